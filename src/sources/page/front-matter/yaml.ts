/** Front matter in YAML, of which no more is read than a job page needs: fields, lists, texts, numbers. */
import { CST, isMap, isPair, isScalar, isSeq, Lexer, parseDocument, type Node, type Pair, type Scalar } from 'yaml';
import { numberOr, refusal, tooDeep, type Field, type Read, type Slip } from './values.ts';
import { FIELDS, slipOf } from './yaml-slips.ts';

/** @throws Refused, or RangeError where it is nested too deep */
export const fieldsOfYaml = (source: string, start: number): readonly Field[] => {
  const forbidden = forbiddenIn(source, start);
  // schema core: days stay texts, and so do yes and no
  const { contents, errors } = parseDocument(source, {
    schema: 'core',
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  if (errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) throw tooDeep(start);
  const [error] = errors;
  // what follows a slip may look like an anchor; what no tag fits is the fault of the tag
  const isForbidden = forbidden && (!error || forbidden.offset < error.pos[0] || error.code === 'TAG_RESOLVE_FAILED');
  const slip = isForbidden ? forbidden : error && slipOf(source, error);
  if (slip) throw refusal({ ...slip, offset: start + slip.offset });
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  if (isMap(contents)) return contents.items.map((pair) => fieldOf(pair, start));
  const other = slipOf(source);
  throw refusal({ ...other, offset: start + other.offset });
};

/** Tags that say no more than what a value is anyway. An explicit timestamp is read as the text that it was written as. */
const PLAIN_TAGS = ['str', 'int', 'float', 'bool', 'null', 'timestamp', 'map', 'seq'].map((name) => `!!${name}`);

/** Bombs are made of anchors and aliases, and nobody needs them in a job page; Markdown begins with the same characters. */
const FORBIDDEN: Readonly<Record<string, readonly [expected: string, mend: string]>> = {
  anchor: ['no anchor', 'remove it; a text that begins with & goes in quotes'],
  alias: ['no alias', 'write the value itself; a text that begins with * goes in quotes'],
  tag: [`no tag but ${PLAIN_TAGS.join(' ')}`, 'remove it; a text that begins with ! goes in quotes'],
  'directive-line': ['no directive', 'remove it'],
  'doc-start': ['one front matter', 'put --- in a line of its own where the front matter ends'],
};

/** Looks before anything is built of the text. The depth of brackets is counted too: a parser is slow to give up. */
const forbiddenIn = (source: string, start: number): Slip | undefined => {
  let offset = 0;
  let depth = 0;
  let first: Slip | undefined;
  let isText = false;
  for (const lexeme of new Lexer().lex(source)) {
    const type: string = isText ? 'text' : (CST.tokenType(lexeme) ?? '');
    isText = type === 'scalar'; // a mark of the lexer's own: the text comes next
    if (isText || type === 'doc-mode' || type === 'flow-error-end') continue;
    depth += type.endsWith('-start') ? 1 : type.endsWith('-end') ? -1 : 0;
    if (depth > 1000) throw tooDeep(start);
    const [expected, mend] = FORBIDDEN[type] ?? [];
    if (expected && mend && !(type === 'tag' && PLAIN_TAGS.includes(lexeme)))
      first ??= { offset, expected, found: lexeme, mend };
    offset += lexeme.length;
  }
  return first;
};

const fieldOf = ({ key, value }: Pair, start: number): Field => {
  const offset = start + ((key as Node | null)?.range?.[0] ?? 0);
  if (isScalar(key) && key.value !== null) return { key: writtenIn(key), value: read(value, start), offset };
  throw refusal({ ...FIELDS, offset, found: 'a key that is no text' });
};

const read = (node: unknown, start: number): Read => {
  if (isMap(node)) return { fields: node.items.map((pair) => fieldOf(pair, start)) };
  if (isSeq(node)) return node.items.map((item) => read(item, start));
  if (isPair(node)) return { fields: [fieldOf(node, start)] };
  if (!isScalar(node)) return null;
  const { value } = node;
  if (typeof value === 'number') return numberOr(writtenIn(node));
  return typeof value === 'boolean' || value === null ? value : writtenIn(node);
};

/** A text, or as it was written what is none: `5` and `true` are keys as well, and a day is a text. */
const writtenIn = ({ value, source }: Scalar): string => (typeof value === 'string' ? value : (source ?? ''));
