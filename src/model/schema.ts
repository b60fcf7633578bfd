import {fieldNotes} from './field-notes.js';
import {fields, type ShapeName} from './fields.js';

type Json = string | number | boolean | readonly Json[] | {readonly [key: string]: Json};
type JsonObject = {readonly [key: string]: Json};

/** JSON Schema for each kind of the table that is no shape and no choice. */
const KINDS: Readonly<Record<string, JsonObject>> = {
  text: {type: 'string'},
  markdown: {type: 'string'},
  date: {type: 'string', minLength: 1, examples: ['2020-02', '2021-08-03', '2021-08-03 evening', '2021-05~/2021-08-04', '2021-08-03/..']},
  zone: {type: 'string', examples: ['Asia/Kabul']},
  url: {type: 'string', pattern: '^(?:[hH][tT][tT][pP][sS]?:|[mM][aA][iI][lL][tT][oO]:|[^:]*$|[^:]*[/?#])'},
  number: {type: 'number'},
  flag: {type: 'boolean'},
};

/**
 * JSON Schema (2020-12) of the document, made from `fields` and `fieldNotes`. It takes the same shapes as `readTimeline`
 * does without a problem, except that it cannot tell a wrong date from a right one; unknown names are refused, those that
 * begin with `$` are not.
 */
export function documentSchema(): object {
  const shapes = Object.keys(fields).filter((name): name is ShapeName => name !== 'document');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Timeline',
    description: 'Dated, sourced events for event-timeline.',
    ...shapeSchema('document'),
    $defs: Object.fromEntries(shapes.map((name) => [name, shapeSchema(name)])),
  };
}

function shapeSchema(name: ShapeName): JsonObject {
  const notes: Readonly<Record<string, string>> = fieldNotes[name];
  const entries = Object.entries(fields[name]) as [string, string][];
  const required = entries.filter(([, kind]) => kind.endsWith('!')).map(([field]) => field);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([field, kind]) => [field, {description: notes[field] ?? '', ...fieldSchema(kind)}])),
    patternProperties: {'^\\$': {}},
    additionalProperties: false,
    ...(required.length > 0 && {required}),
  };
}

function fieldSchema(kind: string): JsonObject {
  const bare = kind.replace('!', '');
  if (bare.endsWith('[]')) return {type: 'array', items: fieldSchema(bare.slice(0, -2))};
  if (bare.includes('|')) return {enum: bare.split('|').map((choice) => (/^\d/.test(choice) ? Number(choice) : choice))};
  const plain = KINDS[bare];
  if (!plain) return {$ref: `#/$defs/${bare}`};
  return kind.endsWith('!') && plain['type'] === 'string' ? {...plain, minLength: 1} : plain;
}
