/**
 * The texts of a posting as plain HTML: for search engines, and for readers that know no shadow roots. Of all that a text may
 * hold only those elements come out that Google takes in a description, and every word stays.
 */
import type { Reader, ReadingContext } from '../content/reader.ts';
import type { Posting } from '../posting/posting.ts';
import type { Text, TextAttributes, TextElement, TextNode, WrittenText } from '../posting/text.ts';
import { BREAK, escapedAddress, lineOf, wordsOf, type Marks, type Piece } from './line.ts';

export interface HtmlOptions {
  /** The level of the heading above; those of a text begin one below. */
  readonly level: number;
  /** The address of a link, absolute; `undefined` where only its words are to stay. */
  readonly link: (href: string) => string | undefined;
}

export interface DescriptionReading {
  /** What a text is read to; of one that can't be read, its paragraphs: `nodesOf` knows. */
  readonly nodes: (text: Text) => readonly TextNode[];
  readonly link: HtmlOptions['link'];
}

export interface DescriptionOptions {
  readonly level: number;
  /** Leaves out the questions and answers, as the attribute does. */
  readonly withoutFaq: boolean;
}

/** Google's deepest: https://developers.google.com/search/docs/appearance/structured-data/job-posting */
const DEEPEST = 5;
/** Lists in lists that anybody means; what is deeper stands as paragraphs. */
const MAX_DEPTH = 31;

/** Re-bases the headings of one text without a skipped level: one below the nearest before it that its author put higher. */
const levels = (base: number): ((depth: number) => number) => {
  const open: number[] = [];
  return (depth) => {
    while (open.length && open.at(-1)! >= depth) open.pop();
    open.push(depth);
    return Math.min(DEEPEST, base + open.length);
  };
};

const breakIn = (marks: Marks): Piece => [BREAK, marks];

/** What is no part of a line. Cells of a table are: a row is one. */
const BLOCK = /^(p|h[1-6r]|div|[uod]l|li|d[td]|blockquote|pre|table|caption|thead|tbody|tfoot|tr)$/;
const MARKS = new Map([
  ['b', '<strong>'],
  ['strong', '<strong>'],
  ['i', '<em>'],
  ['em', '<em>'],
]);

export const htmlOf = (nodes: readonly TextNode[], { level, link }: HtmlOptions): string => {
  const levelOf = levels(level);
  const markOf = (name: string, { href = '' }: TextAttributes): string | undefined => {
    if (name !== 'a') return MARKS.get(name);
    const address = link(href);
    return address === undefined ? undefined : `<a href="${escapedAddress(address)}">`;
  };

  /** @returns the blocks of some content, each whole */
  const blocksOf = (content: readonly unknown[], depth: number, around: Marks, tag = 'p'): string[] => {
    const blocks: string[] = [];
    let pieces: Piece[] = [];
    const end = (): void => {
      const line = lineOf(pieces);
      if (line) blocks.push(`<${tag}>${line}</${tag}>`);
      pieces = [];
    };
    const block = (name: string, content: readonly unknown[], marks: Marks): void => {
      end();
      const isList = /^[uo]l$/.test(name) && depth < MAX_DEPTH;
      if (isList) {
        const items = itemsOf(content, depth + 1, marks);
        if (items) blocks.push(`<${name}>${items}</${name}>`);
      } else if (/^h\d$/.test(name)) {
        blocks.push(...blocksOf(content, depth + 1, marks, `h${levelOf(+name[1]!)}`));
      } else {
        walk(content, marks, name === 'pre');
        end();
      }
    };
    const walk = (content: readonly unknown[], marks: Marks, isPre: boolean): void => {
      for (const node of content) {
        if (typeof node === 'string') {
          const lines = isPre ? node.split('\n') : [node];
          pieces.push(
            ...lines.flatMap((line, place): Piece[] => [...(place ? [breakIn(marks)] : []), [wordsOf(line), marks]]),
          );
        }
        if (!Array.isArray(node)) continue;
        const [name, first] = node as unknown as TextElement;
        const hasAttributes = typeof first === 'object' && !Array.isArray(first);
        const given = (hasAttributes ? first : {}) as TextAttributes;
        const inside = node.slice(hasAttributes ? 2 : 1) as unknown[];
        if (name === 'br') pieces.push(breakIn(marks));
        else if (name === 'img') pieces.push([wordsOf(given.alt ?? ''), marks]);
        else if (BLOCK.test(name)) block(name, inside, marks);
        else {
          const mark = markOf(name, given);
          const isThere = mark && marks.some((other) => other.slice(0, 3) === mark.slice(0, 3));
          walk(inside, mark && !isThere ? [...marks, mark] : marks, isPre);
          if (/^t[dh]$/.test(name)) pieces.push([' ', marks]);
        }
      }
    };
    walk(content, around, false);
    end();
    return blocks;
  };

  /** A list holds items and nothing else: what stands between them is one. */
  const itemsOf = (content: readonly unknown[], depth: number, marks: Marks): string =>
    content
      .map((node) => {
        const isItem = Array.isArray(node) && node[0] === 'li';
        const [first = '', ...more] = blocksOf(isItem ? node.slice(1) : [node], depth, marks);
        // a line alone, or one above a list of its own, is no paragraph
        const isLine = more.every((block) => /^<[uo]l>/.test(block));
        return isLine ? first.replace(/^<p>([^]*)<\/p>$/, '$1') + more.join('') : first + more.join('');
      })
      .map((html) => html && `<li>${html}</li>`)
      .join('');

  return blocksOf(nodes, 0, []).join('');
};

