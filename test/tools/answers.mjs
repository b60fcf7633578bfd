// Addresses whose answers a browser test decides, request by request: `/answers/NAME`. What was asked is kept for it.

/** Answers that are left, and requests so far, by name. */
const pages = new Map();

/** Answers `{status, headers, body}`; the last holds. One whose `etag` is what the browser has is a 304. */
export function answers(context, next) {
  const page = pages.get(/^\/answers\/(.+)$/.exec(context.path)?.[1]);
  if (!page) return next();
  const {status = 200, headers = {}, body = ''} = page.answers.length > 1 ? page.answers.shift() : page.answers[0];
  const known = context.get('if-none-match');
  const isKnown = !!known && known === headers.etag;
  page.asked.push({method: context.method, known, status: isKnown ? 304 : status});
  context.set({'content-type': 'application/json', ...headers});
  context.status = isKnown ? 304 : status;
  if (!isKnown) context.body = body;
  return undefined;
}

/** The plugin of the browser test server that answers `executeServerCommand`. */
export const answersPlugin = {
  name: 'answers',
  executeCommand({command, payload}) {
    if (command === 'answers') {
      const asked = pages.get(payload.name)?.asked ?? [];
      pages.set(payload.name, {answers: payload.answers, asked});
      return {name: payload.name};
    }
    if (command === 'asked') return {asked: pages.get(payload.name)?.asked ?? []};
    return undefined;
  },
};
