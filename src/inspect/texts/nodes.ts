/**
 * What of a built text is left out. What may stand in one, the renderer alone knows: so it is asked to draw each element, and
 * each attribute of one, by itself.
 */
import { warning, type Inspected } from '../findings.ts';
import type { Leaf } from '../leaves.ts';
import { isObject } from '../meant/wrapped.ts';
import { valueAt } from '../path.ts';
import type { Rules } from '../rules.ts';

const REBUILD = 'build it again from its source: careers-widget build';

/** What becomes of one node, as text. */
const drawn = (node: unknown, draw: NonNullable<Rules['drawNodes']>): string =>
  JSON.stringify(
    draw([node] as unknown as Parameters<typeof draw>[0], {
      element: (...made) => made,
      level: (depth) => depth,
      link: (href) => (href ? { href, internal: false } : undefined),
      image: (src) => src || undefined,
      tableLabel: '',
    }),
  );

/** The one attribute without which an element is nothing. */
const essentialOf = (name: string): object => (name === 'a' ? { href: 'x' } : name === 'img' ? { src: 'x' } : {});

const attributeFindings = (name: string, given: Record<string, unknown>, path: string, url: string, rules: Rules) =>
  Object.entries(given).flatMap(([key, value]): Inspected[] => {
    const at = `${path}[1].${key}`;
    const essential = essentialOf(name);
    if (Object.hasOwn(essential, key)) {
      const isAddress = typeof value === 'string' && (/^#/.test(value) || rules.fields.url.read!(value, url));
      return isAddress ? [] : [warning(at, rules.fields.url.expected, value, REBUILD)];
    }
    const isPlaced =
      typeof value === 'string' &&
      drawn([name, { ...essential, [key]: value }], rules.drawNodes!) !== drawn([name, essential], rules.drawNodes!);
    return isPlaced ? [] : [warning(at, `an attribute that <${name}> may have in a text`, value, REBUILD)];
  });

const findingsIn = (nodes: readonly unknown[], path: string, first: number, url: string, rules: Rules): Inspected[] =>
  nodes.flatMap((node, index) => {
    if (typeof node === 'string') return [];
    const at = `${path}[${index + first}]`;
    if (!Array.isArray(node) || typeof node[0] !== 'string')
      return [warning(at, 'words, or an element as in ["p", "words"]', node, REBUILD)];
    const [name, ...content] = node as [string, ...unknown[]];
    const given = isObject(content[0]) ? content[0] : undefined;
    const isKnown = drawn([name, essentialOf(name)], rules.drawNodes!) !== '[]';
    return [
      ...(isKnown ? [] : [warning(at, 'an element that a text may have', name, REBUILD)]),
      ...(isKnown && given ? attributeFindings(name, given, at, url, rules) : []),
      ...findingsIn(given ? content.slice(1) : content, at, given ? 2 : 1, url, rules),
    ];
  });

export const nodeFindings = (leaves: readonly Leaf[], url: string, rules: Rules): Inspected[] =>
  leaves.flatMap(({ field, value, path }) => {
    const nodes = field.read === rules.fields.lead.read && isObject(value) ? valueAt(value, ['nodes']) : undefined;
    return Array.isArray(nodes) && rules.drawNodes ? findingsIn(nodes, `${path}.nodes`, 0, url, rules) : [];
  });
