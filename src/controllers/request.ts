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
  readonly signal: AbortSignal;
  readonly cache: RequestCache;
}

/** The text at an address, or the problem with it. */
export interface TextAnswer extends Answer {
  /** How often it was asked for. */
  readonly tries: number;
}

interface Answer {
  readonly text?: string;
  readonly problem?: Problem;
  /** Whether a second try may fare better. */
  readonly isTransient?: boolean;
}

/** By then a slow phone on a bad line has its answer, and most readers have left. */
const GIVE_UP_MS = 20_000;
/** Long enough for a server that restarts or a train that leaves its tunnel; too short for a reader to lose hope. */
const PAUSE_MS = 1000;

/**
 * Requests a text. One that fails on its way or in the server (5xx) is asked for once more, one that is answered wrongly
 * (404) is not. Never rejects; what it resolves to after `signal` is aborted means nothing.
 */
export async function requestText({src, signal, cache, giveUpMs = GIVE_UP_MS, pauseMs = PAUSE_MS}: TextRequest): Promise<TextAnswer> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  const timer = setTimeout(stop, giveUpMs);
  signal.addEventListener('abort', stop);
  const wrong = (code: string, message: string, isTransient = false): Answer => ({
    problem: {severity: 'error', code, message: `src="${src}" ${message}`, where: {field: 'src'}},
    isTransient,
  });
  const ask = async (): Promise<Answer> => {
    try {
      const response = await fetch(src, {signal: limit.signal, cache});
      const {ok, status} = response;
      if (ok) return {text: await response.text()};
      if (status === 404 || status === 410) return wrong('not-found', `was not found (${status}); check the address`);
      return wrong('bad-status', `answered ${status}; make it readable for everyone, or try again later`, status >= 500);
    } catch {
      return wrong('unreachable', 'could not be reached; check the address, and that its server lets this page read it (CORS)', true);
    }
  };
  let tries = 1;
  let answer = await ask();
  if (answer.isTransient && !limit.signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    tries++;
    answer = await ask();
  }
  clearTimeout(timer);
  if (limit.signal.aborted) answer = wrong('timed-out', `did not answer within ${giveUpMs / 1000} s; try again, or make it smaller`);
  return {...answer, tries};
}
