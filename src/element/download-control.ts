import {html, nothing, svg, type CSSResult} from 'lit';
import {enDownload} from '../locale/en-download.js';
import type {DownloadMessages} from '../locale/messages.js';
import type {Problem} from '../model/problem.js';
import {downloadStyles} from '../view/download-styles.js';
import type {Control} from './control.js';
import type {ExportedFile} from './exported.js';
import type {Exploring} from './exploring.js';
import type {ExploringHost} from './looking.js';
import {closeMenu, closesOnPress, onMenuKey, onMenuLeave} from './menu.js';
import type {Picture} from './picture.js';

export const styles: readonly CSSResult[] = [downloadStyles];

type Kind = keyof DownloadMessages['fileKinds'];

/** What readers have a use for, in the order of how many do; the other formats are a developer's. */
const KINDS: readonly Kind[] = ['png', 'svg', 'csv', 'ics', 'html', 'json'];

/** How long a browser may take to begin with a file, in milliseconds: after that its address is given back. */
const HANDED_MS = 40_000;

const ARROW = svg`<path d="M8 2v8m-3.5-3.3L8 10.2l3.5-3.5M2.5 13.5h11"></path>`;

/** A menu of the kinds of file that the timeline can be had as. */
export const create = (exploring: Exploring): Control => {
  const {host} = exploring;
  const releaseMenu = closesOnPress(host);
  /** Addresses of files that a browser may still be reading. */
  const handed = new Map<string, ReturnType<typeof setTimeout>>();
  /** What the menu tells of the last file. */
  let told = '';
  let isWriting = false;

  const messages = (): DownloadMessages => ({...enDownload, ...exploring.picture?.words.messages});
  const tell = (text: string) => {
    told = text;
    host.requestUpdate();
  };
  const giveBack = (address: string) => {
    clearTimeout(handed.get(address));
    handed.delete(address);
    URL.revokeObjectURL(address);
  };
  const hand = (file: ExportedFile) => {
    const address = URL.createObjectURL(file);
    handed.set(address, setTimeout(giveBack, HANDED_MS, address));
    Object.assign(document.createElement('a'), {href: address, download: file.name}).click();
  };

  const write = async (kind: Kind, menu: HTMLDetailsElement, {words}: Picture) => {
    if (isWriting) return;
    const {fileKinds, notWritten, writing, written} = messages();
    isWriting = true;
    tell(writing);
    try {
      const file = await (host as ExploringHost & {export(format: string): Promise<ExportedFile>}).export(kind);
      hand(file);
      const lost = lossOf(file.problems, messages(), words.count);
      tell(lost && `${written(file.name)}. ${lost}`);
      exploring.say(`${written(file.name)}. ${lost}`.trim());
      if (!lost && menu.open) closeMenu(menu);
    } catch (error) {
      console.warn(`event-timeline: ${kind} was not written.`, error);
      tell(notWritten(fileKinds[kind]));
      exploring.say(notWritten(fileKinds[kind]));
    }
    isWriting = false;
  };

  return {
    tools: ({picture}) => {
      const {download, fileKinds} = messages();
      const press = (event: Event, kind: Kind) => {
        const menu = (event.currentTarget as Element).closest('details');
        if (menu) void write(kind, menu, picture);
      };
      const onToggle = ({currentTarget}: Event) => {
        if (!(currentTarget as HTMLDetailsElement).open && !isWriting) tell(''); // it was read
      };
      return html`<details class="menu download" @keydown=${onMenuKey} @focusout=${onMenuLeave} @toggle=${onToggle}>
        <summary class="toggle">
          <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${ARROW}</svg>${download}
        </summary>
        <div class="menu-panel">
          <ul role="list">
            ${KINDS.map(
              (kind) =>
                html`<li>
                  <button type="button" class="file-kind" @click=${(event: Event) => press(event, kind)}>${fileKinds[kind]}</button>
                </li>`,
            )}
          </ul>
          ${told ? html`<p class="menu-note">${told}</p>` : nothing}
        </div>
      </details>`;
    },

    release: () => {
      releaseMenu();
      for (const address of [...handed.keys()]) giveBack(address);
    },
  };
};

/** What a file does not hold, in a reader's words; empty where it holds all. */
function lossOf(problems: readonly Problem[], {eventsAlone, eventsLeftOut}: DownloadMessages, count: (n: number) => string): string {
  const rows = new Set(problems.flatMap(({where: {row}}) => row ?? [])).size;
  const isBare = problems.some(({code, where: {row}}) => row === undefined && code !== 'no-room'); // that is told to who converts
  return [isBare && eventsAlone, rows && eventsLeftOut(rows, count(rows))].filter(Boolean).join(' ');
}
