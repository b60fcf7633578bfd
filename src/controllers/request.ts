import type {Problem} from '../model/problem.js';

/** How long a request may take, in milliseconds. */
export interface RequestLimits {
  /** After which it is given up, second try included; 20 s where not given. */
  readonly giveUpMs?: number;
  /** Pause before the second try; 1 s where not given. */
  readonly pauseMs?: number;
}

/** One request, with who may stop it. */
export interface TextRequest {
  readonly src: string;
  /** Aborted by who made the request, or when it is given up. */
  readonly signal: AbortSignal;
  readonly cache: RequestCache;
}

/** The text at an address, or what is known of why there is none: nothing where no server was reached. */
export interface Answer {
  readonly text?: string;
  /** HTTP status. */
  readonly status?: number;
  readonly problem?: Problem;
  /** How often it was asked for; 1 where not given. */
  readonly tries?: number;
}

/** By then a slow phone on a bad line has its answer, and most readers have left; in milliseconds. */
export const GIVE_UP_MS = 20_000;

/** Requests a text, once. Never rejects. */
export async function requestText({src, ...options}: TextRequest): Promise<Answer> {
  try {
    const response = await fetch(src, options);
    const {ok, status} = response;
    return ok ? {text: await response.text()} : {status};
  } catch {
    return {};
  }
}
