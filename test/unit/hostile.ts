import {fields, type TimelineDocument} from '../../src/model/fields.js';

/** What must nowhere come alive: in a page, in a sheet, in a calendar. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '[x](javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](https://a.example/"onclick="alert(1))',
  '</script><!--',
  '=HYPERLINK("https://a.example","x")',
  '@SUM(1+1)',
  '-2+3',
  "'=1+1",
  'a; b, c\\',
  'x\r\nEND:VEVENT\r\nATTENDEE:mailto:a@b.example',
];

/** A document with one hostile text in every field that takes text, and safe addresses in those that take one. */
export function hostileDocument(text: string): TimelineDocument {
  const fill = (shape: keyof typeof fields): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(fields[shape]).flatMap(([field, kind]) => {
        const bare = kind.replace('!', '');
        if (bare === 'text' || bare === 'markdown') return [[field, text]];
        if (bare === 'url') return [[field, `https://a.example/${encodeURIComponent(text)}`]];
        if (bare === 'date') return [[field, '2021-08-03']];
        return [];
      }),
    );
  const media = {...fill('media'), type: 'image'};
  const event = {
    ...fill('event'),
    place: fill('place'),
    sources: [{...fill('citation')}],
    tags: [text],
    media: [media, media],
    relations: [{type: 'response-to', to: `${text}2`}],
  };
  const {parent: _, ...group} = fill('group');
  return {
    ...fill('document'),
    timeZone: 'UTC',
    from: '2020',
    to: '2022',
    groups: [group],
    sources: [fill('source')],
    eras: [fill('era')],
    media: [media],
    sides: fill('sides'),
    events: [event, {...event, id: `${text}2`, relations: []}],
  } as unknown as TimelineDocument;
}
