import {phrasesNamed} from '../locale/phrases.js';
import {TimelineError, type Problem} from '../model/problem.js';
import type {Timeline} from '../model/timeline.js';
import {fileName} from '../output/file-name.js';
import type {OutputContext} from '../output/format.js';
import {exportTimeline, outputFormats} from '../output/index.js';
import type {SvgPicture} from '../output/svg.js';
import {wordsOf} from '../view/words.js';
import type {LanguageController} from '../controllers/language.js';
import {paintedColors} from './painted-colors.js';
import type {Picture, PictureAsked} from './picture.js';

/** A timeline as a file: it is named after the title, and typed. */
export interface ExportedFile extends File {
  /** What of the timeline the format does not hold although a reader of it would miss it. */
  readonly problems: readonly Problem[];
}

/** An element whose timeline is written. */
export type ExportingHost = HTMLElement &
  PictureAsked & {
    readonly timeline: Timeline | undefined;
    readonly renderRoot: ParentNode & Node;
    readonly ready: Promise<void>;
    readonly updateComplete: Promise<boolean>;
  };

type Language = Pick<LanguageController, 'direction' | 'lang'>;

/** What stands on the page. */
interface Standing {
  readonly picture: Picture | undefined;
  /** Whether that is not yet of what is asked for. */
  readonly isWaiting: boolean;
}

/** The one format that a browser alone writes: a drawing, painted. */
const PNG = {name: 'png', type: 'image/png', extension: 'png'} as const;

/** What a drawing is wide where the element is a list, in CSS pixels: a column of print at 150 to the inch, or a page of the web. */
const LIST_WIDTH = 960;

/**
 * The timeline of an element in a format. What holds data holds all of it; what is drawn is the whole axis as the page's
 * author asks for it, without what a reader looks at closer, filters or searches.
 * @throws TimelineError `unknown-format`, `no-timeline` where nothing was read, `no-picture` where the browser does not paint
 */
export async function exported(host: ExportingHost, name: string, standing: Standing, language: Language): Promise<ExportedFile> {
  const formats = [...outputFormats, PNG];
  const format = formats.find((known) => known.name === name);
  if (!format) {
    const known = formats.map((each) => each.name).join(', ');
    throw new TimelineError('unknown-format', `export("${name}"): no format has this name; use one of: ${known}`);
  }
  if (host.isConnected) await Promise.all([host.ready, host.updateComplete]);
  if (host.isConnected && standing.isWaiting) await answered(host, standing);
  const {timeline} = host;
  if (!timeline) {
    const why = host.isConnected ? 'its data could not be read, see problems' : 'it is not in a page';
    throw new TimelineError('no-timeline', `export("${name}"): the element has no timeline (${why}); wait for timeline-load`);
  }
  const isDrawn = format === PNG || name === 'svg';
  const painted = isDrawn ? await paintedOf(host, timeline, standing.picture, language) : undefined;
  const {problems, text} = await exportTimeline(timeline, isDrawn ? 'svg' : name, {
    ...dateContext(timeline, standing.picture, language),
    ...(painted && {painted: () => painted}),
  });
  const content = painted && format === PNG ? await import('./png.js').then(({png}) => png(text, painted)) : text;
  const file = new File([content], fileName(timeline.title, format.extension), {type: format.type});
  return Object.assign(file, {problems});
}

/** How often it is looked at whether an answer has come, in milliseconds: an element that leaves its page tells nobody. */
const LOOK_MS = 100;

/** Kept once what is asked for was read, or could not be, or the element has left its page. */
const answered = (host: ExportingHost, standing: Standing): Promise<void> =>
  new Promise((told) => {
    const looking = setInterval(() => {
      if (host.isConnected && standing.isWaiting) return;
      clearInterval(looking);
      told();
    }, LOOK_MS);
  });

function dateContext(timeline: Timeline, picture: Picture | undefined, {lang}: Language): OutputContext {
  const locale = timeline.lang ?? (lang || 'en');
  const words = picture?.words ?? wordsOf(timeline, timeline.events, locale, phrasesNamed(lang || locale));
  return {lang: locale, dateWords: (event) => words.fullDate(event), by: (event) => words.by(event)};
}

async function paintedOf(
  host: ExportingHost,
  timeline: Timeline,
  picture: Picture | undefined,
  {direction, lang}: Language,
): Promise<SvgPicture> {
  const {background, from, groups, scale, timeDirection = 'auto', to} = host;
  const {drawn} = await import('./drawn.js');
  const {palette, scheme} = paintedColors(host.renderRoot);
  const width = Math.round(host.clientWidth);
  const {painted} = drawn({
    timeline,
    width: picture?.drawing ? width : Math.max(width, LIST_WIDTH),
    background,
    scheme,
    timeDirection: timeDirection === 'auto' ? direction : timeDirection,
    ...(lang && {lang}),
    ...(scale && {scale}),
    from,
    groups,
    to,
  });
  return {...painted, palette: {...painted.palette, ...palette, axis: palette.bracket}};
}
