/** What a page says of its posting in its front matter. */
import type { Meant } from '../../../inspect/meant/values.ts';
import { meantAt } from '../../../inspect/meant/values.ts';
import { stepsOf, type Steps } from '../../../inspect/path.ts';
import type { Rules } from '../../../inspect/rules.ts';
import type { Draft } from '../draft.ts';
import type { Entry } from '../front-matter/front-matter.ts';
import type { PageReading } from '../reading.ts';
import { fieldFor, HIDING, isOfSite } from './keys.ts';

/** Where relative addresses would lead; of the answer only whether there is one matters. */
export const BASE = 'https://posting.invalid/posting.json';

/** What reads a value as the format has it. */
export const meaning = (steps: Steps, value: unknown, rules: Rules): Meant =>
  meantAt(steps, value, { rules, url: BASE });

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Whether a value says nothing. */
const isNothing = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && !value.trim()) || (Array.isArray(value) && value.every(isNothing));

/** One line of text, however it was broken. */
const inLine = (value: unknown): unknown => (typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value);

export class Facts {
  readonly #draft: Draft;
  readonly #page: PageReading;
  readonly #rules: Rules;
  /** Keys that were read, in small letters, with where. */
  readonly #read = new Map<string, Entry>();

  constructor(draft: Draft, page: PageReading, rules: Rules) {
    this.#draft = draft;
    this.#page = page;
    this.#rules = rules;
  }

  /** @param map fields by the keys that hold them, in small letters */
  take(entries: readonly Entry[], map: Readonly<Record<string, string>>): void {
    for (const entry of entries) this.#take(entry, map);
  }

  /** What the page does not say itself. */
  fill(set: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(set)) {
      const steps = stepsOf(key);
      if (!this.#draft.has(...steps)) this.#put(steps, { key, value, offset: 0 });
    }
  }

  #take(entry: Entry, map: Readonly<Record<string, string>>): void {
    const { key, value, offset } = entry;
    const name = key.toLowerCase();
    const before = this.#read.get(name);
    if (before) {
      this.#twice(entry, before);
      return;
    }
    this.#read.set(name, entry);
    if (isNothing(value)) return;
    if (!Object.hasOwn(map, name) && (HIDING.has(name) || name === 'published')) {
      this.#status(entry);
      return;
    }
    const steps = fieldFor(key, map);
    if (steps && this.#put(steps, entry)) return;
    this.#page.leaveOut(`${key}: ${said(value)}`, offset);
    if (steps || (isOfSite(name) && !Object.hasOwn(map, name))) return;
    const isText = typeof value === 'string' && /\p{L}/u.test(value) && value.trim() !== 'None';
    const mend = `name its field, as in --map ${key}=FIELD, or leave it: it is kept in "x-source"`;
    this.#page.say(
      isText || Array.isArray(value) ? 'warning' : 'advice',
      offset,
      'a key whose field is known',
      key,
      mend,
    );
  }

  #twice({ key, value, offset }: Entry, before: Entry): void {
    const isSame = JSON.stringify(value) === JSON.stringify(before.value);
    const other = isSame ? '' : `: ${said(value)} here, and ${said(before.value)} there, which counts`;
    const mend = isSame ? 'remove one of the two' : 'remove the wrong one';
    this.#page.say(
      'warning',
      offset,
      'each key once, whatever its case',
      `${key}, and ${before.key} before it${other}`,
      mend,
    );
    if (!isSame) this.#page.leaveOut(`${key}: ${said(value)}`, offset);
  }

  #status({ key, value, offset }: Entry): void {
    const isSaid = key.toLowerCase() === 'published' ? value === false : value === true || value === 'true';
    if (!isSaid) return;
    const isDraft = /^(?:draft|published)$/i.test(key);
    if (!this.#draft.has('status')) this.#draft.put(['status'], isDraft ? 'draft' : 'closed', offset);
  }

  /** @returns whether all of it stands in the posting */
  #put(named: Steps, { key, value, offset }: Entry): boolean {
    const steps = named.length < 3 && /^(?:image|socialImage)$/.test(String(named.at(-1))) ? [...named, 'src'] : named;
    const path = steps.join('.');
    if (steps.length > 1 && this.#draft.has(steps[0]!) && typeof this.#draft.get(steps[0]!) !== 'object') return false;
    if (path === 'lang' && this.#draft.get('lang') === languageOf(String(value))) return true; // the page's name says it, too
    if (this.#draft.has(...steps)) {
      this.#page.say('advice', offset, `one value for ${path}`, `${key} beside another`, 'remove one of the two');
      return false;
    }
    const isPicture = /(^|\.)src$/.test(path);
    const first = isPicture && Array.isArray(value) ? (value as unknown[])[0] : value;
    if (path === 'apply.url' && typeof first === 'string' && first.trim().startsWith('#')) return false; // the page has the address
    if (isPicture) return this.#picture(steps, first, offset);
    const meant = meaning(steps, inLine(first), this.#rules);
    const [only, ...more] = meant.values;
    if (only === undefined || more.length) {
      const found = `${key}: ${said(value)}`;
      const mend = more.length
        ? `write one of ${meant.values.map(said).join(' or ')}`
        : `write what ${path} has, or leave it: it is kept in "x-source"`;
      this.#page.say('warning', offset, `a value that can be read as ${path}`, found, mend);
      return false;
    }
    if (!meant.isCertain && path !== 'locations') {
      const mend = `write ${said(only)} if that is meant`;
      this.#page.say('warning', offset, `a value that can be read as ${path}`, `${key}: ${said(value)}`, mend);
      return false;
    }
    // what may be a town, and may be none, is the name of a place
    const places = !meant.isCertain && typeof first === 'string' ? [{ name: inLine(first) }] : only;
    this.#draft.put(steps, path === 'lang' ? languageOf(only as string) : places, offset);
    return true;
  }

  /** A picture beside the page is none beside the posting file. */
  #picture(steps: Steps, value: unknown, offset: number): boolean {
    const src = typeof value === 'object' && value !== null ? addressIn(value) : value;
    if (src === undefined) return false;
    if (typeof src !== 'string' || !/^(?:https?:\/\/|\/)\S/.test(src.trim())) {
      const mend = 'put it beside the posting file, and write its name there';
      this.#page.say('advice', offset, `an address as in https://… or /… in ${steps.join('.')}`, said(value), mend);
      return false;
    }
    this.#draft.put(steps, src.trim(), offset);
    return true;
  }
}

/** Of a picture that is told in several keys. */
const addressIn = ({ src, url }: { readonly src?: unknown; readonly url?: unknown }): unknown => src ?? url;

const languageOf = (lang: string): string => {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? lang;
  } catch {
    return lang;
  }
};
