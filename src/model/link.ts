/** What a fragment says of one timeline. What is empty is not said. */
export interface LinkState {
  /** Id of the open event. */
  readonly event?: string | undefined;
  /** The window, as EDTF dates. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** As the attribute of that name. */
  readonly filter?: string | undefined;
  /** Whether the event is read in a story. */
  readonly isStory?: boolean;
}

/** What is carried beside the event, in the order in which it is written; `story` comes after it. */
const CARRIED = ['from', 'to', 'filter'] as const;

/**
 * What is percent-encoded: signs that part a fragment, those that an address or a text round it would stumble over, and
 * what cannot be seen, such as spaces and signs that turn the direction of text. Letters of any script stay readable.
 */
const UNSAFE = /[\p{C}\p{Z}"#%&/;<=>[\\\]^`{|}]/gu;

/**
 * What a fragment says of the timeline with this element id: `#kabul/2021-08-03-car-bomb;from=2021-08-02` opens an event in
 * a window, `#kabul/;from=2021-08-02` opens none, `#kabul/2021-08-03-car-bomb;story` begins a story with it. `&` parts timelines: `#kabul/x&flood/y`. Of a part or a value that stands
 * twice the first counts, unknown names are passed over, and a percent sign that encodes nothing stands for itself.
 * Undefined where the fragment says nothing of it, as an anchor of the page does. `hash` is as `location.hash` gives it.
 */
export function readLink(hash: string, id: string): LinkState | undefined {
  const part = partsOf(hash).find((each) => isOf(each, id));
  if (part === undefined) return undefined;
  const [event = '', ...carried] = part.slice(part.indexOf('/') + 1).split(';');
  const valueOf = (name: string) => carried.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
  const said: {-readonly [Name in keyof LinkState]: LinkState[Name]} = {};
  if (event) said.event = decode(event);
  for (const name of CARRIED) {
    const value = valueOf(name);
    if (value) said[name] = decode(value);
  }
  if (carried.includes('story')) said.isStory = true;
  return said;
}

/**
 * The fragment that says this of the timeline and leaves every other part as it is, letter by letter: `#…`, or empty where
 * nothing is left to say, so that an address has no bare `#`. A state that says nothing takes the timeline's part out.
 *
 * An address has one fragment, so a link takes the place of an anchor (`#section-2`: no part of it has `/` or `=`), and
 * taking the link out does not bring that back: the reader has moved on since. Until there is a link the anchor stays.
 * Text that no address can hold, half of a surrogate pair, is not said; an element without an id has no links.
 */
export function writeLink(hash: string, id: string, state: LinkState): string {
  const name = encode(id);
  const parts = partsOf(hash);
  if (!name) return fragmentOf(parts);
  const at = parts.findIndex((each) => isOf(each, id));
  const others = parts.filter((each) => !isOf(each, id));
  const said = CARRIED.map((key) => [key, encode(state[key])]).filter(([, value]) => value);
  const rest = [encode(state.event), ...said.map((pair) => pair.join('=')), ...(state.isStory ? ['story'] : [])].join(';');
  if (!rest) return fragmentOf(others);
  const part = `${name}/${rest}`;
  if (parts.every(isAnchor)) return fragmentOf([part]);
  return fragmentOf(at < 0 ? [...others, part] : [...others.slice(0, at), part, ...others.slice(at)]);
}

const partsOf = (hash: string): string[] => (hash.length > 1 ? hash.slice(1).split('&') : []);

const fragmentOf = (parts: readonly string[]): string => {
  const text = parts.join('&');
  return text && `#${text}`;
};

/** Whether a part is of the element with this id. One that begins with `/` is a route of the page, and of no element. */
const isOf = (part: string, id: string): boolean => {
  const end = part.indexOf('/');
  return end > 0 && decode(part.slice(0, end)) === id;
};

const isAnchor = (part: string): boolean => !/[/=]/.test(part);

/** Empty where there is nothing to say, or nothing that can be. */
const encode = (text = ''): string => (/\p{Cs}/u.test(text) ? '' : text.replace(UNSAFE, encodeURIComponent));

const decode = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
