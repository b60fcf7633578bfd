import {html, nothing, type TemplateResult} from 'lit';
import type {Phrases} from '../locale/messages.js';
import type {Problem} from '../model/problem.js';

/** What the state of the data makes known to who looks at it. */
export interface NoticeContext {
  readonly state: 'empty' | 'loading' | 'ready' | 'failed';
  readonly problems: readonly Problem[];
  readonly messages: Phrases;
  /** A number as the language writes it. */
  readonly count: (n: number) => string;
  /** Left out where asking again would bring nothing else. */
  readonly onRetry: (() => void) | undefined;
}

/** A quiet line for what is loading, empty, failed or only partly readable; it opens to what was found and how to write it. */
export function noticeView({state, problems, messages, count, onRetry}: NoticeContext): TemplateResult | typeof nothing {
  const errors = problems.filter(({severity}) => severity === 'error');
  // a row without a date or a title is left out; any other fault costs it a field
  const lost = errors.filter(({where: {field = 'date'}}) => field === 'date' || field === 'title');
  const skipped = new Set(lost.flatMap(({where: {row}}) => row ?? [])).size;
  if (state === 'loading') return html`<p class="notice" part="notice" role="status">${messages.loading}</p>`;
  if (state === 'failed') {
    return html`<div class="notice" part="notice" role="status">
      ${messages.failed}.
      ${onRetry ? html`<button class="retry" type="button" @click=${onRetry}>${messages.retry}</button>` : nothing}${listView(problems)}
    </div>`;
  }
  if (errors.length) {
    return html`<details class="notice" part="notice">
      <summary>${skipped ? messages.rowsSkipped(skipped, count(skipped)) : messages.problems(errors.length, count(errors.length))}</summary>
      ${listView(errors)}
    </details>`;
  }
  return state === 'empty' ? html`<p class="notice" part="notice">${messages.empty}</p>` : nothing;
}

const listView = (problems: readonly Problem[]) =>
  html`<ul>
    ${problems.map(({message}) => html`<li>${message}</li>`)}
  </ul>`;
