import type {Picture} from '../../../src/element/picture.js';
import {isChip, type Scene} from '../../../src/layout/layout.js';
import type {ListItem, Piece} from '../../../src/layout/vertical.js';

/** Numbers of a text to whole pixels: what a reader sees of a rounding is nothing. */
const rounded = (text: string) => text.replaceAll(/-?\d+\.\d+/gu, (number) => String(Math.round(Number(number))).replace('-0', '0'));

const at = ({x, y}: {readonly x: number; readonly y: number}) => `${Math.round(x)},${Math.round(y)}`;
const size = ({width, height}: {readonly width: number; readonly height: number}) => `${Math.round(width)}x${Math.round(height)}`;

/** A picture as text to be kept and compared: one line for everything that is drawn, in whole CSS pixels. */
export function pictureText({drawing, list}: Picture): string {
  const lines = drawing ? drawnLines(drawing.scene) : list.items.map(rowLine);
  const head = drawing ? `drawing ${size(drawing.scene)}` : `list of ${list.items.length}, ${list.tracks} tracks ${list.look ?? ''}`.trim();
  return [head, ...lines].join('\n');
}

function drawnLines({blocks, labels, marks, paths, words}: Scene): string[] {
  return [
    ...labels.map((label) => `label ${label.id} ${at(label)} ${size(label)} ${label.side} ${label.flag}: ${label.lines.join(' / ')}`),
    ...marks.map((mark) => `mark ${mark.id} ${at(mark)} ${mark.fill} ${mark.group}`),
    ...blocks.map((block) => `block ${block.kind} ${at(block)} ${size(block)}`),
    ...words.map((word) => `words ${word.role} ${at(word)} ${word.align}: ${word.text}`),
    ...paths.map(({d, group, id, role}) => `path ${role} ${id ?? '-'} ${group ?? '-'} ${rounded(d)}`),
  ];
}

function rowLine({alone, asOf, event, fill, gap, heading, look, passing, pieces, planned, tone, track}: ListItem): string {
  const before = [asOf && 'as-of', gap && `gap "${gap.elapsed}"`, heading && `heading "${Object.values(heading).join(' | ')}"`];
  const chip = isChip(event) && `chip of ${event.more.length}`;
  const signs = [chip, alone && 'alone', planned && 'planned', look, track !== undefined && `on track ${track}`];
  const beside = [...pieces.map(pieceText), ...(passing ? ['passing', ...passing.map(pieceText)] : [])];
  return [`row ${event.id}`, ...before, fill, `tone ${tone}`, ...signs, ...beside].filter(Boolean).join('; ');
}

const pieceText = ({end, from, group, id, kind, track}: Piece) => `${kind} ${id} ${track}.${group} from ${from}${end ? ` to ${end}` : ''}`;
