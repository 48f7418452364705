/** What a site's generator would run, in Hugo, Jekyll, Eleventy and MDX: it is left out, and told. */
import type { Instead, Reach } from './reach.ts';

/** A list's mark, and what stands before it in its line. */
const MARKER = /(?:^|\n)([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)$/;

export class Programs {
  readonly #reach: Reach;
  #braces: ReadonlyMap<number, number> | undefined;
  #isNeverClosed = false;

  constructor(reach: Reach) {
    this.#reach = reach;
  }

  /** @param opening what was found there: a brace or more, or the beginning of a module's line */
  at(opening: string, index: number): Instead | undefined {
    const { text } = this.#reach;
    switch (opening) {
      case '{{':
        if (text.startsWith('/*', index + 3)) return { words: text.slice(index, index + 3), end: index + 5 };
        return this.#closed(index, '}}');
      case '{%':
        return this.#liquid(index);
      case '{#':
        return this.#reach.dropped(index, '#}');
      case '{:':
        return this.#attributes(index);
      case '{':
        return this.#isMdx ? this.#expression(index) : undefined;
      default:
        return this.#isMdx ? this.#module(index) : undefined;
    }
  }

  get #isMdx(): boolean {
    return this.#reach.page.path.endsWith('.mdx');
  }

  #left(index: number, end: number): Instead {
    const { text } = this.#reach;
    this.#reach.meet(text.slice(index, end), index);
    this.#reach.leaveOut(index, end);
    // an item with nothing else in it is none
    const isLast = /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 40));
    const [, marker = ''] = (isLast && MARKER.exec(text.slice(Math.max(0, index - 40), index))) || [];
    return { words: '', end, start: index - marker.length };
  }

  #closed(index: number, close: string): Instead | undefined {
    const at = this.#reach.next(close, index + 1);
    return at < 0 ? undefined : this.#left(index, at + close.length);
  }

  #liquid(index: number): Instead | undefined {
    const { text } = this.#reach;
    const [tag = '', name = '', told = ''] =
      /^\{%-?\s*(\w+)\s*([^%\n]*?)\s*-?%\}/.exec(text.slice(index, index + 200)) ?? [];
    const inside = index + tag.length;
    if (/highlight$|raw$/.test(name)) this.#reach.leaveOut(index, inside);
    if (name === 'highlight') return { words: `\`\`\`${told.split(' ', 1)[0]!}`, end: inside };
    if (name === 'endhighlight') return { words: '```', end: inside };
    if (name !== 'comment' && name !== 'raw') return this.#closed(index, '%}');
    const last = this.#reach.next(`end${name}`, inside);
    const end = last < 0 ? -1 : this.#reach.next('%}', last);
    if (end < 0) return this.#closed(index, '%}');
    // as it stands there
    if (name === 'raw') this.#reach.leaveOut(last, end);
    if (name === 'raw') return { words: text.slice(inside, text.lastIndexOf('{%', last)), end: end + 2 };
    this.#reach.leaveOut(index, end + 2);
    return { words: '', end: end + 2 };
  }

  /** Of kramdown: how something looks. What it makes a table of contents of has the form of a list. */
  #attributes(index: number): Instead | undefined {
    const { text } = this.#reach;
    const dropped = this.#reach.dropped(index, '}', false);
    const isContents = text.startsWith('{:toc', index);
    const [, list] =
      (isContents && /(?:^|\n)((?:[-*+]|1\.) [^\n]*\n)$/.exec(text.slice(Math.max(0, index - 99), index))) || [];
    if (!dropped || !list) return dropped;
    this.#reach.leaveOut(index - list.length, index);
    return { ...dropped, start: index - list.length };
  }

  /** Of MDX; braces in it may hold others. */
  #expression(index: number): Instead | undefined {
    const { text } = this.#reach;
    if (/^\{#[\w-]+\}/.test(text.slice(index, index + 100))) return undefined; // the name of a heading
    this.#braces ??= bracesIn(text);
    const close = this.#braces.get(index);
    if (close === undefined) return undefined;
    const inside = text.slice(index + 1, close).trim();
    const end = close + 1;
    if (/^(["'`])(?:(?!\1)[^\\$])*\1$/.test(inside)) return { words: inside.slice(1, -1), end };
    if (!/^\/\*[^]*\*\/$/.test(inside)) return this.#left(index, end);
    this.#reach.leaveOut(index, end);
    return { words: '', end };
  }

  /** An import or an export goes on to a blank line; in brackets there may be some. */
  #module(index: number): Instead {
    const { text } = this.#reach;
    const breaks = /[([{]|[)\]}]|\n[ \t]*(?=\n)/g;
    breaks.lastIndex = index;
    let depth = 0;
    let first: number | undefined;
    for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
      if (found[0].startsWith('\n')) {
        first ??= found.index;
        if (depth <= 0 || this.#isNeverClosed) return this.#left(index, found.index);
      } else depth += '([{'.includes(found[0]) ? 1 : -1;
    }
    this.#isNeverClosed = depth > 0;
    return this.#left(index, (depth > 0 ? first : undefined) ?? text.length);
  }
}

/** Where each brace is closed. */
const bracesIn = (text: string): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index);
    else if (open.length) pairs.set(open.pop()!, index);
  }
  return pairs;
};
