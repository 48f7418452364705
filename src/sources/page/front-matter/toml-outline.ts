/** What the parser of TOML does not tell: where keys stand, and how numbers and days are written. */
import { parse } from 'smol-toml';

export interface Outline {
  /** The first place of each key of the page, and of each in its tables, by the JSON of its path. */
  readonly places: ReadonlyMap<string, number>;
  /** The same fields, with all values that are neither true nor false as texts. */
  readonly written: string;
}

/** Texts in their four forms, comments, a day with its time, and what stands between the marks. */
const TOKEN =
  /"""(?:[^\\]|\\[^])*?"{3,5}|'''[^]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#.*|\d{4}-\d\d-\d\d \d\d:[\d:.+Zz-]+|[^\s"'#=,[\]{}]+|[\n=[\]{}]/g;

const DEPTH: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/** @param source is right: the parser has read it */
export const outlineOf = (source: string): Outline => {
  const places = new Map<string, number>();
  const put = (path: readonly string[], place: number) => {
    for (const length of [1, 2]) {
      const key = JSON.stringify(path.slice(0, length));
      if (!places.has(key)) places.set(key, place);
    }
  };
  let table: readonly string[] = [];
  let written = '';
  let copied = 0;
  /** A head is a key, or the name of a table in brackets. */
  let within: 'head' | 'value' | undefined;
  let head = 0;
  let depth = 0;
  for (const { 0: token, index } of `${source}\n`.matchAll(TOKEN)) {
    if (token.startsWith('#')) continue;
    if (within === 'value') {
      depth += DEPTH[token] ?? 0;
      if (token === '\n' && !depth) within = undefined;
      const end = index + token.length;
      if (!isBare(token) || (depth && isKey(source, end))) continue;
      written += `${source.slice(copied, index)}'${token}'`;
      copied = end;
    } else if (within === undefined) {
      if (token === '\n') continue;
      within = 'head';
      head = index;
    } else if (token === '=') {
      put([...table, ...pathOf(`${source.slice(head, index)}=0`)], head);
      within = 'value';
    } else if (token === '\n') {
      table = pathOf(source.slice(head, index).trim());
      put(table, head);
      within = undefined;
    }
  }
  return { places, written: written + source.slice(copied) };
};

const isBare = (token: string): boolean => /^[^"'=\n[\]{}]/.test(token) && token !== 'true' && token !== 'false';

/** Whether what ends here is a key, or a part of one, in a table that stands in a line. */
const isKey = (source: string, end: number): boolean => /^[ \t]*[.=]/.test(source.slice(end, end + 100));

/** Of `a."b c"=0`, or of `[a."b c"]`: the parser itself knows best how keys are written. */
const pathOf = (statement: string): readonly string[] => {
  const path = [];
  for (let value: unknown = parse(statement); typeof value === 'object' && value !== null;) {
    const [key, inner] = Object.entries(value)[0] ?? [];
    if (key === undefined) break;
    path.push(key);
    value = Array.isArray(inner) ? inner[0] : inner;
  }
  return path;
};
