/** XML as the plain objects that feeds in JSON are. No entity that a document declares is expanded, and nothing is fetched. */
import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';
import type { Decode } from '../../posting/parse.ts';

/** What is wrong with a document, and where; columns count as editors do. */
export class BrokenXml extends Error {
  override readonly name = 'BrokenXml';
  readonly line: number;
  readonly column: number;

  constructor(expected: string, found: string, before = '') {
    super(`expected ${expected}, found ${found}`);
    this.line = before.split('\n').length;
    this.column = before.length - before.lastIndexOf('\n');
  }
}

const problemOf = (error: unknown, text: string): BrokenXml => {
  // engines differ about what they throw
  if (!(error instanceof XmlError)) return new BrokenXml('a list of postings', 'elements that are nested too deep');
  let offset = 0; // the parser counts characters
  for (let left = error.pos; left > 0; left--) offset += text.codePointAt(offset)! > 0xffff ? 2 : 1;
  const [, element, reference] = /^Missing end tag for element (\S+)|^(Named|Unterminated)/.exec(error.message) ?? [];
  const expected = element ? `</${element}>` : reference ? 'a reference as in &amp;' : 'well-formed XML';
  const found = text.slice(offset, offset + 40).toWellFormed();
  return new BrokenXml(expected, found ? JSON.stringify(found) : 'the end of the file', text.slice(0, offset));
};

/** An element's text, or the values of those within by their names; attributes are not read, nor words between elements. */
const valueOf = (element: XmlElement, depth = 1): unknown => {
  if (depth > 100) throw new RangeError();
  const values = new Map<string, unknown[]>();
  for (const child of element.children) {
    if (!(child instanceof XmlElement)) continue;
    if (!values.has(child.name)) values.set(child.name, []);
    values.get(child.name)!.push(valueOf(child, depth + 1));
  }
  return values.size ? Object.fromEntries(values) : element.text;
};

/**
 * Reads a document: `<a><b>1</b><b>2</b></a>` is `{ a: { b: ['1', '2'] } }`.
 * @param decode reads references of HTML, of which XML has but five
 * @throws BrokenXml
 */
export const readXml = (xml: string, decode: Decode): unknown => {
  // the time that the parser takes is the square of such line ends; the signs that are none come from word processors
  const text = xml
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, ' ')
    .toWellFormed();
  const decoded = (reference: string) => [decode(reference)].find((meant) => meant !== reference);
  try {
    const { root } = parseXml(text, { resolveUndefinedEntity: decoded });
    return { [root!.name]: valueOf(root!) };
  } catch (error) {
    throw problemOf(error, text);
  }
};
