/** From the page of a job, with its translations, to the posting file that somebody would have written by hand. */
import type { Rules } from '../../inspect/rules.ts';
import { inWords } from './facts/meaning.ts';
import { originIn } from './draft.ts';
import { inspected, placed, saidOf, sorted, type Origins, type PageFinding } from './findings.ts';
import { differencesOf, overlayOf, type Overlay } from './overlay.ts';
import type { Group, Page } from './pages.ts';
import { readPage, type Options, type ReadPage } from './read-page.ts';
import type { PageReading } from './reading.ts';
import { Refused } from './said.ts';

export type { Options, PageFinding };

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

/** A page that has been read, or why it can't be. */
type Outcome = ReadPage | { readonly refused: PageFinding };

const isRead = (outcome: Outcome): outcome is ReadPage => 'draft' in outcome;

const outcomeOf = (page: Page, lang: string, options: Options, rules: Rules): Outcome => {
  try {
    return readPage(page, lang, options, rules);
  } catch (error) {
    if (error instanceof Refused) return { refused: placed(error.said, page.path, page.text.replace(/\r\n?/g, '\n')) };
    if (error instanceof RangeError) return { refused: placed({ ...TOO_DEEP, offset: 0 }, page.path, '') };
    throw error;
  }
};

const TOO_DEEP = {
  level: 'error',
  path: '',
  expected: 'a page',
  found: 'one nested too deep',
  mend: 'simplify it',
} as const;

/** More of what is left out is no help to anybody who reads the file. */
const MOST = 300;

const sourceOf = (pages: readonly PageReading[]): object => {
  const words = (of: 'read' | 'leftOut') =>
    pages
      .flatMap((page) => page[of].map((aside) => aside.words))
      .map((text) => (text.length > MOST ? `${text.slice(0, MOST)}…` : text));
  const [read, leftOut] = [words('read'), [...new Set(words('leftOut'))]];
  return { ...(read.length && { read }), ...(leftOut.length && { leftOut }) };
};

/** How much of what is left out is told. */
const [MANY, LONG] = [12, 60];

const sayWhatIsLeftOut = (page: PageReading): void => {
  const [first] = page.leftOut;
  if (!first) return;
  const all = [...new Set(page.leftOut.map(({ words }) => (words.length > LONG ? `${words.slice(0, LONG)}…` : words)))];
  const more = all.length > MANY ? [`${all.length - MANY} more`] : [];
  const found = [...all.slice(0, MANY), ...more].join('; ');
  page.said.push({
    ...{ level: 'advice', path: '', expected: 'nothing but what the posting has a field for', found },
    ...{ mend: 'see whether readers miss any of it: it is kept in "x-source"', offset: first.offset },
  });
};

/** A translation as it goes into the posting. */
interface Translated extends Overlay {
  readonly lang: string;
  readonly read: ReadPage;
}

const originsOf = ({ page, draft }: ReadPage, translations: readonly Translated[]): Origins =>
  new Map([
    ...[...draft.origins].map(([path, offset]) => [path, { page, offset }] as const),
    ...translations.flatMap(({ lang, read, paths }) =>
      [...read.draft.origins].map(
        ([path, offset]) => [`translations.${lang}.${paths.get(path) ?? path}`, { page: read.page, offset }] as const,
      ),
    ),
  ]);

const filled = (
  base: ReadPage,
  name: string,
  translations: readonly Translated[],
  rules: Rules,
  now: number,
): Imported => {
  const { page, draft } = base;
  const pages = [page, ...translations.map(({ read }) => read.page)];
  const paths = { '': page.path, ...Object.fromEntries(translations.map(({ lang, read }) => [lang, read.page.path])) };
  const order = pages.map(({ path }) => path);
  const fields = draft.data;
  if (typeof fields.title !== 'string') {
    const mend = 'give it a title in its front matter, or a heading with one #';
    page.say('error', 0, 'a title, without which a page is no posting', 'none', mend, 'title');
    return { name, pages: paths, findings: sorted(pages.flatMap(saidOf), order) };
  }
  const overlays = translations.map(({ lang, texts }) => [lang, texts] as const);
  const data = {
    id: name,
    ...fields,
    ...(overlays.length && { translations: Object.fromEntries(overlays) }),
    'x-source': sourceOf(pages),
  };
  const origins = originsOf(base, translations);
  for (const one of pages) sayWhatIsLeftOut(one);
  const findings = [...pages.flatMap(saidOf), ...inspected(data, page, origins, rules, now)];
  return { name, pages: paths, data, findings: sorted(findings, order) };
};

/** Says what a translation's page has otherwise. */
const compare = (base: ReadPage, { page, draft }: ReadPage): void => {
  for (const { path, value, isContradiction } of differencesOf(base.draft.data, draft.data)) {
    const offset = originIn(draft.origins, path) ?? 0;
    const mend = 'write the same in both, or make two postings of them';
    if (isContradiction)
      page.say('warning', offset, `the same as in ${base.page.path}`, JSON.stringify(value), mend, path);
    page.leaveOut(`${path}: ${inWords(value)}`, offset);
  }
};

/** Why a page in another language is no translation of the posting's. */
interface Apart {
  readonly expected: string;
  readonly found: string;
}

const overlayOrReason = ({ page, draft }: ReadPage, translation: ReadPage, lang: string): Overlay | Apart => {
  if (lang === draft.get('lang')) return { expected: `another language than ${page.path}`, found: lang };
  const [own, other] = [draft, translation.draft].map((one) => one.get('status') === 'draft');
  if (own !== other)
    return {
      expected: `a page that is ${own ? 'a draft' : 'published'}, as ${page.path}`,
      found: other ? 'a draft' : 'none',
    };
  return (
    overlayOf(draft.data, translation.draft.data) ?? { expected: `the same parts as in ${page.path}`, found: 'others' }
  );
};

/**
 * @param now milliseconds since the epoch
 * @returns one posting; and one more for each page that can't be a translation of it. Where one of the pages is refused there is
 *   none: the texts of that page would be missing
 */
export const importGroup = (group: Group, options: Options, rules: Rules, now: number): readonly Imported[] => {
  const { name, base: page, lang: own } = group;
  const others = Object.entries(group.translations);
  const base = outcomeOf(page, own, options, rules);
  const translations = others.map(([lang, other]) => ({ lang, read: outcomeOf(other, lang, options, rules) }));
  const outcomes = [base, ...translations.map(({ read }) => read)];
  const known = translations.flatMap(({ lang, read }) => (isRead(read) ? [{ lang, read }] : []));
  if (!isRead(base) || known.length < translations.length) {
    const pages = { '': page.path, ...Object.fromEntries(others.map(([lang, { path }]) => [lang, path])) };
    const findings = outcomes.flatMap((outcome) => (isRead(outcome) ? saidOf(outcome.page) : [outcome.refused]));
    return [{ name, pages, findings: sorted(findings, Object.values(pages)) }];
  }
  const within: Translated[] = [];
  const apart: Imported[] = [];
  for (const { lang, read } of known) {
    const result = overlayOrReason(base, read, lang);
    if ('texts' in result) {
      compare(base, read);
      within.push({ lang, read, ...result });
      continue;
    }
    const mend = `nothing, if it is to be a posting of its own: ${name}.${lang}.json`;
    read.page.say('warning', 0, result.expected, result.found, mend);
    read.facts.fill(options.set);
    apart.push(filled(read, `${name}.${lang}`, [], rules, now));
  }
  base.facts.fill(options.set); // what no page says contradicts none
  return [filled(base, name, within, rules, now), ...apart];
};
