// What a browser test may ask of its browser beside the viewport. Beside gestures only Chromium can; others say so.
import {perform} from './gestures.mjs';

/** One session for each page: a second could not undo the overrides of the first. */
const sessions = new WeakMap();

async function devtools({browser, id}) {
  const page = browser.getPage(id);
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

const isChromium = ({browser}) => browser.name.startsWith('Chrom');

const commands = {
  /** `{media: 'print', 'forced-colors': 'active', 'prefers-color-scheme': 'dark', …}`; nothing given resets. Answers `{applied}`. */
  async media(session, {media = '', ...features} = {}) {
    if (!isChromium(session)) return {applied: false};
    const cdp = await devtools(session);
    const list = Object.entries(features).map(([name, value]) => ({name, value}));
    await cdp.send('Emulation.setEmulatedMedia', {media, features: list});
    return {applied: true};
  },

  /** The full accessibility tree of the page as Chromium hands it to assistive technology: `{nodes}`, or `{}` elsewhere. */
  async axtree(session) {
    if (!isChromium(session)) return {};
    const cdp = await devtools(session);
    await cdp.send('Accessibility.enable');
    const {nodes} = await cdp.send('Accessibility.getFullAXTree');
    await cdp.send('Accessibility.disable');
    return {nodes};
  },

  /** What the page says of a screen for so many fingers; 0 resets. Answers `{applied}`. */
  async touchPoints(session, {count}) {
    if (!isChromium(session)) return {applied: false};
    const cdp = await devtools(session);
    await cdp.send('Emulation.setTouchEmulationEnabled', {enabled: count > 0, maxTouchPoints: Math.max(count, 1)});
    return {applied: true};
  },

  /** How random walks go: `isFull` where full counts are asked for, the first `seed`. `SEED=7` goes that walk again. */
  async walks() {
    return {isFull: !!process.env.ALL, seed: Number(process.env.SEED ?? 1)};
  },

  /** Makes gestures one after the other (see gestures.mjs). Answers `{made}`, how many. */
  async gestures({browser, id}, list) {
    const page = browser.getPage(id);
    for (const gesture of list) await perform(page, gesture);
    return {made: list.length};
  },
};

/** The plugin of the browser test server that answers `executeServerCommand`. */
export const commandsPlugin = {
  name: 'commands',
  async executeCommand({command, payload, session}) {
    return commands[command]?.(session, payload ?? {});
  },
};
