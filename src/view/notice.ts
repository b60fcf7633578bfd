import {html, type TemplateResult} from 'lit';
import type {Phrases} from '../locale/messages.js';
import type {Problem} from '../model/problem.js';
import type {CardPart} from './list.js';

/** What the state of the data makes known to who looks at it. */
export interface NoticeContext {
  readonly state: 'empty' | 'noneShown' | 'loading' | 'ready' | 'failed' | 'stale' | 'unread';
  readonly problems: readonly Problem[];
  readonly messages: Phrases;
  /** A number as the language writes it. */
  readonly count: (n: number) => string;
  /** Left out where asking again would bring nothing else. */
  readonly onRetry: (() => void) | undefined;
}

/**
 * A quiet line for what is loading, empty, failed or only partly readable; with its part it tells of every problem. The
 * way to another try stands without it, since a line that is down brings no part.
 */
export function noticeView(context: NoticeContext, part: CardPart | undefined): TemplateResult | '' {
  const {state, problems, messages, count, onRetry} = context;
  const errors = problems.filter(({severity}) => severity === 'error').length;
  const isFailed = state === 'failed' || state === 'stale' || state === 'unread';
  const kind = errors && state !== 'loading' && !isFailed ? 'partly' : state;
  if (part && kind === 'partly') return part.partlyView(context);
  const text = kind === 'partly' ? messages.problems(errors, count(errors)) : kind === 'ready' ? '' : messages[kind];
  const retry = onRetry && html`<button class="retry" type="button" @click=${onRetry}>${messages.retry}</button>`;
  const more = isFailed && html`${retry && '. '}${retry ?? ''}${part?.problemList(problems, context)}`;
  return text && html`<div class="notice" part="notice" role="status">${text}${more || ''}</div>`;
}
