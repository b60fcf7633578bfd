import type {FittedAxis} from './fit-axis.js';
import type {Flanks, Item} from './stems-flank.js';

/**
 * Takes labels out, those first that free most pixels for their importance, until the axis can be stretched for the others;
 * returns what is out.
 */
export function thin(flanks: Flanks, fitted: FittedAxis): Item[] {
  const out: Item[] = [];
  for (let over = fitted.fit(flanks); over > 0; over = fitted.fit(flanks)) {
    let most = -Infinity;
    let take = (): void => {};
    for (const flank of flanks) {
      for (const [i, flag] of flank.entries()) {
        flank.splice(i, 1);
        const freed = (over - fitted.fit(flanks)) / flag.item.weight;
        flank.splice(i, 0, flag);
        if (freed <= most) continue;
        most = freed;
        take = () => out.push(...flank.splice(i, 1).map(({item}) => item));
      }
    }
    take();
  }
  return out;
}
