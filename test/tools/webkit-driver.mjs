// WebKitGTK by its WebDriver, on a screen of its own.
import {spawn} from 'node:child_process';
import {mkdir, writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {cache} from './paths.mjs';

/** Lets the window be as narrow as a phone: its toolbar asks for 447 px otherwise. */
const NARROW = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }\n';

/**
 * Starts the screen, the driver and the browser.
 * @returns `version`; `command(method, path, body)` within the session; `run(script, ...args)` in the page; `stop()`
 */
export async function startWebkit({driver, binary, xvfb}) {
  const children = [];
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: await narrowToolbar(),
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1', // the thread that composes crashes now and then without a GPU
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    NO_AT_BRIDGE: '1',
    GTK_USE_PORTAL: '0',
  };
  if (xvfb) {
    const args = ['-displayfd', '3', '-screen', '0', '2000x2400x24', '-nolisten', 'tcp'];
    const screen = spawn(xvfb, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
    children.push(screen);
    const display = await new Promise((done) => screen.stdio[3].once('data', done));
    env.DISPLAY = `:${String(display).trim()}`;
  }
  const port = await freePort();
  children.push(spawn(driver, [`--port=${port}`], {env, stdio: 'ignore'}));

  const call = async (method, path, body) => {
    const json = body && {body: JSON.stringify(body), headers: {'content-type': 'application/json'}};
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {method, ...json});
    const {value} = await response.json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  await untilAnswered(() => call('GET', '/status'));
  const options = {binary, args: ['--automation']};
  const {sessionId, capabilities} = await call('POST', '/session', {capabilities: {alwaysMatch: {'webkitgtk:browserOptions': options}}});
  const command = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
  await command('POST', '/timeouts', {pageLoad: 60_000, script: 30_000});
  return {
    version: capabilities.browserVersion,
    command,
    run: (script, ...args) => command('POST', '/execute/sync', {script, args}),
    async stop() {
      await command('DELETE', '').catch(() => {}); // it may have gone by itself
      for (const child of children.reverse()) child.kill();
    },
  };
}

async function narrowToolbar() {
  const folder = join(cache, 'webkit-config');
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    await mkdir(join(folder, version), {recursive: true});
    await writeFile(join(folder, version, 'gtk.css'), NARROW);
  }
  return folder;
}

async function untilAnswered(ask) {
  for (let tries = 0; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (tries > 200) throw error;
      await delay(50);
    }
  }
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => done(port));
    });
  });
