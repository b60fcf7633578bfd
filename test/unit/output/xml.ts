/** An element of an XML text: its name, attributes, children and text in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const NAME = '[A-Za-z_][\\w.:-]*';
const PIECE = new RegExp(`<\\?xml [^?]*\\?>|</(${NAME})\\s*>|<(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|([^<]+)`, 'gy');

/** Reads XML as strictly as XML 1.0 asks of what this project writes. @throws Error that quotes what is not well-formed */
export function readXml(text: string): XmlElement {
  const top: XmlElement & {children: (XmlElement | string)[]} = {name: '', attributes: {}, children: []};
  const open = [top];
  let at = 0;
  for (const [piece, closed, name, attributes = '', isEmpty, words] of text.matchAll(PIECE)) {
    at += piece.length;
    const parent = open.at(-1)!;
    if (closed !== undefined) {
      if (open.pop()!.name !== closed) throw new Error(`${closed} is closed inside ${parent.name}`);
    } else if (name !== undefined) {
      const element = {name, attributes: attributesOf(attributes), children: []};
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    } else if (words !== undefined) parent.children.push(resolved(words));
  }
  if (at !== text.length) throw new Error(`not well-formed: ${text.slice(at, at + 60)}`);
  if (open.length !== 1) throw new Error(`${open.at(-1)!.name} is not closed`);
  const elements = top.children.filter((child) => typeof child !== 'string');
  const [root] = elements;
  if (!root || elements.length > 1) throw new Error('an XML text has one root');
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, value] of text.matchAll(new RegExp(`(${NAME})="([^"]*)"`, 'g'))) {
    if (name! in attributes) throw new Error(`${name!} stands twice`);
    attributes[name!] = resolved(value!);
  }
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

function resolved(text: string): string {
  const bad = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text);
  if (bad) throw new Error(`U+${bad[0].codePointAt(0)!.toString(16)} is no character of XML`);
  return text.replace(/&(#(\d+);|(\w+);)?/g, (found, _, code: string | undefined, name: string | undefined) => {
    const letter = code ? String.fromCodePoint(Number(code)) : NAMED[name ?? ''];
    if (letter === undefined) throw new Error(`${found} is no reference`);
    return letter;
  });
}

/** Every element of a name, in document order. */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsNamed(child, name)],
  );
}

/** All text of an element. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
