import {html, nothing, svg, type TemplateResult} from 'lit';
import type {CardMessages} from '../locale/messages.js';
import type {Media} from '../model/fields.js';
import type {DatedEvent} from '../model/timeline.js';
import {inlineView} from './inline.js';
import {mediaSource, type MediaPage, type MediaSource} from './media-source.js';

/** What became of media that the reader asked for; nothing before. */
export type MediaState = 'asked' | 'failed' | undefined;

/** What the media of an event are shown with. */
export interface MediaContext {
  readonly page: MediaPage;
  /** The name that one of an event's media is known by while the event is open. */
  nameOf(event: DatedEvent, media: Media): string;
  stateOf(name: string): MediaState;
  /** The reader asks for what stands on another site. */
  readonly onAsk: (event: DatedEvent, media: Media) => void;
  /** What was to be shown did not come. */
  readonly onFail: (event: DatedEvent, media: Media) => void;
}

interface Figure {
  readonly event: DatedEvent;
  readonly media: Media;
  readonly source: MediaSource;
  readonly state: MediaState;
  /** Id of the words beneath. */
  readonly captionId: string;
  readonly context: MediaContext;
  readonly messages: CardMessages;
}

const ICONS: Readonly<Record<Media['type'] | 'away', string>> = {
  image: 'M1.8 3h12.4v10H1.8zM2 11.5l3.7-4 3 3.2 2-1.8 3.5 3.2M10.2 6.2h.1',
  video: 'M4.5 2.8L13 8l-8.5 5.2z',
  audio: 'M2 6v4h2.5L8 13V3L4.5 6zM10.5 5.8a3.2 3.2 0 0 1 0 4.4M12.6 3.7a6.2 6.2 0 0 1 0 8.6',
  page: 'M3.5 1.8h6l3 3v9.4h-9zM9.3 2v3h3M6 8h4.2M6 10.8h4.2',
  away: 'M5 3.5h7.5V11M12.2 3.8L3.5 12.5',
};
const icon = (name: keyof typeof ICONS, className: string) =>
  html`<svg class=${className} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    ${svg`<path d=${ICONS[name]}></path>`}
  </svg>`;

/**
 * The rights that players need: scripts and storage of their own site, and a way out to it. Typed as one of them, since
 * the checks of templates know no list.
 */
const SANDBOX =
  'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox' as string as 'allow-scripts';

/** An event's media: what is the page's own at once, anything else as a link that shows it in place when pressed. */
export function mediaView(event: DatedEvent, context: MediaContext, messages: CardMessages): TemplateResult | typeof nothing {
  if (!event.media?.length) return nothing;
  return html`<div class="media-list">
    ${event.media.map((media, i) => {
      const source = mediaSource(media, context.page);
      const state = context.stateOf(context.nameOf(event, media));
      return figureView({event, media, source, state, captionId: `m${event.index}-${i}`, context, messages});
    })}
  </div>`;
}

function figureView(figure: Figure): TemplateResult {
  const {captionId, context, event, media, source, state} = figure;
  const isShown = source.shownBy !== 'link' && state !== 'failed' && (source.isOwn || state === 'asked');
  const isBig = isShown && (source.shownBy === 'video' || source.shownBy === 'frame' || !source.isOwn);
  return html`<figure
    part="media"
    class="media ${isBig ? 'big' : ''}"
    data-media=${context.nameOf(event, media)}
    tabindex=${isShown && source.shownBy === 'image' ? '-1' : nothing}
  >
    ${isShown ? shownView(figure) : facadeView(figure)}
    <figcaption id=${captionId}>
      ${media.caption ? html`<p>${inlineView(media.caption)}</p>` : nothing}${media.credit ? html`<p class="credit">${media.credit}</p>` : nothing}${
        isShown && !source.isOwn ? html`<p><a class="lead-there" href=${media.url} rel="noopener">${nameView(figure)}</a></p>` : nothing
      }
      ${isShown && source.shownBy === 'image' ? nothing : html`<p class="address">${source.href}</p>`}
    </figcaption>
  </figure>`;
}

/** "Video on example.org", and a sign where the link leaves the page. */
const nameView = (figure: Figure) => html`${titleOf(figure)}${icon('away', 'away')}`;

const titleOf = ({messages, source}: Figure): string => messages.mediaOn[source.kind](source.host);

/** A link to the thing itself that says what it is and where; a plain press shows it here, if it can be. */
function facadeView(figure: Figure): TemplateResult {
  const {captionId, context, event, media, messages, source, state} = figure;
  const {alt = '', caption, url} = media;
  const leaves = source.shownBy === 'link' || state === 'failed';
  const hint = state === 'failed' ? messages.notShown : leaves ? '' : messages.pressToLoad;
  const ask = (press: MouseEvent) => {
    if (leaves || press.button || press.metaKey || press.ctrlKey || press.shiftKey || press.altKey) return;
    press.preventDefault();
    context.onAsk(event, media);
  };
  // what a picture shows is read out in any case, and written where no caption says it
  const says = alt && html`<span class=${caption ? 'quiet' : 'says'}>${alt}</span>`;
  return html`<a class="facade" href=${url} rel="noopener" aria-describedby=${captionId} @click=${ask}>
    ${
      source.poster
        ? html`<span class="plate"
            ><img
              class="poster"
              src=${source.poster}
              alt=${alt}
              loading="lazy"
              decoding="async"
            />${leaves ? nothing : icon(source.kind, 'badge')}</span
          >`
        : nothing
    }<span class="line"
      >${source.poster ? nothing : icon(source.kind, 'sign')}<span
        ><span class="what">${leaves ? nameView(figure) : titleOf(figure)}</span>${source.poster ? nothing : says}${
          hint ? html`<span class="hint">${hint}</span>` : nothing
        }</span
      ></span
    >
  </a>`;
}

/** The thing itself. What the page's own site holds waits for a press of its controls, what was asked for begins. */
function shownView(figure: Figure): TemplateResult {
  const {captionId, context, event, media, source} = figure;
  const {address, isOwn, poster = nothing, shownBy} = source;
  const fail = () => context.onFail(event, media);
  const label = [titleOf(figure), media.alt].filter(Boolean).join(': ');
  const preload = isOwn ? 'none' : 'auto';
  if (shownBy === 'image') {
    const loading = isOwn ? 'lazy' : 'eager';
    return html`<img class="shown plate" src=${address} alt=${media.alt ?? ''} loading=${loading} decoding="async" @error=${fail} />`;
  }
  if (shownBy === 'frame') {
    return html`<iframe
      class="shown plate"
      title=${label}
      sandbox=${SANDBOX}
      allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
      allowfullscreen
      referrerpolicy="strict-origin-when-cross-origin"
      src=${address}
    ></iframe>`;
  }
  return shownBy === 'video'
    ? html`<video
        class="shown plate"
        controls
        playsinline
        aria-label=${label}
        aria-describedby=${captionId}
        preload=${preload}
        ?autoplay=${!isOwn}
        poster=${poster}
        src=${address}
        @error=${fail}
      ></video>`
    : html`<audio
        class="shown"
        controls
        aria-label=${label}
        aria-describedby=${captionId}
        preload=${preload}
        ?autoplay=${!isOwn}
        src=${address}
        @error=${fail}
      ></audio>`;
}
