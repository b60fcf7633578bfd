import {extentOf, type EventDate, type IntervalEnd} from './date.js';

/**
 * A date as text, which `parseDate` reads as the same date: each bound as it was written, without needless space. A date that
 * was clamped (`clampDate`) is written as it was before.
 */
export function edtfOf(date: EventDate): string {
  if (date.kind === 'moment') return date.at.edtf;
  if (date.kind === 'interval') return `${endText(date.start)}/${endText(date.end)}`;
  const {of, reach} = date;
  const bare = extentOf({kind: date.kind, of});
  const texts = of.map(({edtf}) => edtf).join(',');
  const text = `${reach && reach.min < bare.min ? '..' : ''}${texts}${reach && reach.max > bare.max ? '..' : ''}`;
  return date.kind === 'one-of' ? `[${text}]` : `{${text}}`;
}

function endText(end: IntervalEnd): string {
  if (end === 'unknown') return '';
  return end === 'open' ? '..' : end.edtf;
}
