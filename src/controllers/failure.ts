import {GIVE_UP_MS, requestText, type Answer, type RequestLimits, type TextRequest} from './request.js';

/** Long enough for a server that restarts or a train that leaves its tunnel; too short for a reader to lose hope. */
const PAUSE_MS = 1000;

/**
 * What becomes of a request that gave no text. One that failed on its way or in the server (5xx) is made once more, one
 * that was answered wrongly (404) is not; without a text then, the answer has the problem. Never rejects. A part: loaded
 * when a request fails.
 */
export async function tryAgain(request: TextRequest, first: Answer, {pauseMs = PAUSE_MS, giveUpMs}: RequestLimits): Promise<Answer> {
  const {src, signal} = request;
  let [answer, tries] = [first, 1];
  if (!signal.aborted && (first.status ?? 500) >= 500) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    [answer, tries] = [await requestText(request), 2];
  }
  if (answer.text !== undefined) return {...answer, tries};
  const [code, message] = signal.aborted ? late(giveUpMs) : wrong(answer);
  return {problem: {severity: 'error', code, message: `src="${src}" ${message}`, where: {field: 'src'}}, tries};
}

const late = (giveUpMs = GIVE_UP_MS): [code: string, message: string] => [
  'timed-out',
  `did not answer within ${giveUpMs / 1000} s; try again, or make it smaller`,
];

function wrong({status}: Answer): [code: string, message: string] {
  if (!status) return ['unreachable', 'could not be reached; check the address, and that its server lets this page read it (CORS)'];
  if (status === 404 || status === 410) return ['not-found', `was not found (${status}); check the address`];
  return ['bad-status', `answered ${status}; make it readable for everyone, or try again later`];
}
