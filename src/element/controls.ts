import type {ControlModule} from './control.js';
import type {ControlName} from './control-names.js';

/** The files of the controls. */
const CONTROLS: Readonly<Record<ControlName, () => Promise<ControlModule>>> = {
  search: () => import('./search-control.js'),
  filter: () => import('./filter-control.js'),
  zoom: () => import('./zoom-control.js'),
  story: () => import('./story-control.js'),
  table: () => import('./table-control.js'),
  download: () => import('./download-control.js'),
  overview: () => import('./overview-control.js'),
};

/** Fetches a control. */
export const loadControl = (name: ControlName): Promise<ControlModule> => CONTROLS[name]();
