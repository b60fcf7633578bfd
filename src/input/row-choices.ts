import {quote, type Problem} from '../model/problem.js';

/** What stands in columns of few choices, in five languages: without capitals and accents. */
const SAID: Readonly<Record<'status' | 'outcome' | 'side', Readonly<Record<string, string>>>> = {
  status: {
    reported: 'confirmed confirme bestatigt confirmado rapporte signale berichtet gemeldet informado reportado relatado noticiado',
    claimed: 'revendique affirme behauptet afirmado reivindicado',
    alleged: 'presume allegue mutmasslich mutmaßlich presunto alegado suposto',
    disputed: 'conteste umstritten bestritten disputado controvertido contestado',
  },
  outcome: {
    planned: 'prevu planifie geplant previsto planeado planejado',
    met: 'tenu respecte eingehalten erfullt cumplido cumprido',
    missed: 'manque verfehlt verpasst incumplido perdido descumprido',
    cancelled: 'canceled annule abgesagt gestrichen cancelado',
  },
  side: {above: 'dessus au-dessus oben arriba acima', below: 'dessous au-dessous unten abajo abaixo'},
};

/** Columns of few choices. */
export type ChoiceColumn = keyof typeof SAID;

const COLUMNS = Object.keys(SAID) as ChoiceColumn[];

const CHOICES: ReadonlyMap<string, string> = new Map(
  Object.entries(SAID).flatMap(([column, choices]) =>
    Object.entries(choices).flatMap(([choice, words]) =>
      [choice, ...words.split(' ')].map((word): [string, string] => [`${column} ${word}`, choice]),
    ),
  ),
);

/** The choice that a cell says, whatever its capitals, in any of the five languages; the cell itself where it says none. */
export function choiceIn(column: ChoiceColumn, cell: unknown): unknown {
  return knownIn(column, cell) ?? cell;
}

/** What is told of the cells of a row, counted from 0, that say a choice of another of these columns: an outcome in that of the status. */
export function misplacedChoices(cells: Readonly<Partial<Record<ChoiceColumn, unknown>>>, index: number): Problem[] {
  return COLUMNS.flatMap((column) => {
    const cell = cells[column];
    const other = cell === undefined || knownIn(column, cell) ? undefined : COLUMNS.find((each) => knownIn(each, cell));
    if (!other) return [];
    const row = index + 1;
    const choice = knownIn(other, cell);
    const meant = choice === cell ? '' : `, ${choice},`;
    const found = `${quote(cell)} is ${other === 'outcome' ? 'an' : 'a'} ${other}${meant} and no ${column}`;
    const message = `row ${row}, ${column}: ${found}; write it in a column headed ${other}`;
    return {severity: 'error', code: 'unknown-value', message, where: {row, field: column}};
  });
}

function knownIn(column: ChoiceColumn, cell: unknown): string | undefined {
  if (typeof cell !== 'string') return undefined;
  const word = cell
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return CHOICES.get(`${column} ${word}`);
}
