import type {Problem} from './problem.js';

/** A problem, and in how many further rows the same stands. */
export interface Cause {
  readonly problem: Problem;
  readonly more: number;
}

/** The words for the place with which a message begins. */
const PLACE = /^(?:line \d+, )?(?:(?:row|item|event) \d+, )?/;

/** Problems in the order of the rows, of those that say the same of other rows the first. */
export function causesOf(problems: readonly Problem[]): Cause[] {
  const causes = new Map<string, Cause>();
  const placeOf = ({where: {line, row}}: Problem) => line ?? row ?? 0;
  for (const problem of problems.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const said = problem.where.row === undefined ? problem.message : problem.message.replace(PLACE, '');
    const known = causes.get(said);
    causes.set(said, known ? {...known, more: known.more + 1} : {problem, more: 0});
  }
  return [...causes.values()];
}
