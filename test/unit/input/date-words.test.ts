import {describe, expect, it} from 'vitest';
import {readWrittenDate} from '../../../src/input/written-date.js';

describe('parts of a day in words', () => {
  it.each([
    ['3 août 2021 au soir', '2021-08-03 evening'],
    ['le 3 août 2021 en soirée', '2021-08-03 evening'],
    ['3 août 2021 dans la nuit', '2021-08-03 night'],
    ['3 août 2021 au matin', '2021-08-03 morning'],
    ['noche del 3 de agosto de 2021', '2021-08-03 night'],
    ['noche del 3 al 4 de agosto de 2021', '2021-08-03 night'],
    ['tarde del 3 de agosto de 2021', '2021-08-03 afternoon'],
    ['mañana del 3 de agosto de 2021', '2021-08-03 morning'],
    ['manhã de 3 de agosto de 2021', '2021-08-03 morning'],
    ['na noite de 3 de agosto de 2021', '2021-08-03 night'],
    ['am Morgen des 3. August 2021', '2021-08-03 morning'],
  ])('read "%s" as %s', (written, date) => {
    expect(readWrittenDate(written)).toEqual({date, choices: [], keepsWords: false});
  });

  it.each([
    ['in der Nacht zum 28. Oktober 2024', '2024-10-27 night'],
    ['Nacht auf Montag, den 28. Oktober 2024', '2024-10-27 night'],
    ['Nacht zum 1. Januar 2025', '2024-12-31 night'],
    ['madrugada del 3 de agosto de 2021', '[2021-08-03T00..2021-08-03T05]'],
    ['na madrugada de 3 de agosto de 2021', '[2021-08-03T00..2021-08-03T05]'],
    ['in the early hours of 3 August 2021', '[2021-08-03T00..2021-08-03T05]'],
  ])('read "%s" as %s, and keep its words', (written, date) => {
    expect(readWrittenDate(written)).toMatchObject({date, keepsWords: true});
  });
});

describe('what dates are in words', () => {
  it.each([
    ['on or about 3 August 2021', '2021-08-03~'],
    ['3 August 2021 (TBC)', '2021-08-03?'],
    ['3 août 2021 (à confirmer)', '2021-08-03?'],
    ['July 2019 to date', '2019-07/..'],
    ['2019-20 school year', '2019/2020'],
    ['curso 2019-20', '2019/2020'],
    ['Saison 2019/20', '2019/2020'],
    ["summer of '69", '1969-22'],
    ['mai 89', '1989-05'],
  ])('reads "%s" as %s', (written, date) => {
    expect(readWrittenDate(written)).toMatchObject({date});
  });

  it.each(['curso 2019-21', 'Nacht zum Oktober 2024', 'madrugada de agosto de 2021'])('reads no date in "%s"', (written) => {
    expect(readWrittenDate(written) ?? {}).not.toHaveProperty('date');
  });
});
