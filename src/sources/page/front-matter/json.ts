/** Front matter in JSON: strict, as everywhere, and both of two fields of one name. */
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { syntaxFinding, syntaxOffset } from '../../../inspect/syntax.ts';
import { numberOr, refusal, type Field, type Read } from './values.ts';

/** @throws Refused, or RangeError where it is nested too deep */
export const fieldsOfJson = (source: string, start: number): readonly Field[] => {
  if (!source.trim()) return [];
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error) {
    const { expected, found, mend = '' } = syntaxFinding(source, error);
    // the rest is about posting files, in which a text may be lines, and a note a field
    const own = mend.replace(/[,;] (?:or|a text) .*/, '');
    throw refusal({ offset: start + syntaxOffset(source, error), expected, found, mend: own });
  }
  if (root?.type === 'object') return fieldsIn(root, source, start);
  throw refusal({ offset: start, expected: 'an object', found: source.trim(), mend: 'put the fields between { and }' });
};

const fieldsIn = (object: Node, source: string, start: number): readonly Field[] =>
  object.children!.map(({ children }) => {
    const [key, value] = children as [Node, Node];
    return { key: key.value as string, value: read(value, source, start), offset: start + key.offset };
  });

const read = (node: Node, source: string, start: number): Read => {
  switch (node.type) {
    case 'object':
      return { fields: fieldsIn(node, source, start) };
    case 'array':
      return node.children!.map((item) => read(item, source, start));
    case 'number':
      return numberOr(source.slice(node.offset, node.offset + node.length));
    default:
      return node.value as string | boolean | null;
  }
};
