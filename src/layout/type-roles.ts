import type {TypeRole} from './layout.js';

/** Roles of the words round a drawing, on a page that has nothing else: a file, a print. */
export type PageRole = 'standfirst' | 'key' | 'key-strong' | 'note' | 'note-strong' | 'caption-sub';

/** How a role is set. */
export interface TypeSetting {
  /** Size in CSS pixels. */
  readonly size: number;
  /** Weight of the font, 100 to 900. */
  readonly weight: number;
  /** Room added after each letter, as a share of the size. */
  readonly spacing?: number;
}

/** The type of a page at its own size, which `view/base-styles.ts` and `view/drawing-styles.ts` say for a screen. */
export const TYPE: Readonly<Record<TypeRole | PageRole, TypeSetting>> = {
  heading: {size: 22, weight: 700, spacing: -0.012},
  standfirst: {size: 15, weight: 400},
  key: {size: 12, weight: 400},
  'key-strong': {size: 12, weight: 600},
  note: {size: 12, weight: 400},
  'note-strong': {size: 12, weight: 600},
  caption: {size: 12, weight: 600},
  'caption-sub': {size: 12, weight: 400},
  date: {size: 12, weight: 500},
  title: {size: 14, weight: 450},
  strong: {size: 14, weight: 700, spacing: -0.006},
  by: {size: 14, weight: 600},
  'by-strong': {size: 14, weight: 700, spacing: -0.006},
  ribbon: {size: 12, weight: 600},
  'ribbon-sub': {size: 11, weight: 400},
  break: {size: 12, weight: 500},
};

/** Heights in CSS pixels of a label's date line, with what parts it from the title, and of a line of the title. */
export const LINES = {date: 17, title: 18} as const;
