import {html, nothing, type TemplateResult} from 'lit';
import {enCard} from '../locale/en-card.js';
import type {CardMessages} from '../locale/messages.js';
import {causesOf} from '../model/causes.js';
import type {Problem} from '../model/problem.js';
import type {NoticeContext} from './notice.js';

/** From so many problems on their list may scroll. */
const LONG = 8;

/** What was only partly readable: what was found, and how to write it. */
export function partlyView({problems, messages: known, count}: NoticeContext): TemplateResult {
  const messages = {...enCard, ...known};
  const errors = problems.filter(({severity}) => severity === 'error');
  // a row without a date or a title is left out; any other fault costs it a field
  const lost = errors.filter(({where: {field = 'date', row}}) => row !== undefined && (field === 'date' || field === 'title'));
  const skipped = new Set(lost.map(({where: {row}}) => row)).size;
  const others = errors.length - lost.length;
  const told = [skipped && messages.rowsSkipped(skipped, count(skipped)), others && messages.problems(others, count(others))];
  return html`<details class="notice" part="notice">
    <summary>${told.filter(Boolean).join(', ')}</summary>
    ${problemList(errors, {messages, count})}
  </details>`;
}

/** Every cause in its own words, which are English and the data's; once, however many rows it stands in. */
export function problemList(
  problems: readonly Problem[],
  {messages: known, count}: Pick<NoticeContext, 'count' | 'messages'>,
): TemplateResult {
  const lines = problemLines(problems, {...enCard, ...known}, count);
  const stop = lines.length > LONG ? 0 : nothing; // what scrolls is reached by a key
  return html`<ul dir="ltr" lang="en" tabindex=${stop}>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

/** Every cause as a line of text, in the order of the rows. */
export function problemLines(
  problems: readonly Problem[],
  {rowsAlike}: Pick<CardMessages, 'rowsAlike'> = enCard,
  count: (n: number) => string = String,
): string[] {
  return causesOf(problems).map(({more, problem: {message}}) => `${message}${more ? ` ${rowsAlike(more, count(more))}` : ''}`);
}
