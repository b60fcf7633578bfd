import type {TimelineDocument} from '../../src/model/fields.js';

/** Titles of 100 to 320 characters, words that no line holds, and among them one of three letters. */
export const longTitles = {
  title:
    'Long titles, and a title of the whole that runs on for more than one line because whoever wrote it wanted to leave nothing at all unsaid',
  lang: 'en-GB',
  timeZone: 'UTC',
  groups: [
    {id: 'acts', label: 'Acts of parliament, statutes, orders, regulations and whatever else is made by those who make the law'},
    {id: 'names', label: 'Names'},
  ],
  events: [
    {
      id: 'stamp-act',
      date: '1765-03-22',
      title:
        'An act for granting and applying certain stamp duties, and other duties, in the British colonies and plantations in America, towards further defraying the expenses of defending, protecting, and securing the same; and for amending such parts of the several acts of parliament relating to the trade and revenues of the said colonies',
      group: 'acts',
      importance: 3,
    },
    {
      id: 'factory-act',
      date: '1833-08-29',
      title: 'An act to regulate the labour of children and young persons in the mills and factories of the United Kingdom',
      group: 'acts',
      importance: 2,
    },
    {
      id: 'llanfair',
      date: '186X',
      title: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch takes its long name to draw travellers to its station',
      group: 'names',
      importance: 2,
    },
    {
      id: 'meat-act',
      date: '1999/2013',
      title: 'The Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz is in force in Mecklenburg-Vorpommern',
      group: 'acts',
      importance: 3,
    },
    {id: 'sos', date: '1906', title: 'SOS', group: 'names', importance: 1},
    {
      id: 'hill',
      date: '2000~',
      title: 'Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu',
      summary: 'A hill in New Zealand. The name stands here by itself, without a space or a hyphen to break at.',
      group: 'names',
      importance: 2,
    },
    {
      id: 'address',
      date: '2001-03',
      title:
        'The page moves to https://www.example.org/a/very/long/address/without/any/space?with=a&query=that&goes=on&and=on#and-a-fragment',
      group: 'names',
      importance: 1,
    },
    {
      id: 'sentence',
      date: '2012-05-08',
      title:
        'Four weeks before the date, with invitations sent and removal vans booked for the night between, the opening is called off because the doors, the smoke vents and the alarms do not yet obey the computer that is to command them',
      group: 'acts',
      importance: 3,
    },
  ],
} satisfies TimelineDocument;
