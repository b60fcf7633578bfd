import type {ControlModule} from './control.js';

/** A word of the attribute `controls`. */
export type ControlName = 'search' | 'filter' | 'zoom' | 'overview' | 'story' | 'table' | 'download';

/** The files of the controls, in the order in which they stand. */
const CONTROLS: Readonly<Partial<Record<ControlName, () => Promise<ControlModule>>>> = {
  search: () => import('./search-control.js'),
  filter: () => import('./filter-control.js'),
  zoom: () => import('./zoom-control.js'),
  story: () => import('./story-control.js'),
  table: () => import('./table-control.js'),
  download: () => import('./download-control.js'),
  overview: () => import('./overview-control.js'),
};

/** The controls that are named, in their order. */
export function namedControls(words: string | null | undefined): ControlName[] {
  const wanted = words?.split(/\s+/) ?? [];
  return (Object.keys(CONTROLS) as ControlName[]).filter((name) => wanted.includes(name));
}

/** Fetches a control. */
export const loadControl = async (name: ControlName): Promise<ControlModule | undefined> => CONTROLS[name]?.();
