/**
 * Nodes → what a template can place. This is the vocabulary of texts, whoever has read them: an element that is not named here
 * cannot be placed, an attribute neither. Part of the chunk with the templates.
 */
import type { TextAttributes, TextNode } from '../../posting/text.ts';
import type { MakeElement } from '../view.ts';

/** Where a link of a text leads. */
export interface Link {
  /** Absolute address. */
  readonly href: string;
  /** Whether it leads to a part of the posting itself. */
  readonly internal: boolean;
}

/** What a text takes from its surroundings. */
export interface Kit {
  /** Makes an element. */
  readonly element: MakeElement;
  /** The level of the next heading of this text, from the depth that its author gave it. */
  readonly level: (depth: number) => number;
  /** The address of a link, or `undefined` where it must not become one. */
  readonly link: (href: string) => Link | undefined;
  /** The address of a picture, or `undefined` where it must not be requested. */
  readonly image: (src: string) => string | undefined;
  /** Accessible name of a table that scrolls. */
  readonly tableLabel: string;
}

const ELEMENTS =
  /^(h[1-6]|p|br|hr|div|span|[uod]l|li|d[td]|blockquote|pre|code|kbd|strong|[abius]|em|del|ins|mark|su[bp]|small|img|table|caption|thead|tbody|tfoot|t[rhd])$/;
/** Attributes that stand as they are; what is more than a table of a posting has, some engines lay out cell by cell. */
const placedAttributes = ({ marker, align, ...given }: TextAttributes): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) =>
        /^(lang|dir|title|start|scope)$/.test(name) || (/^(col|row)span$/.test(name) && /^(30|[12]?\d)$/.test(value)),
    ),
  ),
  // the mark that its author gave a list
  ...(marker && { class: marker === '\u2014' ? 'em-dash' : marker > '\u2500' ? 'check' : 'dash' }),
  ...(align && { class: align === 'center' || align === 'right' ? align : 'left' }),
});

/** Deeper than anybody means it: engines lay out tables in tables again and again. Words that are deeper stand where they are. */
const MAX_DEPTH = 31;
/** Pictures of one text; of others their description stands. Each is a request, and takes as long as many words. */
const MAX_IMAGES = 100;

/** @returns what `kit.element` makes, and words */
export const drawNodes = (nodes: readonly TextNode[], { element, level, link, image, tableLabel }: Kit): unknown[] => {
  let images = 0;
  const drawAll = (nodes: readonly unknown[], depth: number): unknown[] => nodes.flatMap((node) => draw(node, depth));
  const draw = (node: unknown, depth: number): unknown => {
    if (typeof node === 'string') return node;
    if (!Array.isArray(node)) return [];
    const [name, first] = node as unknown as [string, unknown];
    const hasAttributes = typeof first === 'object' && !Array.isArray(first);
    const given = (hasAttributes ? first : {}) as TextAttributes;
    const drawContent = () => drawAll(node.slice(hasAttributes ? 2 : 1), depth + 1);
    const make = (attributes = {}, tag = name) =>
      element(tag, { ...placedAttributes(given), ...attributes }, drawContent());
    if (!ELEMENTS.test(name) || depth > MAX_DEPTH) return drawContent();
    if (name === 'a') {
      const target = link(given.href ?? '');
      if (!target) return drawContent();
      const { href, internal } = target;
      return make({ ...(internal && { class: 'internal' }), href, rel: 'noopener noreferrer' });
    }
    if (name === 'img') {
      const { src: written = '', alt = '' } = given;
      const src = images++ < MAX_IMAGES && image(written);
      // first what decides how it is requested
      return src
        ? element(name, { loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer', alt, src }, [])
        : alt;
    }
    if (name === 'table')
      return element('div', { class: 'scroll', role: 'group', tabindex: '0', 'aria-label': tableLabel }, [make()]);
    return /^h\d/.test(name) ? make({}, `h${level(+name[1]!)}`) : make();
  };
  return drawAll(nodes, 1);
};
