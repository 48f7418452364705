/** Elements of HTML in Markdown: their tags become marks, or go. */
import type { Instead, Reach } from './reach.ts';
import { HTML } from './scan.ts';
import { componentTag, type Tag } from './tags.ts';

/** Marks for what elements say of words. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ b: '**', strong: '**', i: '*', em: '*', cite: '*', del: '~~', s: '~~', strike: '~~' },
  ...{ code: '`', kbd: '`', samp: '`' },
};
/** Elements that part lines. */
const BLOCK =
  /^(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|header|legend|main|nav|ol|p|section|summary|table|tbody|tfoot|thead|tr|ul)$/;
/** Elements of which nothing is shown, or nothing that is text. */
const WHOLE = /^(?:script|style|template|svg|math|object|canvas)$/;
const EMBEDDED = /^(?:iframe|video|audio|embed|source|track)$/;
const FORM = /^(?:button|input|option|select|textarea|label)$/;

/** How deep a list may stand in others: what reads Markdown takes its time with more. */
const DEEPEST = 9;

/** How far an element of a line goes on: no further than its paragraph. */
const MOST = 5000;

export class Elements {
  readonly #reach: Reach;
  /** What closes elements of a line, by where their end tags begin. */
  readonly #closing = new Map<number, Instead>();
  /** Numbers of open lists: of an ordered one how many items it has. */
  readonly #lists: (number | undefined)[] = [];

  constructor(reach: Reach) {
    this.#reach = reach;
  }