/**
 * What a text is read to; of one that can't be read, plain paragraphs.
 *
 * @param read what reads Markdown and HTML, as far as it is at hand
 * @param plain the words, a blank line between paragraphs
 */
export const nodesOf = (
  text: Text,
  read: (text: WrittenText) => readonly TextNode[] | undefined,
  plain: (text: Text) => string,
): readonly TextNode[] => {
  if (text.format === 'nodes') return text.nodes;
  try {
    const nodes = read(text);
    if (nodes) return nodes;
  } catch {
    // too deep for the parser's stack; the words are still worth reading
  }
  return plain(text)
    .split(/\n\s*\n/)
    .map((paragraph) => ['pre', paragraph]); // its lines are shown as they stand
};

/** What reads texts, and knows what may become a link: as a view has it. */
export interface Readers extends ReadingContext {
  readonly markdown?: Reader | undefined;
  readonly html?: Reader | undefined;
  readonly plain: (text: Text) => string;
  readonly safeUrl: (href: string, base: string) => string | undefined;
}

/**
 * No link leads to a part of the posting itself: that is elsewhere than these words.
 *
 * @param url absolute address of the posting, which its own are relative to
 */
export const readingOf = (readers: Readers, url: string): DescriptionReading => ({
  nodes: (text) =>
    nodesOf(
      text,
      ({ format, source }) => (format === 'plain' ? undefined : readers[format]?.(source, readers)),
      readers.plain,
    ),
  link: (href) => (href.startsWith('#') ? undefined : readers.safeUrl(href, url)),
});

/** Puts the sign of a note in front of its first line. */
const marked = (marker: string | undefined, nodes: readonly TextNode[]): readonly TextNode[] => {
  const [first, ...rest] = nodes;
  if (!marker) return nodes;
  return Array.isArray(first) && first[0] === 'p'
    ? [['p', `${marker} `, ...(first as TextElement).slice(1).filter(isNode)], ...rest]
    : [`${marker} `, ...nodes];
};
const isNode = (part: unknown): part is TextNode => typeof part === 'string' || Array.isArray(part);

/** All that is to be read in a posting below its title, from top to bottom. */
export const descriptionOf = (
  { lead, sections, agreement, faq, notes }: Posting,
  { nodes, link }: DescriptionReading,
  { level, withoutFaq }: DescriptionOptions,
): string => {
  const heading = (words: string, below = level): string => htmlOf([['h1', words]], { level: below, link });
  const part = (title: string | undefined, content: readonly TextNode[], below = level): string =>
    title
      ? heading(title, below) + htmlOf(content, { level: below + 1, link })
      : htmlOf(content, { level: below, link });
  const questions = withoutFaq ? [] : faq.items;
  const belowFaq = faq.title ? level + 1 : level;
  return [
    ...(lead ? [part(undefined, nodes(lead))] : []),
    ...sections.map(({ title, text }) => part(title, nodes(text))),
    ...(agreement ? [part(undefined, nodes(agreement))] : []),
    ...(questions.length && faq.title ? [heading(faq.title)] : []),
    ...questions.map(({ question, answer }) => part(question, nodes(answer), belowFaq)),
    ...notes.map(({ marker, title, text }) =>
      title
        ? part([marker, title].filter(Boolean).join(' '), nodes(text))
        : part(undefined, marked(marker, nodes(text))),
    ),
  ].join('');
};
