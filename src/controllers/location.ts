import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readLink, writeLink, type LinkState} from '../model/link.js';

/** An element that the address may name, by its id, if it wants that. */
export type LocationHost = ReactiveControllerHost & Element & {readonly links?: boolean};

/** How an address is written. */
export interface WriteOptions {
  /** A step that the reader can take back, as to a related event: one more entry of the history. Else the entry is replaced. */
  readonly isStep: boolean;
}

/** A step to a fragment, and one back. */
const EVENTS = ['hashchange', 'popstate'] as const;

/**
 * Knows what the address says of its host, and writes it there: only while the host is in a page, has `links` set and an id.
 * Else the address is neither read nor touched, and `value` stays as it was.
 *
 * A fragment that names others only, be it another timeline or a section of the page, says nothing of the host and changes
 * nothing; one that is gone does, for a step back to before the first link closes what that opened.
 */
export class LocationController implements ReactiveController {
  /** Undefined until the address says something of the host, and when it has no fragment; the same object until it says something else. */
  value: LinkState | undefined;
  readonly #host: LocationHost;
  /** The id that is listened for. */
  #id = '';
  #isWarned = false;
  readonly #onMove = (): void => this.#read();

  constructor(host: LocationHost) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    if (this.#host.links) this.#host.requestUpdate(); // to listen again; an id may be set after the host is put into a page
  }

  hostDisconnected(): void {
    this.#listen('');
  }

  hostUpdate(): void {
    this.update();
  }

  /** Takes what the host is now. A comparison where nothing changed; a host that needs `value` in `willUpdate` calls it there. */
  update(): void {
    const {id, isConnected, links} = this.#host;
    const isWanted = !!links && isConnected;
    if (isWanted && !id && !this.#isWarned) {
      this.#isWarned = true;
      console.warn('event-timeline: links is set on an element without an id; give it one for addresses to name it, such as id="kabul"');
    }
    this.#listen(isWanted ? id : '');
  }

  /**
   * Writes what is open now. Nothing happens where the address says that already. Where the history refuses, as it does in
   * a sandbox, or in Safari after 100 calls within 30 s, the address stays behind until the next call.
   */
  write(state: LinkState, {isStep}: WriteOptions): void {
    if (!this.#id) return;
    const {hash} = location;
    const next = writeLink(hash, this.#id, state);
    const said = readLink(next, this.#id);
    try {
      if (!isSame(said, readLink(hash, this.#id))) history[isStep ? 'pushState' : 'replaceState'](history.state, '', addressOf(next));
      if (!isSame(said, this.value)) this.value = said;
    } catch {
      return; // the reader has what was asked for, only not in the address
    }
  }

  /** The whole address that opens this, to copy: what the address bar would show. The page's where links are off. */
  href(state: LinkState): string {
    return this.#id ? addressOf(writeLink(location.hash, this.#id, state)) : location.href;
  }

  #listen(id: string): void {
    if (id === this.#id) return;
    this.#id = id;
    for (const type of EVENTS) {
      if (id) window.addEventListener(type, this.#onMove);
      else window.removeEventListener(type, this.#onMove);
    }
    if (id) this.#read();
  }

  #read(): void {
    const {hash} = location;
    const said = readLink(hash, this.#id);
    if ((!said && hash) || isSame(said, this.value)) return;
    this.value = said;
    this.#host.requestUpdate();
  }
}

/** The page's address with this fragment. Whole, for a bare fragment would be one of `<base href>`. */
const addressOf = (fragment: string): string => location.href.replace(/#.*$/su, '') + fragment;

/** Whether two states say the same; saying nothing is the same as not being named. */
const isSame = (a: LinkState = {}, b: LinkState = {}): boolean => writeLink('', 'a', a) === writeLink('', 'a', b);
