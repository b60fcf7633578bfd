/** A page that is known to be a film, and the address of its player. */
interface Player {
  readonly hosts: RegExp;
  /** The player's address; undefined where the page is no film. */
  readonly address: (page: URL) => URL | undefined;
}

/**
 * The only pages that are ever framed. Both players begin at once, since the reader has pressed; YouTube's is the one that
 * sets no cookie, Vimeo's is told not to track.
 */
const PLAYERS: readonly Player[] = [
  {
    hosts: /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/,
    address: ({hostname, pathname, searchParams}) => {
      const [, inPath] = (hostname === 'youtu.be' ? /^\/([^/]+)\/?$/ : /^\/(?:embed|shorts|live|v)\/([^/]+)\/?$/).exec(pathname) ?? [];
      const id = inPath ?? (pathname === '/watch' ? searchParams.get('v') : undefined);
      if (!id || !/^[\w-]{11}$/.test(id)) return undefined;
      const start = secondsOf(searchParams.get('start') ?? searchParams.get('t') ?? '');
      return new URL(`https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start ? `&start=${start}` : ''}`);
    },
  },
  {
    hosts: /^(?:(?:www|player)\.)?vimeo\.com$/,
    address: ({pathname, searchParams}) => {
      const [, id, inPath] = /^\/(?:video\/)?(\d+)(?:\/(\w+))?\/?$/.exec(pathname) ?? [];
      const unlisted = inPath ?? searchParams.get('h');
      return id
        ? new URL(`https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${unlisted ? `&h=${encodeURIComponent(unlisted)}` : ''}`)
        : undefined;
    },
  },
];

/** Address of the player of a film's page, for a frame; undefined for any other page. */
export function maybePlayer(page: URL): string | undefined {
  const player = /^https?:$/.test(page.protocol) && PLAYERS.find(({hosts}) => hosts.test(page.hostname));
  return player ? player.address(page)?.href : undefined;
}

/** `90`, `90s` and `1m30s` in seconds; 0 for anything else. */
function secondsOf(text: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
