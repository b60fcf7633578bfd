// Rules of the code, each broken in one place, and the tests that are to turn red for it. A mutation changes what Vitest
// loads, never a file: `node test/tools/mutate.mjs` runs them all, `MUTATION=fold npx vitest run …` one of them.

/** `file` under src/; `from` stands in it exactly once. */
export const MUTATIONS = {
  clamp: {
    breaks: 'what was not yet known at the as-of date is not drawn',
    file: 'model/date.ts',
    from: 'max: Math.min(bound.max, asOf)',
    to: 'max: bound.max',
    tests: ['model/date'],
  },
  'half-open bound': {
    breaks: 'a day ends where the next begins, and does not hold it',
    file: 'model/date.ts',
    from: 'extentOf(date).min >= asOf',
    to: 'extentOf(date).min > asOf',
    tests: ['model/date'],
  },
  fold: {
    breaks: 'a time that clocks show twice is taken at its first',
    file: 'model/civil.ts',
    from: 'Math.min(...fits)',
    to: 'Math.max(...fits)',
    tests: ['model/civil'],
  },
  'order tie': {
    breaks: "equal dates keep the editor's order",
    file: 'model/build-timeline.ts',
    from: 'a.index - b.index',
    to: 'b.index - a.index',
    tests: ['model/build-timeline', 'model/timeline'],
  },
  'break rule': {
    breaks: 'no anchor and no end of a band lies inside a break',
    file: 'scale/candidates.ts',
    from: '...stops.filter((t) => t > start && t < end)',
    to: '',
    tests: ['scale/segments'],
  },
  'one-list rule': {
    breaks: 'a drawing has every event in the one list',
    file: 'layout/vertical.ts',
    from: 'items: input.events.map((event, row) => ({...BARE',
    to: 'items: input.events.slice(1).map((event, row) => ({...BARE',
    tests: ['element/arrangement'],
  },
  'chip count': {
    breaks: 'a chip counts what it opens to',
    file: 'element/arranged-rows.ts',
    from: '(more.length, words.count(more.length))',
    to: '(more.length, words.count(more.length + 1))',
    tests: ['element/arrangement'],
  },
  'dead zone': {
    breaks: "a stem stands anywhere in its date's band, and nowhere else",
    file: 'layout/stems-flank.ts',
    from: 'Math.max(item.lo, item.minX',
    to: 'Math.max(item.lo - 40, item.minX',
    tests: ['layout/fit', 'layout/stems'],
  },
  hysteresis: {
    breaks: 'labels keep their cells at another width unless fewer rows hold them',
    file: 'layout/fit.ts',
    from: 'rows(other) < rows(kept)',
    to: 'rows(other) <= rows(kept)',
    tests: ['layout/fit', 'layout/stems', 'layout/horizontal'],
  },
  'monotone scale': {
    breaks: 'later is farther along',
    file: 'scale/scale.ts',
    from: 'return x0 + (x1 - x0) *',
    to: 'return x1 - (x1 - x0) *',
    tests: ['scale/scale'],
  },
  'measured weight': {
    breaks: 'a title is measured in the weight that it is painted in',
    file: 'layout/wrap.ts',
    from: "const role: TypeRole = strong ? 'strong' : 'title';",
    to: "const role: TypeRole = 'title';",
    tests: ['layout/wrap'],
  },
};

/** Vite plugin that breaks the rule of this name; none without a name. */
export function mutationPlugin(name) {
  const mutation = MUTATIONS[name];
  if (name && !mutation) throw new Error(`no mutation is called "${name}"; there are ${Object.keys(MUTATIONS).join(', ')}`);
  return {
    name: 'mutation',
    enforce: 'pre',
    transform(code, id) {
      if (!mutation || !id.endsWith(`/src/${mutation.file}`)) return undefined;
      if (code.split(mutation.from).length !== 2) throw new Error(`${mutation.file} does not hold ${mutation.from} once`);
      return code.replace(mutation.from, mutation.to);
    },
  };
}
