import type {TimelineDocument, TimelineEvent} from '../../src/model/fields.js';

const JOINED: readonly (readonly [id: string, name: string])[] = [
  ['cyprus', 'Cyprus'],
  ['czechia', 'The Czech Republic'],
  ['estonia', 'Estonia'],
  ['hungary', 'Hungary'],
  ['latvia', 'Latvia'],
  ['lithuania', 'Lithuania'],
  ['malta', 'Malta'],
  ['poland', 'Poland'],
  ['slovakia', 'Slovakia'],
  ['slovenia', 'Slovenia'],
];

/** Ten events at one minute, between two of their own: the countries that joined the European Union together. */
export const sameInstant = {
  title: 'Ten at one minute: the enlargement of 2004',
  lang: 'en-GB',
  timeZone: 'Europe/Brussels',
  groups: [
    {id: 'union', label: 'The Union'},
    {id: 'members', label: 'New members'},
  ],
  sources: [{id: 'treaty', name: 'Treaty of Accession 2003, article 2'}],
  events: [
    {
      id: 'signed',
      date: '2003-04-16',
      title: 'Treaty of Accession signed in Athens',
      group: 'union',
      importance: 2,
      sources: [{id: 'treaty'}],
    },
    ...JOINED.map(([id, name]): TimelineEvent => ({
      id,
      date: '2004-05-01T00:00',
      title: `${name} joins the European Union`,
      group: 'members',
      importance: 2,
      sources: [{id: 'treaty'}],
      relations: [{type: 'response-to', to: 'signed'}],
    })),
    {
      id: 'elections',
      date: '2004-06-10/2004-06-13',
      title: 'The enlarged Union elects its parliament',
      group: 'union',
      importance: 1,
    },
  ],
} satisfies TimelineDocument;
