import {describe, expect, it} from 'vitest';
import {columnNamed, columnNames} from '../../../src/input/headings.js';

describe('columnNamed', () => {
  it.each([
    {
      language: 'English',
      date: 'When',
      title: 'Headline',
      summary: 'Description',
      place: 'Location',
      source: 'Source',
      locator: 'Page',
      group: 'Who',
    },
    {
      language: 'French',
      date: 'Année',
      title: 'Événement',
      summary: 'Résumé',
      place: 'Lieu',
      source: 'Source',
      locator: 'Paragraphe',
      group: 'Catégorie',
    },
    {
      language: 'German',
      date: 'Datum',
      title: 'Überschrift',
      summary: 'Beschreibung',
      place: 'Ort',
      source: 'Quelle',
      locator: 'Seite',
      group: 'Gruppe',
    },
    {
      language: 'Spanish',
      date: 'Fecha',
      title: 'Título',
      summary: 'Descripción',
      place: 'Lugar',
      source: 'Fuente',
      locator: 'Párrafo',
      group: 'Grupo',
    },
    {
      language: 'Portuguese',
      date: 'Data',
      title: 'Título',
      summary: 'Descrição',
      place: 'Local',
      source: 'Fonte',
      locator: 'Parágrafo',
      group: 'Quem',
    },
  ])('knows columns in $language', ({language: _, ...headings}) => {
    expect(Object.fromEntries(Object.values(headings).map((heading) => [heading, columnNamed(heading)]))).toEqual(
      Object.fromEntries(Object.entries(headings).map(([column, heading]) => [heading, column])),
    );
  });

  it.each([
    {language: 'English', start: 'Start date', end: 'End date'},
    {language: 'French', start: 'Date de début', end: 'Fin'},
    {language: 'German', start: 'Beginn', end: 'Bis'},
    {language: 'Spanish', start: 'Desde', end: 'Fecha de fin'},
    {language: 'Portuguese', start: 'Data de início', end: 'Até'},
  ])('knows where a stretch begins and ends in $language', ({start, end}) => {
    expect([columnNamed(start), columnNamed(end)]).toEqual(['start', 'end']);
  });

  it('knows each column by its own name', () => {
    expect(columnNames.map((name) => columnNamed(name))).toEqual(columnNames);
  });

  it.each(['Farbe', '__proto__', 'constructor', '', '🙂', 'date '.repeat(100)])('knows no column by %s', (heading) => {
    expect(columnNamed(heading)).toBeUndefined();
  });

  it.each(['DATE', ' date: ', 'Date*', 'da-te', '"date"'])('reads %s as date', (heading) => {
    expect(columnNamed(heading)).toBe('date');
  });
});
