import type {TimelineDocument} from '../../src/model/fields.js';

/**
 * All of time: fourteen thousand million years, of which history takes the last pixel. Round figures, all of them about. The year
 * 0 is 1 BC, so that 9500 BC is `-9499`; the far years are as one writes them down, where one year does not count.
 */
export const deepTime = {
  title: 'From the Big Bang to today',
  description: 'Round figures: what is told as “years ago” stands here as years before our era',
  lang: 'en-GB',
  timeZone: 'UTC',
  groups: [
    {id: 'universe', label: 'Universe'},
    {id: 'earth', label: 'Earth'},
    {id: 'life', label: 'Life'},
    {id: 'people', label: 'People'},
  ],
  eras: [
    {date: 'Y-4567000000~/Y-4031000000~', label: 'Hadean'},
    {date: 'Y-538800000~/Y-251900000~', label: 'Palaeozoic'},
    {date: 'Y-251900000~/Y-66000000~', label: 'Mesozoic'},
  ],
  events: [
    {id: 'big-bang', date: 'Y-13800000000~', title: 'Big Bang', group: 'universe', importance: 3},
    {id: 'first-stars', date: 'Y-13600000000~', title: 'First stars', group: 'universe', importance: 2},
    {id: 'sun', date: 'Y-4570000000~', title: 'The Sun forms', group: 'universe', importance: 3},
    {id: 'earth', date: 'Y-4540000000~', title: 'The Earth forms', group: 'earth', importance: 3},
    {id: 'life', date: 'Y-3700000000~/Y-3500000000~', title: 'Oldest traces of life', group: 'life', importance: 3},
    {id: 'oxygen', date: 'Y-2400000000~', title: 'Oxygen enters the air', group: 'earth', importance: 2},
    {id: 'cambrian', date: 'Y-538800000~', title: 'Animals multiply: the Cambrian', group: 'life', importance: 2},
    {id: 'land', date: 'Y-470000000~', title: 'Plants come ashore', group: 'life', importance: 2},
    {id: 'permian', date: 'Y-251900000~', title: 'Greatest of the extinctions', group: 'life', importance: 2},
    {id: 'dinosaurs', date: 'Y-230000000~/Y-66000000~', title: 'Dinosaurs', group: 'life', importance: 3},
    {id: 'impact', date: 'Y-66000000~', title: 'An asteroid strikes', group: 'earth', importance: 2},
    {id: 'homo', date: 'Y-2800000~', title: 'First of the genus Homo', group: 'people', importance: 1},
    {id: 'sapiens', date: 'Y-300000~', title: 'Homo sapiens', group: 'people', importance: 3},
    {id: 'caves', date: 'Y-44999~', title: 'Pictures in caves', group: 'people', importance: 1},
    {id: 'farming', date: '-9499~', title: 'Farming', group: 'people', importance: 2},
    {id: 'writing', date: '-3299~', title: 'Writing', group: 'people', importance: 2},
    {id: 'printing', date: '1455~', title: 'Gutenberg’s Bible', group: 'people', importance: 1},
    {id: 'moon', date: '1969-07-20T20:17', title: 'People on the Moon', group: 'people', importance: 3},
    {id: 'webb', date: '2021-12-25T12:20', title: 'Webb telescope launched, to see the first stars', group: 'universe', importance: 1},
  ],
} satisfies TimelineDocument;
