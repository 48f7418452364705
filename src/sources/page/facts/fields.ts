/** Values of a page in the fields of its posting: each as the format has it, or told of. */
import { isObject } from '../../../inspect/meant/wrapped.ts';
import { languageInUse } from '../../../inspect/meant/languages.ts';
import { fieldAt, type Steps } from '../../../inspect/path.ts';
import type { Rules } from '../../../inspect/rules.ts';
import { primaryOf } from '../../../posting/language.ts';
import type { Draft } from '../draft.ts';
import type { Entry } from '../front-matter/front-matter.ts';
import type { PageReading } from '../reading.ts';
import { allowedAt, inWords, meaning } from './meaning.ts';
import { putPicture } from './picture.ts';

type Values = Readonly<Record<string, unknown>>;

/** One line of text, however it was broken. */
const inLine = (value: unknown): unknown => (typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value);

/** A way of working that a key names, and its value only affirms: `remote: true`. */
const WORKPLACES: Readonly<Record<string, string>> = {
  ...{ remote: 'remote', isremote: 'remote', telecommuting: 'remote', telecommute: 'remote', distans: 'remote' },
  ...{ hybrid: 'hybrid', onsite: 'onsite' },
};

export class Fields {
  readonly #draft: Draft;
  readonly #page: PageReading;
  readonly #rules: Rules;
  /** What each field has come from. */
  readonly #givenBy = new Map<string, Entry>();

  constructor(draft: Draft, page: PageReading, rules: Rules) {
    this.#draft = draft;
    this.#page = page;
    this.#rules = rules;
  }

  /** @returns whether all of it stands in the posting, or is told of */
  put(named: Steps, entry: Entry): boolean {
    const { key, value, offset } = entry;
    // `image` is the address of one
    const steps = /^(?:image|socialImage)$/.test(String(named.at(-1))) ? [...named, 'src'] : named;
    const path = steps.join('.');
    if (path === 'apply.url' && typeof value === 'string' && value.trim().startsWith('#')) return false; // the page has the address
    if (path === 'lang' && this.#isSaidByName(value)) return true;
    const known = this.#draft.get(...steps);
    if (known !== undefined && !isObject(known)) return this.#another(steps, entry);
    if (/(^|\.)src$/.test(path)) return putPicture(this.#draft, steps, value, offset, this.#page);
    const isText = fieldAt(this.#rules.fields, steps)?.read === this.#rules.fields.lead.read;
    const affirmed = value === true && path === 'workplace' ? WORKPLACES[key.toLowerCase()] : undefined;
    const meant = meaning(steps, isText ? value : (affirmed ?? inLine(value)), this.#rules);
    const [only, ...more] = meant.values;
    const found = `${key}: ${inWords(value)}`;
    if (only === undefined || more.length) {
      const words = more.length ? `one of ${meant.values.map(inWords).join(' or ')}` : allowedAt(steps, this.#rules);
      this.#page.say('warning', offset, `a value that can be read as ${path}`, found, `write ${words}`);
      return false;
    }
    if (isObject(only)) return this.#putParts(steps, only, entry);
    if (path === 'locations' && Array.isArray(only))
      return this.#putPlaces(only as readonly unknown[], meant.isCertain, entry);
    if (!meant.isCertain) {
      this.#page.say(
        'warning',
        offset,
        `a value that can be read as ${path}`,
        found,
        `write ${inWords(only)} if that is meant`,
      );
      return false;
    }
    this.#given(steps, path === 'lang' ? languageOf(only as string) : only, entry);
    return true;
  }

  #given(steps: Steps, value: unknown, entry: Entry): void {
    this.#draft.put(steps, value, entry.offset);
    this.#givenBy.set(steps.join('.'), entry);
  }

  /** The parts of an object, each where nothing stands yet; what the format has no field for is told. */
  #putParts(steps: Steps, parts: Values, entry: Entry): boolean {
    for (const [key, value] of Object.entries(parts)) {
      if (key.startsWith('x-')) this.#foreign(key, value, entry);
      else if (this.#draft.has(...steps, key)) this.#another([...steps, key], { ...entry, value });
      else this.#given([...steps, key], value, entry);
    }
    return true;
  }

  #foreign(name: string, value: unknown, { key, offset }: Entry): void {
    const found = `${key}.${name.replace(/^x-/, '')}: ${inWords(value)}`;
    this.#page.leaveOut(found, offset);
    this.#page.say('advice', offset, `what ${key} has a field for`, found, 'leave it: it is kept in "x-source"');
  }

  /** What may be a town, and may be none, is the name of a place. */
  #putPlaces(read: readonly unknown[], isCertain: boolean, entry: Entry): boolean {
    const { value } = entry;
    if (!isCertain && typeof value === 'string') {
      this.#given(['locations'], [{ name: inLine(value) }], entry);
      return true;
    }
    const places = read.map((place) => {
      const parts = Object.entries(isObject(place) ? place : {});
      for (const [name, inner] of parts) if (name.startsWith('x-')) this.#foreign(name, inner, entry);
      return Object.fromEntries(parts.filter(([name]) => !name.startsWith('x-')));
    });
    this.#given(['locations'], places, entry);
    return true;
  }

  /** Whether the page's name says the same, if not as exactly. */
  #isSaidByName(value: unknown): boolean {
    const known = this.#draft.get('lang');
    if (typeof known !== 'string' || this.#givenBy.has('lang') || typeof value !== 'string') return false;
    const [lang] = meaning(['lang'], value, this.#rules).values;
    if (typeof lang !== 'string' || primaryOf(lang) !== primaryOf(known)) return false;
    if (languageOf(lang).startsWith(known)) this.#draft.put(['lang'], languageOf(lang), 0); // the region as well
    return true;
  }

  /** A field that has a value already. */
  #another(steps: Steps, { key, value, offset }: Entry): boolean {
    const path = steps.join('.');
    const known = this.#draft.get(...steps);
    const [first] = meaning(steps, value, this.#rules).values;
    if (JSON.stringify(first) === JSON.stringify(known)) return true;
    const before = this.#givenBy.get(path)?.key ?? (path === 'lang' ? 'the page’s name' : path);
    const isTold = ['tagline', 'image.src', 'socialImage.src', 'title', 'id'].includes(path); // sites have several of these
    const found = `${key}: ${inWords(value)}, beside ${before}: ${inWords(known)}, which counts`;
    this.#page.say(isTold ? 'advice' : 'warning', offset, `one value for ${path}`, found, 'remove the wrong one');
    this.#page.leaveOut(`${key}: ${inWords(value)}`, offset);
    return true;
  }
}

/** A language in the usual letters: `En` is en. */
const languageOf = (lang: string): string => languageInUse(lang) ?? lang;
