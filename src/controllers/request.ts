import type {Problem} from '../model/problem.js';

/** How long a request may take, in milliseconds. */
export interface RequestLimits {
  /** After which it is given up, second try included; 20 s where not given. */
  readonly giveUpMs?: number;
  /** Pause before the second try; 1 s where not given. */
  readonly pauseMs?: number;
}

/** One request, with who may stop it. */
export interface TextRequest extends RequestLimits {
  readonly src: string;
  /** Aborted by who made the request, or when it is given up. */
  readonly signal: AbortSignal;
  readonly cache: RequestCache;
}

/** The text at an address, or the problem with it. */
export interface TextAnswer {
  readonly text?: string;
  /** Its bytes where they are no UTF-8: what they are, a part knows. */
  readonly bytes?: ArrayBuffer | undefined;
  readonly problem?: Problem;
  /** How often it was asked for. */
  readonly tries: number;
  /** Seconds after which a server that did not give it may be asked again, by `Retry-After`; 0 where it does not say so, or this page may not read it. */
  readonly retryAfter: number;
}

/** By then a slow phone on a bad line has its answer, and most readers have left; in milliseconds. */
export const GIVE_UP_MS = 20_000;
/** Long enough for a server that restarts or a train that leaves its tunnel; too short for a reader to lose hope. */
const PAUSE_MS = 1000;

/**
 * Requests a text. One that fails on its way or in the server (5xx) is asked for once more; one that is answered wrongly
 * (404), or by a server that says when to ask again, is not. Never rejects. It is no part: a line that is down would not bring one.
 */
export async function requestText({src, signal, cache, giveUpMs = GIVE_UP_MS, pauseMs = PAUSE_MS}: TextRequest): Promise<TextAnswer> {
  let tries = 0;
  let status: number | undefined; // none where no server was reached
  let retryAfter = 0;
  do {
    if (tries++) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    try {
      const response = await fetch(src, {signal, cache});
      if (response.ok) {
        const text = await response.clone().text();
        return {text, bytes: text.includes('\uFFFD') ? await response.arrayBuffer() : undefined, tries, retryAfter};
      }
      ({status} = response);
      const [after = '', now = ''] = ['retry-after', 'date'].map((name) => response.headers.get(name) ?? '');
      retryAfter = Number(after) || Math.max(0, (Date.parse(after) - Date.parse(now)) / 1000) || 0; // a date is by the server's clock
    } catch {
      status = undefined;
    }
  } while (tries < 2 && !signal.aborted && !retryAfter && !(status && status < 500));
  const [code, message] = signal.aborted
    ? ['timed-out', `did not answer within ${giveUpMs / 1000} s; try again, or make it smaller`]
    : !status
      ? ['unreachable', 'could not be reached; check the address, and that its server lets this page read it (CORS)']
      : status === 404 || status === 410
        ? ['not-found', `was not found (${status}); check the address`]
        : ['bad-status', `answered ${status}; make it readable for everyone, or try again later`];
  return {problem: {severity: 'error', code, message: `src="${src}" ${message}`, where: {field: 'src'}}, tries, retryAfter};
}
