import type {TimelineDocument} from '../../src/model/fields.js';

/** No date without a doubt: each qualifier, mask, open and unknown end and kind of set, on things whose dates nobody knows. */
export const everythingUncertain = {
  title: 'Dates that nobody knows',
  lang: 'en-GB',
  timeZone: 'UTC',
  groups: [
    {id: 'books', label: 'Books and plays'},
    {id: 'works', label: 'Works of art'},
    {id: 'people', label: 'People'},
    {id: 'places', label: 'Places'},
  ],
  events: [
    {id: 'robin-hood', date: '1377~', title: 'First mention of Robin Hood', group: 'books', importance: 1},
    {id: 'gutenberg', date: '[1393..1406]', title: 'Gutenberg born', group: 'people', importance: 2},
    {id: 'voynich', date: '[1404..1438]', title: 'Parchment of the Voynich manuscript made', group: 'books', importance: 3},
    {id: 'joan', date: '1412~', title: 'Joan of Arc born', group: 'people', importance: 2},
    {id: 'great-zimbabwe', date: '../145X~', title: 'Great Zimbabwe lived in', group: 'places', importance: 1},
    {id: 'machu-picchu', date: '1420%/153X?', title: 'Machu Picchu lived in', group: 'places', importance: 2},
    {id: 'columbus', date: '[1451-08-26..1451-10-31]', title: 'Columbus born', group: 'people', importance: 2},
    {id: 'bible', date: '1454/1455~', title: 'Gutenberg’s Bible printed', group: 'books', importance: 3},
    {id: 'garden', date: '[1490..1510]', title: 'Bosch paints the Garden of Earthly Delights', group: 'works', importance: 2},
    {id: 'benin', date: '15XX/16XX', title: 'Brass plaques cast in Benin', group: 'works', importance: 3},
    {id: 'mona-lisa', date: '1503~/1517?', title: 'Leonardo at work on the Mona Lisa', group: 'works', importance: 3},
    {id: 'shakespeare', date: '1564-04-23?', title: 'Shakespeare born', group: 'people', importance: 3},
    {id: 'potato', date: '157X?', title: 'Potatoes reach Europe', group: 'places', importance: 2},
    {id: 'roanoke', date: '[1587,1588,1589,1590]', title: 'Settlers of Roanoke vanish', group: 'places', importance: 3},
    {id: 'hamlet', date: '[1599..1601]', title: 'Hamlet written', group: 'books', importance: 2},
    {id: 'pearl', date: '1665~', title: 'Vermeer paints a girl with a pearl earring', group: 'works', importance: 2},
    {id: 'stradivari', date: '/1737-12-18', title: 'Stradivari’s life, of unknown beginning', group: 'people', importance: 1},
    {id: 'franklin', date: '1848-04-22/', title: 'Franklin’s last crew walk south', group: 'people', importance: 2},
  ],
} satisfies TimelineDocument;
