import type {TimelineReading} from '../model/timeline.js';
import type * as Readers from './readers.js';

/** Addresses that may be those of other programs: an embed of TimelineJS, a Google sheet. */
const FOREIGN = /\/embed\/|\/spreadsheets?\//;

/** The part that reads what is no good document, once it is there. */
export let readers: typeof Readers | undefined;

/** Fetches it; nothing where it does not come. */
async function loadReaders(): Promise<typeof Readers | undefined> {
  return (readers ??= await import('./readers.js').catch(() => undefined));
}

/** Reads with the part for it; nothing where that does not come. */
export async function readLater(source: Readers.Readable): Promise<TimelineReading | undefined> {
  return (await loadReaders())?.read(source);
}

/** Where the address of another program's embed leads; nothing where it is none, or the part for it does not come. */
export async function readEmbed(src: string): Promise<Readers.Embed | undefined> {
  return FOREIGN.test(src) ? (await loadReaders())?.readEmbed(src).catch(() => undefined) : undefined;
}
