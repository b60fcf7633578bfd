/** Longer headings are cut: the letter of the column finds it too. */
const LONGEST = 30;

const LETTERS = 26;

/** A column as its editor knows it, by its heading and its letter: `Start date (column B)`. `index` counts from 0. */
export function columnTitle(heading: string, index: number): string {
  const words = heading.replace(/\s+/g, ' ').trim();
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
  return `${short} (column ${letterOf(index)})`;
}

/** A to Z, AA to ZZ, and so on. */
function letterOf(index: number): string {
  const rest = Math.floor(index / LETTERS) - 1;
  return (rest < 0 ? '' : letterOf(rest)) + String.fromCharCode(65 + (index % LETTERS));
}
