/** Languages by their codes and by what people call them. */
import { countriesOf, countryInUse, DISSOLVED, likely, RESERVED } from './countries.ts';
import { BRACKETS, displays, indexOf, INTERFACE, listOf, remembered, type Index, type Row } from './named.ts';
import { folded } from './words.ts';

/** The subtags of two letters of BCP 47: browsers have names for some of them only. */
const LANGUAGES = new Set(
  // prettier-ignore
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'.split(' '),
);
/** Of these CLDR makes others, though they are right: fil, sr-Latn, and nb at times. */
const KEPT = new Set(['no', 'sh', 'tl']);
/** No codes of languages, but of countries where one of them is in use, and often taken for it. */
const ONE_LANGUAGE = new Set(
  'AL AO AT AU AX CL CN CZ DK DO EC EG GB GR GT HN IL JO JP KH LY MD MM MX MZ NI NP NZ PE QA RS SY TJ TM UA US UY VN YE'.split(
    ' ',
  ),
);
/** Those of them that people write for the language; others are the country where a text in English may be for. */
const MISTAKEN = new Set('AT CN CZ DK GB GR JP UA US VN'.split(' '));
/** Northern Sami and Chamorro, where Sweden and Switzerland were meant; Switzerland has four. */
const TAKEN: Readonly<Record<string, string | undefined>> = { se: 'sv', ch: undefined };

/** The language, with a script or a country where it needs one, that a primary subtag should be. */
const primaryInUse = remembered((subtag: string): string | undefined => {
  if (Object.hasOwn(TAKEN, subtag)) return TAKEN[subtag];
  if (KEPT.has(subtag)) return subtag;
  // those of three letters are thousands, and no engine knows them all
  if (subtag.length === 3 || LANGUAGES.has(subtag)) return Intl.getCanonicalLocales(subtag)[0];
  return ONE_LANGUAGE.has(subtag.toUpperCase()) ? likely(subtag) : undefined;
});

/**
 * What a language tag should be (https://www.rfc-editor.org/info/bcp47), of language, script and region.
 *
 * @returns the tag itself, in the usual letters, or what was meant; none where nobody can tell
 */
export const languageInUse = (tag: string): string | undefined => {
  const [, subtag, script, place = ''] =
    /^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?$/i.exec(tag.trim().replaceAll('_', '-')) ?? [];
  if (!subtag) return undefined;
  const primary = subtag.toLowerCase();
  const region = place.toUpperCase();
  const isSami = primary === 'se' && /^(NO|FI)$/.test(region);
  const language = isSami ? primary : primaryInUse(primary);
  const current = RESERVED.has(region) || /\d/.test(region) ? region : countryInUse(region);
  if (!language) return undefined;
  // some codes stand for a script as well, and some for a country: Dari is fa-AF
  const [base, ...needed] = language.split('-');
  // en-EN and dk-DA say one thing twice, en-JA two; uk-UK may be English
  const other = DISSOLVED.has(region) ? '' : place.toLowerCase();
  const isOther = !current && LANGUAGES.has(other) && other !== base;
  if (isOther || (primary === 'uk' && region !== (current ?? ''))) return undefined;
  const letters = script && script[0]!.toUpperCase() + script.slice(1).toLowerCase();
  const [needs, from] = [4, 2].map((length) => needed.find((part) => part.length === length));
  return [base, letters ?? needs, current ?? from].filter(Boolean).join('-');
};

/**
 * The tag that certainly is meant by one that is not in use: where it was withdrawn, or is a common mistake. `se` is no
 * such: Northern Sami has it.
 */
export const languageMeant = (tag: string): string | undefined => {
  const meant = languageInUse(tag);
  const [primary = '', ...parts] = tag.trim().toLowerCase().split(/[-_]/);
  if (!meant || meant.toLowerCase() === tag.trim().toLowerCase() || Object.hasOwn(TAKEN, primary)) return undefined;
  const isKnown = primary.length === 3 || LANGUAGES.has(primary) || MISTAKEN.has(primary.toUpperCase());
  const { language, region } = new Intl.Locale(meant);
  // a part that is left out says the language again: en-EN
  return isKnown && (region !== undefined || parts.at(-1) === language || parts.every((part) => part.length === 4))
    ? meant
    : undefined;
};

/** Those that have a name of their own, as British English has. */
const VARIETIES =
  'en-GB en-US en-AU en-CA pt-BR pt-PT es-ES es-MX es-419 fr-CA fr-CH fr-BE de-AT de-CH nl-BE zh-Hans zh-Hant'.split(
    ' ',
  );

let languages: Index | undefined;

const languageIndex = (): Index => {
  // Twi has the name of Akan, Tagalog that of Filipino
  const current = [...LANGUAGES, 'fil', 'gsw', 'yue'].filter(
    (code) => code === 'no' || (!KEPT.has(code) && code !== 'tw' && Intl.getCanonicalLocales(code)[0] === code),
  );
  const all = displays(INTERFACE, { type: 'language' });
  return indexOf([
    ...[...current, ...VARIETIES].map((code): Row => {
      const own = displays([code], { type: 'language' });
      return [code, [...all, ...own].map((names) => names.of(code))];
    }),
    ['es', ['Castellano']],
    ['fa', ['Farsi']],
    ['nb', ['Bokmål']],
    ['tl', ['Tagalog']],
  ]);
};

const languagesOf = (text: string): readonly string[] => {
  const bare = text.trim().replace(/[\s.,;:!]+$/, '');
  languages ??= languageIndex();
  const named = languages.get(folded(bare));
  if (named) return [...named];
  const [, name, place] = BRACKETS.exec(bare) ?? [];
  if (!name || !place) return [];
  const [language, ...others] = languagesOf(name);
  const same = languagesOf(place);
  if (same.length) return [language ?? []].flat().filter((code) => same.includes(code));
  const regions = countriesOf(place);
  return language && !others.length ? regions.map((region) => `${language}-${region}`) : [];
};

/**
 * The tags of languages that a name stands for, with a region where it names one: `Svenska`, `English (UK)`.
 *
 * @returns none where none is known; several where several bear the name, or are listed
 */
export const languagesNamed = (text: string): readonly string[] => listOf(text, languagesOf);