  /** @param index of a `<` */
  at(index: number): Instead | undefined {
    const closing = this.#closing.get(index);
    if (closing) return closing;
    const [fragment] = /^<\/?>/.exec(this.#reach.text.slice(index, index + 3)) ?? [];
    if (fragment)
      return this.#reach.page.path.endsWith('.mdx') ? { words: '', end: index + fragment.length } : undefined;
    const { tag } = componentTag(this.#reach.text, index) ?? {};
    if (!tag) return undefined;
    const { name, end, kind } = tag;
    if (!HTML.test(name) && !BLOCK.test(name) && !WHOLE.test(name) && !EMBEDDED.test(name) && !FORM.test(name)) {
      // a word in angle brackets, or an element that nobody knows
      if (!tag.args.length && kind === 'opening' && !/[-:]/.test(name)) return { words: '&lt;', end: index + 1 };
      this.#reach.leaveOut(index, end);
      return { words: '', end };
    }
    if (WHOLE.test(name) && kind === 'opening') return this.#whole(tag);
    if (EMBEDDED.test(name) || FORM.test(name)) return this.#foreign(tag);
    if (kind === 'closing') return { words: this.#ended(tag), end: this.#behind(tag) };
    const id = tag.args.find((arg) => arg.name === 'id' || (name === 'a' && arg.name === 'name'))?.value;
    const value = (of: string) => tag.args.find((arg) => arg.name === of)?.value ?? '';
    if (name === 'br') {
      // in HTML, what the next line begins with says nothing
      const [line] = /^[ \t]*\n[ \t]*(?=\S)/.exec(this.#reach.text.slice(end, end + 99)) ?? [];
      return line ? { words: '<br>\n', end: end + line.length } : { words: '<br>', end };
    }
    if (name === 'hr') return { words: '\n\n---\n\n', end };
    if (name === 'img') return { words: `![${value('alt')}](${target(value('src'))})`, end };
    if (name === 'pre') return this.#code(tag);
    if (name === 'a') {
      const href = this.#address(value('href'), index);
      return this.#inLine(tag, '[', href ? `](${target(href)})` : ']') ?? { words: '', end };
    }
    if (MARKS[name]) return this.#inLine(tag, MARKS[name], MARKS[name]) ?? { words: '', end };
    const [, depth] = /^h([1-6])$/.exec(name) ?? [];
    // in a list, a heading is a line in bold
    if (depth && this.#lists.length) return this.#inLine(tag, '**', '**<br>') ?? { words: '', end };
    if (depth) return this.#heading(tag, Number(depth), id);
    return { words: this.#begun(tag), end: this.#behind(tag) };
  }

  /** What of an address no program gives. */
  #address(written: string, index: number): string {
    return written.replace(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/g, (run) => {
      this.#reach.meet(run, index);
      return '';
    });
  }

  #whole({ name, start, end }: Tag): Instead {
    const close = this.#closeOf(name, end);
    this.#reach.meet(`<${name}>`, start);
    this.#reach.leaveOut(start, close?.end ?? end);
    return { words: '', end: close?.end ?? end };
  }

  /** The next tag that closes an element. */
  #closeOf(name: string, from: number): { readonly at: number; readonly end: number } | undefined {
    const at = this.#reach.next(`</${name}`, from);
    const end = at < 0 ? -1 : this.#reach.next('>', at);
    return end < 0 ? undefined : { at, end: end + 1 };
  }

  #foreign({ name, start, end, kind }: Tag): Instead {
    if (kind !== 'closing') {
      this.#reach.meet(`<${name}>`, start);
      this.#reach.leaveOut(start, end);
    }
    return { words: ' ', end };
  }

  #code({ name, end }: Tag): Instead {
    const close = this.#closeOf(name, end);
    if (!close) return { words: '', end };
    const code = this.#reach.text
      .slice(end, close.at)
      .replace(/<[^<>]*>/g, '')
      .replace(/&#?\w+;/g, this.#reach.page.decode);
    return { words: `\n\n\`\`\`\n${code.replace(/^\n|\n$/g, '')}\n\`\`\`\n\n`, end: close.end };
  }

  /** Where the tag stands that closes one of a line. */
  #endOf({ name, end }: Tag): { readonly inside: string; readonly at: number; readonly end: number } | undefined {
    const rest = this.#reach.text.slice(end, end + MOST);
    const close = new RegExp(`</${name}\\s*>`, 'i').exec(rest);
    if (!close || /\n[ \t]*\n/.test(rest.slice(0, close.index))) return undefined;
    return { inside: rest.slice(0, close.index), at: end + close.index, end: end + close.index + close[0].length };
  }

  /** Marks stand right at the words: blanks inside an element go out of it. */
  #inLine(tag: Tag, before: string, behind: string): Instead | undefined {
    const close = this.#endOf(tag);
    if (!close) return undefined;
    const words = close.inside.trim();
    if (!words.replace(/<[^<>]*>/g, '').trim() || behind === ']') {
      this.#closing.set(close.at, { words: '', end: close.end });
      return { words: '', end: tag.end };
    }
    const [blank = ''] = /^\s*/.exec(close.inside)!;
    const last = close.at - (close.inside.length - close.inside.trimEnd().length);
    this.#closing.set(close.at, {
      words: behind + this.#reach.text.slice(last, close.at),
      end: close.end,
      start: last,
    });
    return { words: blank + before, end: tag.end + blank.length };
  }

  #heading(tag: Tag, depth: number, id: string | undefined): Instead {
    const close = this.#endOf(tag);
    if (!close) return { words: '\n\n', end: tag.end };
    const blank = close.inside.length - close.inside.trimStart().length;
    this.#closing.set(close.at, { words: `${id ? ` {#${id}}` : ''}\n\n`, end: close.end });
    return { words: `\n\n${'#'.repeat(depth)} `, end: tag.end + blank };
  }

  /** Whether a tag has its line for itself. */
  #isAlone({ start, end }: Tag): boolean {
    const before = this.#reach.text.slice(this.#reach.text.lastIndexOf('\n', start - 1) + 1, start);
    const behind = /[^\n]*/y;
    behind.lastIndex = end;
    return !before.trim() && !behind.exec(this.#reach.text)![0].trim();
  }

  /** Behind a tag that parts lines: what is indented there would be code. */
  #behind({ name, end }: Tag): number {
    if (!BLOCK.test(name) && (name !== 'li' || !this.#lists.length)) return end;
    const blank = /\n?[ \t]*/y;
    blank.lastIndex = end;
    return end + blank.exec(this.#reach.text)![0].replace(/^\n$/, '').length;
  }

  #begun(tag: Tag): string {
    const { name } = tag;
    if (name === 'ul' || name === 'ol') {
      this.#lists.push(name === 'ol' ? 0 : undefined);
      return this.#lists.length > 1 ? ' ' : '\n\n';
    }
    if (name === 'li') {
      const number = this.#lists.at(-1);
      if (number !== undefined) this.#lists[this.#lists.length - 1] = number + 1;
      const indent = '   '.repeat(Math.min(DEEPEST, Math.max(0, this.#lists.length - 1)));
      return `\n${indent}${number === undefined ? '-' : `${number + 1}.`} `;
    }
    if (name === 'td' || name === 'th') return ' ';
    if (name === 'table') this.#reach.meet('<table>', tag.start);
    const isSecond =
      name === 'p' && this.#lists.length && !/<li[^<>]*>\s*$/i.test(this.#reach.text.slice(0, tag.start).slice(-99));
    return isSecond ? '<br>' : this.#parting(tag);
  }

  #ended(tag: Tag): string {
    const { name } = tag;
    if (name === 'ul' || name === 'ol') {
      this.#lists.pop();
      return this.#lists.length ? '' : '\n\n';
    }
    if (name === 'li') return '';
    if (name === 'td' || name === 'th')
      return /^\s*<t[dh][\s>]/i.test(this.#reach.text.slice(tag.end, tag.end + 200)) ? ' –' : '';
    return this.#parting(tag);
  }

  #parting(tag: Tag): string {
    if (!BLOCK.test(tag.name)) return '';
    if (this.#lists.length) return ' ';
    return this.#isAlone(tag) ? '\n' : '\n\n';
  }
}

/** An address as the target of a link. */
export const target = (address: string): string =>
  /[\s()<>]/.test(address) ? `<${address.replace(/[<>\n]/g, '')}>` : address;
