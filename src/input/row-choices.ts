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

const CHOICES: ReadonlyMap<string, string> = new Map(
  Object.entries(SAID).flatMap(([column, choices]) =>
    Object.entries(choices).flatMap(([choice, words]) =>
      [choice, ...words.split(' ')].map((word): [string, string] => [`${column} ${word}`, choice]),
    ),
  ),
);

/** The choice that a cell says, whatever its capitals, in any of the five languages; the cell itself where it says none. */
export function choiceIn(column: ChoiceColumn, cell: unknown): unknown {
  if (typeof cell !== 'string') return cell;
  const word = cell
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return CHOICES.get(`${column} ${word}`) ?? cell;
}
