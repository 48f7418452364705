/**
 * The tags of shortcodes, https://gohugo.io/content-management/shortcodes/, and of components, as MDX and Astro have them:
 * a name and its arguments.
 */
import { shortened } from '../../../inspect/findings.ts';
import type { Said } from '../said.ts';

/** What a shortcode is told. */
export interface Argument {
  /** In small letters; '' for one that is known by its place. */
  readonly name: string;
  readonly value: string;
  /** As it is written, where that is no value: a name alone, or what a program gives. */
  readonly written?: string;
}

export interface Tag {
  /** In small letters. */
  readonly name: string;
  /** Whether it is a component, and none of Hugo's. */
  readonly isComponent: boolean;
  readonly args: readonly Argument[];
  /** Of the tag, in the page. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'opening' | 'closing' | 'alone';
}

/** A tag, and what is wrong with it. */
export interface Read {
  readonly tag: Tag;
  readonly said: readonly Said[];
}

const NAME = /\s*(?:(\/)\s*)?(\w[\w./-]*?)(?=\s|\/?[>%]\}\}|["`“”„=]|$)/y;
const END = /\s*(\/?)([>%])\}\}/y;
/** Hugo wants no blank beside the sign; before a quote nothing else can be meant. */
const LABEL = /\s*(?:([\w-]+)\s*=\s*(?=["`“”„])|([\w-]+)=(?=[^\s=]))|\s+/y;
/** Where a paragraph ends, and with it what nobody has closed. */
const PARAGRAPH = /[ \t]*\n[ \t]*(?:\n|$)/y;
const QUOTED = /"((?:[^"\\\n]|\\.)*)("?)/y;
/** Quotes that Hugo takes for letters. */
const OTHER = /[“”„]([^“”„\n]*)[“”]|'([^'\n]*)'(?=\s|\/?[>%]\}\})/y;
const RAW = /`([^`]*)(`?)/y;
const BARE = /(?:(?!\/?[>%]\}\}|\{\{[<%])[^\s"`])+/y;

const match = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

const broken = (offset: number, expected: string, found: string, mend: string): Said => ({
  ...{ level: 'error', path: '', expected, found: shortened(found), mend, offset },
});

/** A value, where it ends, and what is wrong with it. */
interface Value {
  readonly value: string;
  readonly end: number;
  readonly said?: Said;
}

const valueAt = (text: string, start: number, mark: string): Value | undefined => {
  const other = match(OTHER, text, start);
  if (other) {
    const [found, curly, single = ''] = other;
    const value = curly ?? single;
    const said = broken(start, 'straight double quotes around an argument', found, `write "${value}"`);
    return { value, end: start + found.length, said: { ...said, level: 'warning' } };
  }
  const quoted = match(QUOTED, text, start) ?? match(RAW, text, start);
  if (!quoted) {
    const [value] = match(BARE, text, start) ?? [];
    return value ? { value, end: start + value.length } : undefined;
  }
  const [written, inner = '', close] = quoted;
  const quote = written[0]!;
  // nobody writes the end of a shortcode into an argument
  const stop = inner.search(/\s*\/?[>%]\}\}/);
  if (close && stop < 0) {
    const value = quote === '"' ? inner.replace(/\\(["\\])/g, '$1') : inner;
    return { value, end: start + written.length };
  }
  const value = (stop < 0 ? inner.split('\n', 1)[0]! : inner.slice(0, stop)).trimEnd();
  const said = broken(start, 'a quote behind the argument', quote + value, `write ${quote} before ${mark}}}`);
  return { value, end: start + 1 + value.length, said };
};

/**
 * @param start of `{{<` or `{{%`
 * @returns nothing where no name follows
 */
export const hugoTag = (text: string, start: number): Read | undefined => {
  const mark = text[start + 2] === '<' ? '>' : '%';
  const [opening, slash, name] = match(NAME, text, start + 3) ?? [];
  if (opening === undefined || !name) return undefined;
  const args: Argument[] = [];
  const said: Said[] = [];
  let index = start + 3 + opening.length;
  const read = (end: number, isAlone: boolean): Read => ({
    tag: { ...tagOf(name, args, start, end), kind: slash ? 'closing' : isAlone ? 'alone' : 'opening' },
    said,
  });
  for (;;) {
    const end = match(END, text, index);
    if (end) {
      const found = `${end[2]!}}}`;
      if (end[2] !== mark) said.push(broken(start, `${mark}}} at its end`, found, `write ${mark}}}`));
      return read(index + end[0].length, end[1] === '/');
    }
    const label = match(PARAGRAPH, text, index) ? undefined : match(LABEL, text, index);
    index += label?.[0].length ?? 0;
    const isOver = match(END, text, index) ?? match(PARAGRAPH, text, index);
    const value = isOver ? undefined : valueAt(text, index, mark);
    if (value) {
      if (value.said) said.push(value.said);
      args.push({ name: (label?.[1] ?? label?.[2] ?? '').toLowerCase(), value: value.value });
      index = value.end;
    } else if (!label) {
      said.push(broken(start, `${mark}}} at its end`, text.slice(start, index), `write ${mark}}} there`));
      return read(index, false);
    }
  }
};

const tagOf = (name: string, args: readonly Argument[], start: number, end: number, isComponent = false) => ({
  ...{ name: name.toLowerCase(), isComponent, args, start, end },
});

const COMPONENT =
  /<(\/?)([A-Za-z][\w.-]*(?::[A-Za-z][\w.-]*)?)(?=[\s/>])((?:\s|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}|[^\s"'{}<>/]|\/(?!>))*)(\/?)>/y;
const ATTRIBUTE =
  /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{\s*(?:"([^"]*)"|'([^']*)'|`([^`$]*)`)\s*\}|\{(?:[^{}]|\{[^{}]*\})*\}|([^\s"'>{]+)))?|\{[^{}]*\}/g;

/** The attributes of a tag of HTML or of a component; those that a program gives have no value. */
const attributesOf = (written: string): Argument[] =>
  [...written.matchAll(ATTRIBUTE)].map(([all, name = '', ...values]) => {
    const value = values.find((one) => one !== undefined);
    return { name: name.toLowerCase(), value: value ?? '', ...(value === undefined && { written: all }) };
  });

/**
 * @param start of `<`
 * @returns nothing where it is no tag
 */
export const componentTag = (text: string, start: number): Read | undefined => {
  const found = match(COMPONENT, text, start);
  if (!found) return undefined;
  const [all, slash, name = '', attributes = '', alone] = found;
  const tag = tagOf(name, slash ? [] : attributesOf(attributes), start, start + all.length, true);
  return { tag: { ...tag, kind: slash ? 'closing' : alone ? 'alone' : 'opening' }, said: [] };
};
