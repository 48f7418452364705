/** A page's body as text and shortcodes, each with what stands inside. */
import { Refused, type Said } from '../said.ts';
import { codeIn, isWithin, type Span } from './code.ts';
import { componentTag, hugoTag, type Tag } from './tags.ts';

export interface Shortcode extends Tag {
  /** Missing where nothing closes it. */
  readonly inner?: readonly Piece[];
}

/** A shortcode, or a stretch of the page without any. */
export type Piece = Shortcode | Span;

export const isShortcode = (piece: Piece): piece is Shortcode => 'name' in piece;

/** More shortcodes within each other than any page has. */
const DEEPEST = 50;

const OPENING = /\{\{[<%]|<!--|<\/?(?:[A-Z][A-Za-z\d.]*|details)(?=[\s/>])/g;

/** Tags of HTML, which some write in capitals. */
export const HTML =
  /^(?:a|abbr|article|aside|b|bdi|bdo|big|blockquote|br|caption|center|cite|code|col|colgroup|data|dd|del|dfn|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|li|main|mark|nav|ol|p|picture|pre|q|ruby|s|samp|script|section|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr)$/i;

/** `<Section>` is one, `<section>` and `<SECTION>` are none. */
const isComponent = (opening: string): boolean => {
  const name = opening.replace(/^<\/?/, '');
  return !HTML.test(name) || (/^[A-Z]/.test(name) && /[a-z]/.test(name));
};

const tagsIn = (text: string, from: number, said: Said[]): Tag[] => {
  const code = codeIn(text);
  const tags: Tag[] = [];
  const lastComment = text.lastIndexOf('-->');
  const lastShown = text.lastIndexOf('*/');
  OPENING.lastIndex = from;
  for (let found = OPENING.exec(text); found; found = OPENING.exec(text)) {
    const { index, 0: opening } = found;
    const isHugo = opening.startsWith('{{');
    if (opening === '<!--') {
      // what stands in a comment is not shown
      if (index < lastComment && !isWithin(index, code)) OPENING.lastIndex = text.indexOf('-->', index);
    } else if (isHugo && text.startsWith('/*', index + 3)) {
      // shown as it is, for pages about shortcodes
      if (index < lastShown) OPENING.lastIndex = text.indexOf('*/', index);
    } else {
      // Hugo looks into code as well
      const read = isHugo
        ? hugoTag(text, index)
        : isComponent(opening) && !isWithin(index, code)
          ? componentTag(text, index)
          : undefined;
      if (!read) continue;
      tags.push(read.tag);
      said.push(...read.said);
      OPENING.lastIndex = read.tag.end;
    }
  }
  return tags;
};

/** For each tag that opens something, the one that closes it; a tag that is left over within others stands alone. */
const pairsIn = (text: string, tags: readonly Tag[], said: Said[]): ReadonlyMap<Tag, Tag> => {
  const pairs = new Map<Tag, Tag>();
  const open: Tag[] = [];
  const counts = new Map<string, number>();
  const count = (tag: Tag, change: number): number => {
    const key = `${tag.isComponent} ${tag.name}`;
    const number = (counts.get(key) ?? 0) + change;
    counts.set(key, number);
    return number;
  };
  for (const tag of tags) {
    if (tag.kind === 'opening') {
      open.push(tag);
      count(tag, 1);
    } else if (tag.kind === 'closing' && count(tag, 0)) {
      let opening: Tag;
      do count((opening = open.pop()!), -1);
      while (opening.name !== tag.name || opening.isComponent !== tag.isComponent);
      pairs.set(opening, tag);
    } else if (tag.kind === 'closing' && !tag.isComponent) {
      const found = text.slice(tag.start, tag.end);
      said.push({
        ...{ level: 'error', path: '', expected: `a shortcode ${tag.name} that it closes`, found, offset: tag.start },
        mend: 'open it, or remove this',
      });
    }
  }
  return pairs;
};

/**
 * @param text of a page
 * @param from where its body begins
 * @throws Refused where shortcodes stand too deep within each other
 */
export const scan = (
  text: string,
  from: number,
): { readonly pieces: readonly Piece[]; readonly said: readonly Said[] } => {
  const said: Said[] = [];
  const tags = tagsIn(text, from, said);
  const pairs = pairsIn(text, tags, said);
  const root: Piece[] = [];
  const within: { readonly pieces: Piece[]; readonly closing: Tag }[] = [];
  let end = from;
  const put = (piece: Piece): void => void (within.at(-1)?.pieces ?? root).push(piece);
  const putText = (to: number): void => {
    if (to > end) put({ start: end, end: to });
  };
  for (const tag of tags) {
    putText(tag.start);
    end = tag.end;
    if (tag.kind === 'closing') {
      if (within.at(-1)?.closing === tag) within.pop();
      continue;
    }
    const closing = pairs.get(tag);
    const pieces: Piece[] = [];
    put(closing ? { ...tag, inner: pieces } : tag);
    if (closing) within.push({ pieces, closing });
    if (within.length > DEEPEST)
      throw new Refused({
        ...{ level: 'error', path: '', expected: `at most ${DEEPEST} shortcodes within each other`, found: 'more' },
        ...{ mend: 'take some apart', offset: tag.start },
      });
  }
  putText(text.length);
  return { pieces: root, said };
};
