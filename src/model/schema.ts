import {datePattern} from './date-pattern.js';
import {choiceNotes, fieldExamples} from './field-examples.js';
import {fieldNotes} from './field-notes.js';
import {fields, type ShapeName} from './fields.js';

type Json = string | number | boolean | readonly Json[] | {readonly [key: string]: Json};
type JsonObject = {readonly [key: string]: Json};

/** Where the schema lies once the package is published: what a document of any site may name as its `$schema`. */
export const SCHEMA_URL = 'https://unpkg.com/event-timeline/dist/schema.json';

/** JSON Schema for each kind of the table that is no shape and no choice. */
const KINDS: Readonly<Record<string, JsonObject>> = {
  text: {type: 'string'},
  markdown: {type: 'string'},
  date: {type: 'string', minLength: 1, pattern: datePattern},
  zone: {type: 'string'},
  url: {type: 'string', pattern: '^(?:[hH][tT][tT][pP][sS]?:|[mM][aA][iI][lL][tT][oO]:|[^:]*$|[^:]*[/?#])'},
  number: {type: 'number'},
  flag: {type: 'boolean'},
};

/** Shapes that code editors offer whole. */
const SHAPE_EXAMPLES: {readonly [S in ShapeName]?: JsonObject} = {
  event: {date: '2021-08-03', title: 'Car bomb in central Kabul'},
  group: {id: 'government', label: 'Afghan government'},
  source: {id: 'report', name: 'France 24 with AFP'},
  relation: {type: 'response-to', to: 'air-strikes'},
};

/** A picture says what it shows, to those who cannot see it: an image, and the poster of anything else. */
const NEEDS_ALT: JsonObject = {
  if: {
    anyOf: [
      {type: 'object', properties: {type: {const: 'image'}}, required: ['type']},
      {type: 'object', properties: {poster: {type: 'string'}}, required: ['poster']},
    ],
  },
  then: {type: 'object', properties: {alt: {type: 'string', minLength: 1}}, required: ['alt']},
};

/**
 * JSON Schema of the document, made from `fields`, `fieldNotes` and `fieldExamples`, in draft-07: the newest that code editors
 * complete from without limits (Visual Studio Code supports 2020-12 in part). It refuses nothing that `readTimeline`
 * takes without a problem, and most of what that tells about; a 31 February, ids that lead nowhere and time zones that are
 * none it cannot know. Unknown names are refused, those that begin with `$` are not.
 */
export function documentSchema(): object {
  const shapes = Object.keys(fields).filter((name): name is ShapeName => name !== 'document');
  const {type, properties, ...rest} = shapeSchema('document');
  const schema = {type: 'string', title: 'Schema', description: 'Address of this schema: a code editor completes and checks by it.'};
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: SCHEMA_URL,
    title: 'Timeline',
    description: 'Dated, sourced events for event-timeline.',
    type,
    properties: {$schema: {...schema, examples: [SCHEMA_URL]}, ...(properties as JsonObject)},
    ...rest,
    definitions: Object.fromEntries(shapes.map((name) => [name, shapeSchema(name)])),
  };
}

function shapeSchema(name: ShapeName): {readonly type: 'object'; readonly properties: Json; readonly [key: string]: Json} {
  const notes: Readonly<Record<string, string>> = fieldNotes[name];
  const examples: Readonly<Record<string, readonly unknown[]>> = fieldExamples[name];
  const entries = Object.entries(fields[name]) as [string, string][];
  const required = entries.filter(([, kind]) => kind.endsWith('!')).map(([field]) => field);
  const properties = entries.map(([field, kind]): [string, JsonObject] => {
    const given = (examples[field] ?? []) as readonly Json[];
    const about = {title: titleOf(field), description: notes[field] ?? ''};
    return [field, {...about, ...fieldSchema(kind), ...(given.length > 0 && {examples: given})}];
  });
  const whole = SHAPE_EXAMPLES[name];
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    patternProperties: {'^\\$': {}},
    additionalProperties: false,
    ...(required.length > 0 && {required}),
    ...(whole && {examples: [whole]}),
    ...(name === 'media' && NEEDS_ALT),
  };
}

function fieldSchema(kind: string): JsonObject {
  const bare = kind.replace('!', '');
  if (bare.endsWith('[]')) return {type: 'array', items: fieldSchema(bare.slice(0, -2))};
  if (bare.includes('|')) return {oneOf: bare.split('|').map(choiceSchema)};
  const plain = KINDS[bare];
  if (!plain) return {$ref: `#/definitions/${bare}`};
  return kind.endsWith('!') && plain['type'] === 'string' ? {...plain, minLength: 1} : plain;
}

/** One choice with what it means, which a code editor shows beside it. */
function choiceSchema(choice: string): JsonObject {
  const description = choiceNotes[choice as keyof typeof choiceNotes];
  return {const: /^\d/.test(choice) ? Number(choice) : choice, description};
}

/** `dateText` as "Date text". */
function titleOf(field: string): string {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
