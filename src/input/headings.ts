import {aliases, type Column} from '../model/field-aliases.js';

/**
 * Headings in other languages, and more of English, beside those of `field-aliases.ts`: without capitals, accents and anything but
 * letters and digits. English, French, German, Spanish, Portuguese; a word that two of them share stands once.
 */
const OTHERS: {readonly [C in Column]: readonly string[]} = {
  id: ['identifier', 'identifiant', 'kennung', 'identificador'],
  date: ['year', 'quand jour annee', 'datum wann tag jahr zeitpunkt', 'fecha cuando dia ano', 'data quando'],
  start: [
    'starts beginning datefrom',
    'debut datedebut datededebut',
    'beginn anfang von startdatum',
    'inicio desde fechainicio fechadeinicio',
    'datainicio datadeinicio',
  ],
  end: ['ends dateto', 'fin datefin datedefin jusque', 'ende bis enddatum', 'hasta fechafin fechadefin', 'fim ate datafim datadefim'],
  title: [
    'label what heading eventtitle eventname',
    'titre evenement intitule nom',
    'titel uberschrift ereignis schlagzeile was',
    'titulo evento titular nombre',
    'manchete nome acontecimento',
  ],
  dateText: ['datelabel', 'dateaffichee textedate', 'datumstext anzeigedatum', 'fechamostrada textofecha', 'dataexibida textodata'],
  summary: ['details notes', 'resume texte', 'zusammenfassung beschreibung', 'resumen descripcion texto', 'resumo descricao'],
  url: ['href web', 'lien', 'verweis netzadresse', 'enlace vinculo', 'ligacao'],
  group: ['series', 'groupe categorie acteur qui', 'gruppe kategorie akteur wer', 'grupo categoria quien', 'ator quem'],
  kind: ['', 'genre', 'art typ', 'tipo clase', 'especie'],
  place: ['', 'lieu endroit ou', 'ort wo', 'lugar donde ubicacion', 'local onde'],
  lat: ['', '', 'breite breitengrad', 'latitud', ''],
  lon: ['long', '', 'lange langengrad laengengrad', 'longitud', ''],
  status: ['', 'statut', 'stand', 'estado', 'situacao'],
  outcome: ['', 'issue resultat', 'ausgang ergebnis', 'resultado desenlace', 'desfecho'],
  attribution: ['accordingto', 'selon', 'laut zuschreibung', 'segun atribucion', 'segundo atribuicao'],
  importance: ['', 'priorite', 'wichtigkeit bedeutung prioritat', 'importancia prioridad peso', 'prioridade'],
  side: ['', 'cote', 'achsenseite', 'lado', ''],
  background: ['', 'contexte arriereplan', 'hintergrund', 'contexto trasfondo', 'antecedentes'],
  tags: ['labels', 'motscles', 'schlagworter stichworter', 'etiquetas palabrasclave', 'palavraschave'],
  source: ['', '', 'quelle', 'fuente', 'fonte'],
  sourceId: [],
  sourceUrl: ['', 'liensource', 'quellenlink', 'enlacefuente', 'linkfonte'],
  sourceAuthor: [],
  sourcePublished: [],
  groupId: [],
  media: ['', 'medias imagephoto', 'medien bild foto', 'medios imagen', 'midia imagem'],
  mediaType: [],
  mediaAlt: [],
  mediaCaption: ['', 'legende', 'bildunterschrift', 'leyenda piedefoto', 'legenda'],
  mediaCredit: ['', 'creditphoto', 'bildnachweis', '', ''],
  mediaPoster: [],
  relations: [],
  locator: ['', 'paragraphe', 'absatz seite fundstelle', 'parrafo pagina', 'paragrafo'],
};

/** Each heading that is understood and its column: own names before aliases. */
const COLUMNS: ReadonlyMap<string, Column> = new Map(
  (Object.entries(aliases) as [Column, string][]).flatMap(([column, english]) =>
    [column.toLowerCase(), english, ...OTHERS[column]]
      .join(' ')
      .split(' ')
      .filter(Boolean)
      .map((heading): [string, Column] => [heading, column]),
  ),
);

/** Longer text is no heading, and is not worth folding. */
const LONGEST = 60;

/** What a heading says of its column in brackets: `Date (UTC)`. */
const NOTE = /\([^()]*\)\s*$/;

/** A heading without what does not count: capitals, accents, blanks and signs. */
export const bareHeading = (heading: string): string =>
  heading
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The column that a heading names. */
export function columnNamed(heading: string): Column | undefined {
  return heading.length > LONGEST ? undefined : (COLUMNS.get(bareHeading(heading)) ?? COLUMNS.get(bareHeading(heading.replace(NOTE, ''))));
}

/** The languages of headings, in their order. */
export const headingLanguages: readonly string[] = ['en', 'fr', 'de', 'es', 'pt'];

/** The headings of a column beside its own name, bare of capitals, accents and blanks: a list for each of `headingLanguages`. */
export function headingsOf(column: Column): readonly (readonly string[])[] {
  return headingLanguages.map((_, i) => `${i ? '' : aliases[column]} ${OTHERS[column][i] ?? ''}`.split(' ').filter(Boolean));
}

/** The columns by their own names, to be listed where none was found. */
export const columnNames: readonly string[] = Object.keys(aliases);
