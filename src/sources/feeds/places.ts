/** Places: of fields that have a name for each part, and of a line that somebody wrote. */
import type { PostingInput } from '../../posting/posting.ts';
import { line, list } from './values.ts';
import { countryIn, countryNamed, workplaceIn, type Workplace } from './words.ts';

export type Place = NonNullable<PostingInput['locations']>[number];

/** Where one works, and from where. */
export interface Where {
  readonly workplace?: Workplace | undefined;
  readonly locations?: Place[] | undefined;
  readonly applicantLocations?: string[] | undefined;
}

/** A place of whatever a system has for its parts; the country by code or name. */
export const place = (parts: { readonly [Part in keyof Place]: unknown }): Place | undefined => {
  const read = Object.fromEntries(
    Object.entries(parts).flatMap(([part, value]) => {
      const words = line(value);
      if (!words || /^(x+$|X+$|xx+\b)/.test(words)) return []; // "xxxx", or "xx Malmö", for no street
      return part === 'country' ? countryOf(words) : [[part, words]];
    }),
  ) as Place;
  return Object.keys(read).length ? read : undefined;
};

/** A country that has no code is not lost. */
const countryOf = (words: string): [string, string][] => {
  const country = countryIn(words);
  return [country ? ['country', country] : ['name', words]];
};

/** Words for where one works that stand among those of a place. */
const MODEL = /\b(fully[- ]|100 ?% )?(remote|hybrid|on-?site|in-?office)( (jobs?|only|work|position|first))?\b/gi;

/** Parts of the world, and words for none: no town bears them. */
const WIDE =
  /^(anywhere|worldwide|global|international|multiple|various|several|europe|eu|emea|apac|latam|dach|americas|(north|south) america|asia|africa|nordics?|benelux)\b/i;

/** Of "Bangalore, India", "Austin, TX, USA", "Oslo" or "Europe"; what has more parts than that is a name. */
const placeIn = (text: string): Place | undefined => {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const country = countryNamed(parts.at(-1) ?? '');
  const [city, region, ...more] = country ? parts.slice(0, -1) : parts;
  const within = country ? { country } : undefined;
  if (!city) return within;
  if (more.length || WIDE.test(city)) return { name: [city, region, ...more].filter(Boolean).join(', '), ...within };
  return { city, ...(region && { region }), ...within };
};

/** A line as in "Bangalore, India - Remote", "Remote (US or Canada)" or "Paris, France; Lyon, France". */
const placesIn = (value: unknown): { readonly workplace: Workplace | undefined; readonly places: readonly Place[] } => {
  const text = line(value) ?? '';
  const [model = ''] = text.match(MODEL) ?? [];
  const places = text
    .replace(MODEL, ' ')
    .replace(/[()[\]]/g, ' ')
    .split(/[;|•]|\s\/\s|\bor\b/)
    .flatMap((part) => {
      const words = part
        .replace(/^[\s\-–—:,/·]+|[\s\-–—:,/·]+$/g, '')
        .replace(/^(in|from|within|based in) /i, '')
        .replace(/ only$/i, '');
      return placeIn(words) ?? [];
    });
  return { workplace: workplaceIn(model), places };
};

const isWholeCountry = (it: Place): boolean => Object.keys(it).join() === 'country';

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
  const countries = model === 'remote' ? once.filter(isWholeCountry) : [];
  const others = once.filter((it) => !countries.includes(it));
  return {
    workplace: model,
    locations: others.length ? others : undefined,
    applicantLocations: countries.length ? countries.map(({ country }) => country!) : undefined,
  };
};
