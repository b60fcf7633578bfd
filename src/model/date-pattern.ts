/** A day as written, or less: year, month and day with their doubts, then a time or a part of the day; weeks, days of the year, far years. */
const ONE =
  '[?~%]?(?:Y[-\\dES]+|-?[\\dX]{4}(?:S\\d+|-W\\d\\d(?:-\\d)?|-\\d{3}|(?:[?~%]?-[?~%]?[\\dX]{2}){1,2}(?:T[\\d:.+Z-]+| +[A-Za-z]+)?)?)[?~%]?(?!\\w)';

/**
 * A pattern of JSON Schema that every date which `parseDate` reads fits. It tells `3 August 2021`, `2021/08/03` and `2021-8-3` from dates
 * while they are typed, but no 31 February and no end before its beginning; code editors show it, so it is kept short.
 */
export const datePattern: string = `^[\\s[{]*(?:${ONE}|\\.\\.|[/,\\s])+[\\s\\]}]*$`;
