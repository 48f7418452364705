/** A posting in the making: its fields, and where in the page each comes from. */
import { postingFields } from '../../posting/posting.ts';
import { pathOf } from '../../posting/parse.ts';
import { valueAt, type Steps } from '../../inspect/path.ts';
import { codeIn, isWithin } from './body/code.ts';
import type { Source } from './source.ts';

type Values = Record<string, unknown>;

export class Draft {
  readonly #data: Values = {};
  /** Offsets in the page, by JSON path. */
  readonly origins = new Map<string, number>();

  /** The fields, in the order of the format. */
  get data(): Values {
    const order = Object.keys(postingFields);
    return Object.fromEntries(Object.entries(this.#data).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
  }

  get(...steps: Steps): unknown {
    return valueAt(this.#data, steps);
  }

  has(...steps: Steps): boolean {
    return this.get(...steps) !== undefined;
  }

  /** How many items a list has. */
  countOf(...steps: Steps): number {
    const list = this.get(...steps);
    return Array.isArray(list) ? list.length : 0;
  }

  put(steps: Steps, value: unknown, offset: number): void {
    let inside: Values = this.#data;
    steps.slice(0, -1).forEach((step, index) => {
      inside[step] ??= typeof steps[index + 1] === 'number' ? [] : {};
      inside = inside[step] as Values;
    });
    inside[steps.at(-1)!] = value;
    this.origins.set(pathOf(steps), offset);
  }

  /** Puts a text as people write it into a posting file: one line as a string, more of them as an array. */
  putText(steps: Steps, source: Source): void {
    const lines = linesOf(source);
    this.put(steps, lines.length > 1 ? lines.map(({ text }) => text) : (lines[0]?.text ?? ''), lines[0]?.offset ?? 0);
    if (lines.length > 1) lines.forEach(({ offset }, index) => this.origins.set(pathOf([...steps, index]), offset));
  }
}

/** Where what a JSON path names comes from, or what that is part of. */
export const originIn = <Origin>(origins: ReadonlyMap<string, Origin>, path: string): Origin | undefined => {
  for (let part = path; part; part = part.replace(/(?:\.[^.[\]]*|\[[^[\]]*\]|^[^.[\]]*)$/, '')) {
    const origin = origins.get(part);
    if (origin !== undefined) return origin;
  }
  return undefined;
};

interface Line {
  readonly text: string;
  readonly offset: number;
}

/** The lines of a text: of several blank ones one, and none of those around it; blanks at the end only where they break the line. */
export const linesOf = (source: Source): readonly Line[] => {
  const code = codeIn(source.text);
  let at = 0;
  const lines: Line[] = [];
  for (const written of source.text.split('\n')) {
    const offset = source.offsetAt(at);
    const isCode = isWithin(at, code);
    at += written.length + 1;
    const text = isCode ? written : written.trimEnd() + (/\S {2,}$/.test(written) ? '  ' : '');
    const isSecondBlank = !text && (lines.at(-1)?.text ?? '') === '';
    if (isCode || !isSecondBlank) lines.push({ text, offset });
  }
  while (lines.length && !lines.at(-1)!.text) lines.pop();
  // what breaks a line needs one behind it
  return lines.map(({ text, offset }, index) => {
    const line = lines[index + 1]?.text ? text : text.trimEnd();
    return { text: index ? line : line.replace(/^ {1,3}(?=\S)/, ''), offset };
  });
};
