import {execFile, spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {build} from 'esbuild';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(root, 'node_modules/.cache');

describe('main', () => {
  let folder: string;
  let main: string;
  beforeAll(async () => {
    mkdirSync(cache, {recursive: true});
    folder = mkdtempSync(join(cache, 'cli-'));
    main = join(folder, 'main.mjs');
    await build({
      entryPoints: [join(root, 'src/cli/main.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      target: 'node20',
      outfile: main,
      define: {'import.meta.url': JSON.stringify(new URL('../../../src/cli/main.ts', import.meta.url).href)},
    });
  });
  afterAll(() => rmSync(folder, {recursive: true}));

  it('says the version of the package', async () => {
    const {stdout} = await promisify(execFile)(process.execPath, [main, '--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('ends with the status, and writes without colours to what is no terminal', async () => {
    const failed = promisify(execFile)(process.execPath, [main, 'check', join(folder, 'none.csv')], {
      env: {...process.env, FORCE_COLOR: '1'},
    });
    await expect(failed).rejects.toMatchObject({code: 1, stderr: '', stdout: expect.not.stringContaining('\u001b') as string});
  });

  it('ends quietly where its reader has enough', async () => {
    const child = spawn(process.execPath, [main, 'convert', '--to', 'json'], {stdio: ['pipe', 'pipe', 'pipe']});
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
    child.stdout.destroy();
    child.stdin.end(JSON.stringify({events: Array.from({length: 20_000}, (_, i) => ({date: '2021', title: `Event ${i}`}))}));
    const status = await new Promise((done) => child.once('close', done));
    expect([status, told]).toEqual([0, '']);
  });
});
