import {html, nothing, type TemplateResult} from 'lit';
import type {Problem} from '../model/problem.js';
import type {NoticeContext} from './notice.js';

/** What failed, with another try, or what was only partly readable: what was found, and how to write it. */
export function problemsView({state, problems, messages, count, onRetry}: NoticeContext): TemplateResult {
  if (state === 'failed') {
    return html`<div class="notice" part="notice" role="status">
      ${messages.failed}.
      ${onRetry ? html`<button class="retry" type="button" @click=${onRetry}>${messages.retry}</button>` : nothing}${listView(problems)}
    </div>`;
  }
  const errors = problems.filter(({severity}) => severity === 'error');
  // a row without a date or a title is left out; any other fault costs it a field
  const lost = errors.filter(({where: {field = 'date'}}) => field === 'date' || field === 'title');
  const skipped = new Set(lost.flatMap(({where: {row}}) => row ?? [])).size;
  return html`<details class="notice" part="notice">
    <summary>${skipped ? messages.rowsSkipped(skipped, count(skipped)) : messages.problems(errors.length, count(errors.length))}</summary>
    ${listView(errors)}
  </details>`;
}

const listView = (problems: readonly Problem[]) =>
  html`<ul>
    ${problems.map(({message}) => html`<li>${message}</li>`)}
  </ul>`;
