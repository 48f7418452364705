/** Places: of fields that have a name for each part, and of a line that somebody wrote. */
import type { PostingInput } from '../../posting/posting.ts';
import { line, list } from './values.ts';
import { countriesNamed, countryIn, countryNamed, nationIn, workplaceIn, type Workplace } from './words.ts';

export type Place = NonNullable<PostingInput['locations']>[number];

/** Where one works, and from where. */
export interface Where {
  readonly workplace?: Workplace | undefined;
  readonly locations?: Place[] | undefined;
  readonly applicantLocations?: string[] | undefined;
}

/** Words for where one works that stand among those of a place. */
const MODEL =
  /\b(fully[- ]|100 ?% )?(remote|hybrid|on-?site|in-?office|home[- ]?office)([- ](friendly|jobs?|only|work|position|first))?\b/gi;

/** Parts of the world, and words for none: no town bears them, nor does a street. */
const WIDE =
  /^(anywhere|world ?wide|global|international|(multiple|various|several)( \w+)?|europe|eu|european union|eea|emea|apac|latam|dach|americas|(north|south) america|asia|africa|nordics?|benelux)$/i;

/** A place of whatever a system has for its parts; the country by code or name. */
export const place = (parts: { readonly [Part in keyof Place]: unknown }): Place | undefined => {
  const wordsOf = (value: unknown): string | undefined => {
    const words = line(value);
    const isNone = !words || /^(x+$|X+$|xx+\b)/.test(words); // "xxxx", or "xx Malmö", for no street
    return isNone || !words.replace(MODEL, '').trim() ? undefined : words;
  };
  const [name, street, city, region, said] = [parts.name, parts.street, parts.city, parts.region, parts.country].map(
    wordsOf,
  );
  if (street && WIDE.test(street)) return undefined; // a town that stands for all of them
  const country = said && countryIn(said);
  // what another part says as well, as in "Helsinki, Finland, FI"
  const isCountry = (words: string): boolean => words === said || (!!country && countryIn(words) === country);
  const isSaid = (words: string): boolean => words === city || words === region || isCountry(words);
  const known = {
    name: name?.split(', ').every(isSaid) ? undefined : name,
    street,
    postalCode: wordsOf(parts.postalCode),
    city,
    region: region && isCountry(region) ? undefined : (region ?? nationIn(said ?? '')),
    country,
  };
  // a country that has no code is not lost
  if (!country) known.name = [known.name, said].filter(Boolean).join(', ') || undefined;
  const there = Object.entries(known).filter(([, words]) => words);
  return there.length ? Object.fromEntries(there) : undefined;
};

/** Letters alone; what has more signs than those, or is an office, is a name. */
const TOWN = /^[\p{L}\p{M}.'’ -]+$/u;
const OFFICE = /\b(hq|headquarters|offices?|campus|hub)\b| [-–—] /i;

/** Of "Bangalore, India", "Austin, TX, USA", "Oslo" or "Europe"; what has more parts than that is a name. */
const placeIn = (text: string): Place | undefined => {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const last = parts.at(-1) ?? '';
  // after the code of a part of a country stands that of the country, as in "Toronto, ON, CA"
  const isCoded = parts.length > 2 && [last, parts.at(-2)!].every((part) => /^[A-Z]{2}$/.test(part));
  const country = countryNamed(last) ?? (isCoded ? countryIn(last) : undefined);
  const nation = nationIn(last);
  const [city, region = nation, ...more] = country ? parts.slice(0, -1) : parts;
  const within = { ...(country && { country }) };
  if (!city) return last ? { ...(nation && { region: nation }), ...within } : undefined;
  if (more.length || WIDE.test(city) || OFFICE.test(city) || !TOWN.test(city) || (!country && isUnsure(city, region)))
    return { name: [city, region, ...more].filter(Boolean).join(', '), ...within };
  if (country && !region && /^[A-Z]{2}$/.test(city)) return { region: city, ...within };
  return { city, ...(region && { region }), ...within };
};

/** A state, or a country. */
const isUnsure = (city: string, region: string | undefined): boolean => !region && /^georgia$/i.test(city);

/** Of "Berlin - Germany" and "Germany - Berlin". */
const inOrder = (text: string): string => {
  const [first = '', second = '', ...more] = text.split(/ [-–—] /);
  if (!second || more.length) return text;
  if (countryNamed(second)) return `${first}, ${second}`;
  return countryNamed(first) ? `${second}, ${first}` : text;
};

const BRACKETS = /[([]([^()[\]]*)[)\]]/g;
const LETTER = /\p{L}/u;

/** Words in brackets are places where they stand alone, or name countries; else they are of a place's name. */
const unbracketed = (text: string): string => {
  const isAlone = !LETTER.test(text.replace(BRACKETS, ''));
  return text.replace(BRACKETS, (all, words: string) => {
    const countries = countriesNamed(words);
    if (countries?.length === 1) return `, ${words}`;
    return countries || isAlone || !LETTER.test(words) ? `; ${words}` : all;
  });
};

/** A line as in "Bangalore, India - Remote", "Remote (US or Canada)" or "Paris, France; Lyon, France". */
const placesIn = (value: unknown): { readonly workplace: Workplace | undefined; readonly places: readonly Place[] } => {
  const text = line(value) ?? '';
  const [model = ''] = text.match(MODEL) ?? [];
  const places = unbracketed(text.replace(MODEL, ' '))
    .split(/[;|•]|\s\/\s|\bor\b/)
    .flatMap((part) => {
      const words = part
        .replace(/^[\s\-–—:,/·]+/, '')
        .replace(/[\s\-–—:,/·]{1,99}$/, '')
        .replace(/^(anywhere )?(in|from|within|based in) (the )?/i, '')
        .replace(/ only$/i, '');
      return countriesNamed(words)?.map((country): Place => ({ country })) ?? placeIn(inOrder(words)) ?? [];
    });
  return { workplace: workplaceIn(model), places };
};

/** What applicants for remote work may live in: a whole country, or the union. */
const areaOf = ({ name, ...more }: Place, all: Place): string | undefined => {
  if (Object.keys(all).join() === 'country') return all.country;
  const [union] = /^(EU|EEA)$/.exec(name === 'European Union' ? 'EU' : (name ?? '')) ?? [];
  return Object.keys(more).length ? undefined : union;
};

/**
 * Where one works. Of remote work a country without a town is one that applicants may live in.
 *
 * @param workplace what the system's own field says; '' or `undefined` where it says nothing
 * @param places of the system's own fields
 * @param lines in the words of who wrote the posting: they are read where the fields say nothing
 */
export const where = (
  workplace: Workplace | undefined,
  places: readonly (Place | undefined)[],
  lines: unknown = [],
): Where => {
  const written = list(lines).map(placesIn);
  const known = places.filter((it) => it !== undefined);
  const all = known.length ? known : written.flatMap((it) => it.places);
  const once = [...new Map(all.map((it) => [JSON.stringify(it), it])).values()];
  const model = workplace ?? written.find((it) => it.workplace)?.workplace;
  const areas = once.map((it) => (model === 'remote' ? areaOf(it, it) : undefined));
  const others = once.filter((_it, index) => !areas[index]);
  const applicantLocations = areas.filter((area) => area !== undefined);
  return {
    workplace: model,
    locations: others.length ? others : undefined,
    applicantLocations: applicantLocations.length ? applicantLocations : undefined,
  };
};
