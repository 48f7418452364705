/**
 * What was probably meant by what stands in a file: by a name, a word, a number, an address, a day or a code that the
 * format does not have.
 */
import { distance } from 'fastest-levenshtein';
import type { Fields } from '../posting/fields.ts';

/** What other formats, and people, call our fields; the first that the object knows is meant. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  a: ['answer'],
  address: ['street', 'locations'],
  alttext: ['alt'],
  amount: ['value'],
  applyurl: ['apply.url'],
  basesalary: ['salary'],
  body: ['text', 'answer', 'sections'],
  city: ['locations'],
  closingdate: ['validThrough'],
  company: ['organization'],
  content: ['text', 'answer', 'sections'],
  currency: ['salary.currency'],
  date: ['datePosted'],
  deadline: ['validThrough'],
  description: ['text', 'lead'],
  email: ['contact.email'],
  expires: ['validThrough'],
  from: ['min'],
  heading: ['title', 'question'],
  headline: ['title', 'question'],
  hiringorganization: ['organization'],
  href: ['url'],
  ingress: ['lead'],
  intro: ['lead'],
  joblocation: ['locations'],
  joblocationtype: ['workplace'],
  jobtitle: ['title'],
  language: ['lang'],
  link: ['url'],
  location: ['locations'],
  mail: ['email', 'contact.email'],
  name: ['title', 'question'],
  period: ['unit'],
  phone: ['contact.phone'],
  q: ['question'],
  questions: ['items', 'faq.items'],
  remote: ['workplace'],
  tel: ['phone', 'contact.phone'],
  telephone: ['phone', 'contact.phone'],
  text: ['answer', 'sections'],
  title: ['question'],
  to: ['max'],
  type: ['employmentType'],
  zip: ['postalCode'],
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** The word that a misspelt one is most like. */
export const nearest = (word: string, words: readonly string[]): string | undefined => {
  const bare = plain(word.slice(0, 100));
  const near = words.flatMap((candidate) => {
    const other = plain(candidate);
    const most = Math.ceil(other.length / 3);
    // no distance is less than the difference in length, and it is much cheaper
    const far = Math.abs(other.length - bare.length) > most ? Infinity : distance(bare, other);
    return far <= most && far < bare.length ? [{ candidate, far }] : [];
  });
  return near.sort((a, b) => a.far - b.far)[0]?.candidate;
};

/** What a name that the format does not have stands for; a path where it belongs elsewhere. */
export const meantBy = (name: string, isRoot: boolean, fields: Fields, taken: object): string | undefined => {
  const others = Object.hasOwn(OTHER_NAMES, plain(name)) ? OTHER_NAMES[plain(name)]! : [];
  const free = Object.keys(fields).filter((key) => !Object.hasOwn(taken, key));
  const same = free.find((key) => plain(key) === plain(name));
  return same ?? others.find((other) => free.includes(other) || (isRoot && other.includes('.'))) ?? nearest(name, free);
};

/** `Full time`, `on-site`, `per month` */
export const wordFor = (value: string, words: readonly string[]): string | undefined =>
  nearest(value, words) ??
  words.find((word) => plain(word).length > 3 && plain(value.slice(0, 100)).includes(plain(word)));

/** `45 000`, `45.000,50`, `€ 3,200`; of `45k` and `40–50 000` nobody knows what they would be. */
export const numberIn = (value: string): number => {
  if (value.length > 60) return NaN;
  const [, digits] = /^\D{0,20}?(\d[\d\s.,'’]*)(?![–—-]|\s*[k\d]|\s*million)\D{0,20}$/i.exec(value) ?? [];
  return digits
    ? Number(
        digits
          .replace(/[\s'’]/g, '')
          .replace(/[.,]$/, '')
          .replace(/[.,](?=\d{3}(\D|$))/g, '')
          .replace(',', '.'),
      )
    : NaN;
};

/** A short string as it may be meant: in other letters, or as the code of what it names. */
export const formsOf = (value: string): string[] => {
  const bare = value.trim();
  const code = codes().get(bare.toLowerCase());
  const forms = [bare, bare.toUpperCase(), bare.replace(/^mailto:/i, ''), bare.replaceAll('_', '-')];
  return code ? [...forms, code] : forms;
};

const SYMBOLS = { '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', zł: 'PLN' };
const NICKNAMES = { usa: 'US', uk: 'GB', england: 'GB', holland: 'NL' };

let known: ReadonlyMap<string, string> | undefined;

/** The codes of what has one, by its name in English or its sign: countries, currencies and a few languages. */
const codes = (): ReadonlyMap<string, string> => {
  if (known) return known;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const regions = letters.flatMap((first) => letters.map((second) => first + second));
  const languages = regions.map((code) => code.toLowerCase());
  const all = [
    ['language', languages],
    ['currency', Intl.supportedValuesOf('currency')],
    ['region', regions],
  ] as const;
  const entries = all.flatMap(([type, values]) => {
    const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
    return values.flatMap((value) => {
      const name = names.of(value)?.toLowerCase();
      // withdrawn codes have the names of those in use
      const isCurrent = type === 'currency' || Intl.getCanonicalLocales(type === 'region' ? `und-${value}` : value);
      const code = isCurrent === true ? value : isCurrent[0]!.replace('und-', '');
      return name ? [[name, code] as const] : [];
    });
  });
  known = new Map([...entries, ...Object.entries({ ...SYMBOLS, ...NICKNAMES })]);
  return known;
};

/**
 * What is meant by `jobs@example.com`, `www.example.com` and `https//example.com`, which are relative addresses to a
 * browser and nothing to anybody else; and by a scheme that is misspelt.
 */
export const addressOf = (value: string): string | undefined => {
  const bare = value.trim();
  if (/^[^\s@/:?#]+@[^\s@/:?#]+\.[^\s@/:?#]+$/.test(bare)) return `mailto:${bare}`;
  const [, scheme = '', rest] = /^([a-z]{3,7})(?::?\/\/|:\/(?!\/))(.+)/i.exec(bare) ?? [];
  const isWeb = /^https?$/i.test(scheme);
  if (rest && !(isWeb && /^https?:\/\//i.test(bare)) && distance(scheme.toLowerCase(), 'https') <= 2)
    return `https://${rest}`;
  return DOMAIN.test(bare) ? `https://${bare}` : undefined;
};

const DOMAIN =
  /^(www\.[a-z\d-]+\.[a-z]|[a-z\d-]+(\.[a-z\d-]+)*\.(com|org|net|io|eu|se|no|dk|fi|de|fr|nl|ch|at|uk|app|dev|careers|jobs)([/?#:]|$))/i;

/** A day that is written in another way; two where nobody knows whether `03/04/2026` is in March or in April. */
export const daysOf = (value: string): string[] => {
  const dayFrom = (year: string, month: string, day: string) =>
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [, first, mark, second, year] = /^\s*(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4})\s*$/.exec(value) ?? [];
  if (first && second && year) {
    const days = [dayFrom(year, second, first), ...(mark === '/' ? [dayFrom(year, first, second)] : [])];
    return [...new Set(days)];
  }
  const [, y, m, d] = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*$/.exec(value) ?? [];
  if (y && m && d) return [dayFrom(y, m, d)];
  const isInWords = value.length < 60 && /[a-z]{3}/i.test(value) && /\b\d{1,2}\b/.test(value) && /\d{4}/.test(value);
  const time = isInWords ? Date.parse(`${value} UTC`) : NaN;
  return isNaN(time) ? [value.trim().replace(' ', 'T')] : [new Date(time).toJSON().slice(0, 10)];
};
