/** What a page says of its posting in its front matter. */
import { stepsOf } from '../../../inspect/path.ts';
import type { Rules } from '../../../inspect/rules.ts';
import type { Draft } from '../draft.ts';
import type { Entry } from '../front-matter/front-matter.ts';
import type { PageReading } from '../reading.ts';
import { Fields } from './fields.ts';
import { fieldFor, isOfSite } from './keys.ts';
import { inWords } from './meaning.ts';
import { isOfStatus, statusBy } from './status.ts';

/** Whether a value says nothing. */
const isNothing = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && !value.trim()) || (Array.isArray(value) && value.every(isNothing));

export class Facts {
  readonly #draft: Draft;
  readonly #page: PageReading;
  /** Keys that were read, in small letters. */
  readonly #read = new Map<string, Entry>();
  readonly #fields: Fields;

  constructor(draft: Draft, page: PageReading, rules: Rules) {
    this.#draft = draft;
    this.#page = page;
    this.#fields = new Fields(draft, page, rules);
  }

  /** @param map fields by the keys that hold them, in small letters */
  take(entries: readonly Entry[], map: Readonly<Record<string, string>>): void {
    for (const entry of entries) this.#take(entry, map);
  }

  /** What the page does not say itself. */
  fill(set: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(set)) {
      const steps = stepsOf(key);
      if (!this.#draft.has(...steps)) this.#fields.put(steps, { key, value, offset: 0 });
    }
  }

  #take(entry: Entry, map: Readonly<Record<string, string>>): void {
    const { key, value } = entry;
    const name = key.toLowerCase();
    const before = this.#read.get(name);
    if (before) {
      this.#twice(entry, before);
      return;
    }
    this.#read.set(name, entry);
    const isMapped = Object.hasOwn(map, name);
    if (isNothing(value)) return;
    if (!isMapped && isOfStatus(name)) {
      this.#status(entry);
      return;
    }
    const steps = fieldFor(key, map);
    if (steps) {
      if (!this.#fields.put(steps, entry)) this.#leaveOut(entry);
      return;
    }
    this.#leaveOut(entry);
    if (isMapped || !isOfSite(name)) this.#unknown(entry);
  }

  #leaveOut({ key, value, offset }: Entry): void {
    this.#page.leaveOut(`${key}: ${inWords(value)}`, offset);
  }

  #unknown({ key, value, offset }: Entry): void {
    const isText =
      Array.isArray(value) || (typeof value === 'string' && /\p{L}/u.test(value) && value.trim() !== 'None');
    const mend = `name its field, as in --map ${key}=FIELD, or leave it: it is kept in "x-source"`;
    this.#page.say(isText ? 'warning' : 'advice', offset, 'a key whose field is known', key, mend);
  }

  #twice(entry: Entry, before: Entry): void {
    const [here, there] = [entry, before].map(({ value }) => inWords(value));
    const isSame = here === there;
    const other = isSame ? '' : `: ${here} here, and ${there} there, which counts`;
    this.#page.say(
      ...(['warning', entry.offset, 'each key once, whatever its case'] as const),
      `${entry.key}, and ${before.key} before it${other}`,
      isSame ? 'remove one of the two' : 'remove the wrong one',
    );
    if (!isSame) this.#leaveOut(entry);
  }

  #status(entry: Entry): void {
    const { key, value, offset } = entry;
    const status = statusBy(key.toLowerCase(), value);
    if (status === undefined) return;
    if (status !== 'unclear') {
      if (!this.#draft.has('status')) this.#draft.put(['status'], status, offset);
      return;
    }
    this.#leaveOut(entry);
    const mend = 'write draft: true, or closed: true, if that is meant: the posting is open';
    this.#page.say(
      'warning',
      offset,
      'true or false of a page that is shown or not',
      `${key}: ${inWords(value)}`,
      mend,
    );
  }
}
