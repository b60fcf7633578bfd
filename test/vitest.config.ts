import {fileURLToPath} from 'node:url';
import {defineConfig, type ViteUserConfig} from 'vitest/config';
import {CountsReporter} from './tools/counts.mjs';
import {mutationPlugin} from './tools/mutations.mjs';

/** A file that changes what its worker has loaded. */
const ALONE = 'test/unit/input/register-format.test.ts';

const config: ViteUserConfig = defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [mutationPlugin(process.env['MUTATION'])],
  test: {
    environment: 'node',
    projects: [
      {extends: true, test: {name: 'pure', isolate: false, include: ['test/unit/**/*.test.ts'], exclude: [ALONE]}}, // half the time
      {extends: true, test: {name: 'alone', include: [ALONE]}},
    ],
    setupFiles: ['test/unit/count-cases.ts'],
    env: {TZ: 'Pacific/Apia'}, // no test may lean on the zone of the machine
    reporters: ['default', new CountsReporter()],
    testTimeout: 30_000, // properties at the full number of runs
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reportsDirectory: 'coverage/unit',
      reporter: ['text-summary', 'lcovonly'],
    },
  },
});
export default config;
