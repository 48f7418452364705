/**
 * What a posting is. Field names and enum values follow https://schema.org/JobPosting wherever it has one.
 * These declarations are the one source of the types, the parser's rules and the published JSON Schema.
 */
import {
  anything,
  boolean,
  date,
  line,
  link,
  list,
  number,
  object,
  oneOf,
  pattern,
  record,
  required,
  text,
  withDefault,
  type Input,
  type Output,
} from './fields.ts';

/** BCP 47, the parts that name a language, a script and a region. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i;

const pixels = number(1, { whole: true });

const imageFields = { src: required(link), alt: withDefault(anything, ''), width: pixels, height: pixels };
const sectionFields = {
  id: line,
  role: oneOf(
    'responsibilities',
    'qualifications',
    'skills',
    'benefits',
    'employer',
    'education',
    'experience',
    'process',
  ),
  title: line,
  text: required(text),
};
const entryFields = { id: line, question: required(line), answer: required(text) };
const noteFields = { id: line, marker: line, title: line, text: required(text) };

const altText = object({ alt: anything });

/** The texts of a posting in another language. Everything but texts is the same in every language. */
export const overlayFields = {
  title: line,
  tagline: line,
  startDate: line,
  workHours: line,
  department: line,
  eligibility: line,
  agreement: text,
  salary: object({ text: line }),
  apply: object({ label: line, closing: object({ label: line, text }) }),
  image: altText,
  socialImage: altText,
  lead: text,
  sections: list(object({ id: line, title: line, text })),
  faq: object({ title: line, items: list(object({ id: line, question: line, answer: text })) }),
  notes: list(object({ id: line, title: line, text })),
  contact: object({ title: line, role: line, text, linkLabel: line, image: altText }),
};

/** The fields of a posting file, version 1. */
export const postingFields = {
  $schema: anything,
  id: line,
  reference: line,
  lang: pattern(LANGUAGE, 'a language as in en or pt-BR'),
  status: withDefault(oneOf('open', 'draft', 'closed'), 'open'),
  url: link,
  title: required(line),
  tagline: line,
  datePosted: date,
  dateModified: date,
  validThrough: date,
  startDate: line,
  employmentType: list(
    oneOf('FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN', 'VOLUNTEER', 'PER_DIEM', 'OTHER'),
  ),
  workHours: line,
  department: line,
  openings: number(1, { whole: true }),
  workplace: oneOf('onsite', 'hybrid', 'remote'),
  locations: list(
    object({
      name: line,
      street: line,
      postalCode: line,
      city: line,
      region: line,
      country: pattern(/^[A-Z]{2}$/, 'a country of ISO 3166-1 as in SE'),
    }),
  ),
  applicantLocations: list(pattern(/^([A-Z]{2}(-[A-Z\d]{1,3})?|EEA)$/, 'a code as in SE, US-CA, EU or EEA')),
  eligibility: line,
  salary: object({
    min: number(0),
    max: number(0),
    value: number(0),
    currency: pattern(/^[A-Z]{3}$/, 'a currency of ISO 4217 as in EUR'),
    unit: oneOf('HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'),
    text: line,
  }),
  agreement: text,
  organization: object({ name: required(line), url: link, logo: link, sameAs: list(link) }),
  apply: withDefault(
    object({
      url: link,
      label: line,
      closing: object({ label: line, text }),
      direct: boolean,
      params: record(/./, anything),
      forward: withDefault(list(line), ['utm_*', 'gh_src', 'lever-source', 'source', 'ref']),
    }),
    {},
  ),
  image: object(imageFields),
  socialImage: object(imageFields),
  lead: text,
  sections: list(object(sectionFields)),
  faq: withDefault(object({ title: line, items: list(object(entryFields)) }), {}),
  notes: list(object(noteFields)),
  contact: object({
    title: line,
    name: line,
    role: line,
    email: pattern(/^[^\s@?&#]+@[^\s@?&#]+$/, 'an e-mail address'),
    phone: line,
    url: link,
    text,
    linkLabel: line,
    image: object(imageFields),
  }),
  translations: record(LANGUAGE, object(overlayFields)),
};

type WithId = { readonly id: string };

/** A posting as people write it: the contents of a posting file. */
export type PostingInput = Input<typeof postingFields> & { [key: `x-${string}`]: unknown };
/** One part of the text, with a title unless it opens the posting. */
export type Section = Output<typeof sectionFields> & WithId;
/** One question and its answer. */
export type Entry = Output<typeof entryFields> & WithId;
/** A footnote that texts link to as `[*](#id)`. */
export type Note = Output<typeof noteFields> & WithId;
/** A picture: an absolute `src`, `alt` ('' for decoration), `width` and `height` in px where known. */
export type Image = Output<typeof imageFields>;
/** The texts of one further language. */
export type Overlay = Output<typeof overlayFields>;
/** What stands in a file, read field by field. */
export type Fields = Output<typeof postingFields>;

/** A complete, read-only posting: defaults filled in, addresses absolute, every item with an id of its own. */
export type Posting = Omit<Fields, 'id' | 'sections' | 'faq' | 'notes'> & {
  readonly id: string;
  readonly sections: readonly Section[];
  readonly faq: { readonly title?: string; readonly items: readonly Entry[] };
  readonly notes: readonly Note[];
};
