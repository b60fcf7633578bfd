// Finds the three browser engines, or gets them: the path in the environment, the system, Playwright's cache, apt, npm.
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

/** The last line of this package that runs on Node 20; its browser is inside the package. */
const NPM_CHROMIUM = '@sparticuz/chromium@143.0.4';
const NPM_FOLDER = join(import.meta.dirname, '../../node_modules/.cache/event-timeline/chromium');

const isRoot = process.getuid?.() === 0;
const linuxLibrary = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
const onPath = (...names) =>
  [...(process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':'), '/usr/bin', '/usr/local/bin', '/snap/bin']
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/**
 * The engine named: what its launcher takes, with `from` telling where it was found.
 * @throws Error that names the engine and what to do, when it is neither there nor to be had.
 */
export async function engineNamed(name, {install = true} = {}) {
  const engine = {chromium, firefox, webkit}[name];
  if (!engine) throw new Error(`no engine is called "${name}"; use chromium, firefox or webkit`);
  return engine(install);
}

/** All three, or those that ENGINES names (`ENGINES=chromium,firefox`). */
export const wantedEngines = () => (process.env.ENGINES ?? 'chromium,firefox,webkit').split(',').map((name) => name.trim());

async function chromium(install) {
  const args = ['--force-color-profile=srgb', '--font-render-hinting=none', '--disable-lcd-text'];
  if (process.platform === 'linux' && (isRoot || process.env.CI)) args.push('--no-sandbox', '--disable-dev-shm-usage');
  const found = (executablePath, from) => ({
    executablePath,
    args,
    headless: /headless[-_]shell/.test(executablePath) ? 'shell' : true,
    from,
  });

  if (process.env.CHROME_PATH) return found(process.env.CHROME_PATH, 'CHROME_PATH');
  if (systemChromium()) return found(systemChromium(), 'the system');
  if (playwrightChromium()) return found(playwrightChromium(), "Playwright's cache");
  if (install && apt('chromium', 'fonts-dejavu-core') && runs(systemChromium())) return found(systemChromium(), 'apt');
  const fromNpm = install && (await npmChromium());
  if (fromNpm) {
    args.push('--no-sandbox', '--no-zygote', '--disable-gpu', '--allow-pre-commit-input', '--in-process-gpu');
    return {...found(fromNpm, 'npm'), headless: 'shell'};
  }
  throw new Error('no chromium: install Chrome or Chromium, or set CHROME_PATH, or run: npx playwright-core install --with-deps chromium');
}

async function firefox(install) {
  const find = () =>
    process.env.FIREFOX_PATH ??
    onPath('firefox-esr', 'firefox') ??
    ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'].find(existsSync);
  if (find()) return {executablePath: find(), from: 'the system'};
  if (install && apt('firefox-esr')) return {executablePath: find(), from: 'apt'};
  throw new Error('no firefox: install it (Debian: apt install firefox-esr) or set FIREFOX_PATH');
}

async function webkit(install) {
  const find = () => {
    const driver = onPath('WebKitWebDriver');
    const binary = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((v) => `${linuxLibrary}/${v}/MiniBrowser`).find(existsSync);
    const xvfb = onPath('Xvfb');
    return driver && binary && (xvfb || process.env.DISPLAY) ? {driver, binary, xvfb} : undefined;
  };
  if (find()) return {...find(), from: 'the system'};
  if (install && apt('webkit2gtk-driver', 'xvfb') && find()) return {...find(), from: 'apt'};
  throw new Error('no webkit: install WebKitGTK with its driver and Xvfb (Debian: apt install webkit2gtk-driver xvfb)');
}

function systemChromium() {
  const found = onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge-stable');
  if (found) return found;
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
  const windows = programs.flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]);
  return [...mac, ...windows].find(existsSync);
}

/** Whether it starts: Ubuntu's package of that name is a note that points to another shop. */
function runs(path) {
  try {
    execFileSync(path, ['--version'], {stdio: 'ignore', timeout: 30_000});
    return true;
  } catch {
    return false;
  }
}

function playwrightChromium() {
  const perSystem = {darwin: 'Library/Caches', win32: 'AppData/Local'}[process.platform] ?? '.cache';
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), perSystem, 'ms-playwright');
  if (!existsSync(folder)) return undefined;
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-linux/headless_shell',
    'chrome-win64/chrome.exe',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  const newestFirst = readdirSync(folder)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort()
    .reverse();
  return newestFirst.flatMap((name) => inside.map((path) => join(folder, name, path))).find(existsSync);
}

/** True once Debian's packages are installed: by root, and where CI is set by whoever may become root. */
function apt(...packages) {
  const become = isRoot ? [] : process.env.CI && onPath('sudo') ? ['sudo', '-n', '-E'] : undefined;
  if (process.platform !== 'linux' || !become || !existsSync('/usr/bin/apt-get')) return false;
  const run = (...args) => {
    const [command, ...rest] = [...become, 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=600', ...args];
    execFileSync(command, rest, {stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}});
  };
  const install = () => run('install', '-y', '--no-install-recommends', ...packages);
  console.log(`installing ${packages.join(', ')}`);
  try {
    install();
    return true;
  } catch {
    // the lists of packages may be old or absent
  }
  try {
    run('update');
    install();
    return true;
  } catch {
    return false;
  }
}

async function npmChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = join(NPM_FOLDER, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  try {
    if (!existsSync(entry)) {
      const args = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', NPM_FOLDER, NPM_CHROMIUM];
      execFileSync('npm', args, {stdio: ['ignore', 'ignore', 'inherit']});
    }
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'; // makes it unpack its own NSS and expat
    const {default: packaged} = await import(pathToFileURL(entry).href);
    return await packaged.executablePath();
  } catch (error) {
    console.error(`chromium from npm: ${error.message}`);
    return undefined;
  }
}
