import {html, type TemplateResult} from 'lit';
import {enCard} from '../locale/en-card.js';
import type {Problem} from '../model/problem.js';
import type {NoticeContext} from './notice.js';

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
    ${problemList(errors)}
  </details>`;
}

/** Every problem in its own words. */
export const problemList = (problems: readonly Problem[]): TemplateResult =>
  html`<ul>
    ${problems.map(({message}) => html`<li>${message}</li>`)}
  </ul>`;
