/** Postings as Pagefind takes them: folded to words of ASCII, which it only ever compares from their beginning. */
import type { Item } from '../../../list/item.ts';
import { namer } from '../../../list/names.ts';
import { primaryOf } from '../../../posting/language.ts';
import { doublesIn, idToken, joinedTokensOf, textTokensOf } from '../../../search/tokens.ts';
import type { Catalogue } from './catalogue.ts';

/** https://pagefind.app/docs/node-api/ */
export interface SearchRecord {
  /** The item: it is kept, and not searched. */
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: { readonly title: string };
}

/** Of no language: no word is cut to its stem. */
export const LANGUAGE = 'mul';

/** What countries are called in the languages of the board. */
const countryNames = (items: readonly Item[], otherwise: string): ((code: string) => readonly string[]) => {
  const langs = new Set(items.flatMap(({ lang, langs }) => [lang, ...Object.keys(langs)]).map(primaryOf));
  const namers = [...langs.add(otherwise)].filter(Boolean).map((lang) => namer('region', lang));
  const known = new Map<string, readonly string[]>();
  return (code) => {
    const names = known.get(code) ?? namers.map((name) => name(code));
    known.set(code, names);
    return names;
  };
};

const lines = (texts: readonly (string | undefined)[]): string => [...new Set(texts)].filter(Boolean).join('\n');

/** Each once: how often a text has a word tells nobody more. */
const words = (...tokens: (readonly string[])[]): string => [...new Set(tokens.flat())].join(' ');

/** What a posting is found by, one text a line. */
interface Texts {
  readonly titles: string;
  readonly names: string;
  readonly summaries: string;
  /** Of the posting itself: a list in memory has none of it. */
  readonly content: string;
}

const textsIn = ({ items, entryOf, lang }: Catalogue): ((item: Item) => Texts) => {
  const namesOf = countryNames(items, lang);
  return (item) => {
    const texts = Object.values(entryOf(item).texts);
    const places = item.locations.flatMap(({ city, region, name, country }) => [
      ...[city, region, name],
      ...(country ? namesOf(country) : []),
    ]);
    return {
      titles: lines(texts.map(({ title }) => title)),
      names: lines([...texts.map(({ department }) => department), ...places, ...item.tags]),
      summaries: lines(texts.map(({ summary }) => summary)),
      content: lines(texts.map(({ content }) => content)),
    };
  };
};

/** In the order of the index: by that a posting has the number that `columns.ts` knows it by. */
export const recordsOf = function* (catalogue: Catalogue): Generator<SearchRecord> {
  const { items, rawOf } = catalogue;
  const textsOf = textsIn(catalogue);
  const doubles = doublesIn(function* () {
    for (const item of items) {
      const { titles, names, summaries } = textsOf(item);
      yield [titles, names, summaries].join('\n');
    }
  });
  for (const item of items) {
    const { titles, names, summaries, content } = textsOf(item);
    yield {
      url: JSON.stringify({ ...rawOf(item), content_text: undefined }),
      content: words(
        textTokensOf([names, summaries, content].join('\n'), doubles),
        joinedTokensOf(names), // each is a word more, which Pagefind keeps in memory: of sentences they are too many
        [idToken(item.id)],
      ),
      language: LANGUAGE,
      meta: { title: words(textTokensOf(titles, doubles), joinedTokensOf(titles)) },
    };
  }
};
