import {MINUTE_MS, countUnits} from '../model/civil.js';
import type {Instant} from '../model/date.js';
import {numberFormatter} from './formatters.js';
import type {Place} from './formatters.js';

/**
 * Elapsed time in the largest unit that says enough, rounded down: "18 years", "14 months", "25 days", "5 hours".
 * A unit is used from two of it on, so that "14 months" is not "1 year". `t0 <= t1`; counted on the zone's calendar.
 */
export function formatElapsed(t0: Instant, t1: Instant, {locale, timeZone}: Place): string {
  for (const unit of ['year', 'month', 'day', 'hour'] as const) {
    const count = countUnits(t0, t1, unit, timeZone);
    if (count >= 2) return unitText(count, unit, locale);
  }
  return unitText(Math.floor((t1 - t0) / MINUTE_MS), 'minute', locale);
}

function unitText(count: number, unit: string, locale: string): string {
  return numberFormatter(locale, {style: 'unit', unit, unitDisplay: 'long'}).format(count);
}
