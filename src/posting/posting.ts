/**
 * What a posting is. Field names and enum values follow https://schema.org/JobPosting wherever it has one.
 * These declarations are the one source of the types, the parser's rules and the published JSON Schema.
 *
 * The comment above a field is what editors show to whoever writes a posting: `npm run schema` copies it into the
 * schema, and each `@example` with it, which is JSON.
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
  words,
  type Input,
  type Output,
} from './fields.ts';

/** BCP 47, the parts that name a language, a script and a region. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i;

const pixels = number(1, { whole: true });

const imageFields = {
  /**
   * Address of the picture, relative to this file. Pictures of other servers are shown only where the page allows them.
   *
   * @example "images/office.jpg"
   */
  src: required(link),
  /**
   * What the picture shows, for those who can't see it. Leave it empty for decoration.
   *
   * @example "Two colleagues at a rack in the data centre"
   */
  alt: withDefault(words, ''),
  /** Width of the picture's file in pixels. With `height` it keeps the place until the picture has come. */
  width: pixels,
  /** Height of the picture's file in pixels. */
  height: pixels,
};
const sectionFields = {
  /**
   * Names the part, the same in every language, so that translations find it. Each has one of its own.
   *
   * @example "tasks"
   */
  id: line,
  /**
   * What the part is about, for search engines (schema.org: responsibilities, qualifications, skills, jobBenefits,
   * employerOverview, educationRequirements, experienceRequirements; `process` is how applying goes on).
   */
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
  /**
   * Heading of the part. Leave it out for an opening that needs none.
   *
   * @example "What you’ll do"
   */
  title: line,
  /** The part itself. */
  text: required(text),
};
const entryFields = {
  /**
   * Names the entry, the same in every language, so that translations find it. Each has one of its own.
   *
   * @example "relocation"
   */
  id: line,
  /**
   * The question, one line.
   *
   * @example "Do you help with relocation?"
   */
  question: required(line),
  /** The answer, which opens below the question. */
  answer: required(text),
};
const noteFields = {
  /**
   * Names the note: texts link to it as `[*](#info)` where its id is `info`.
   *
   * @example "info"
   */
  id: line,
  /**
   * The sign in front of the note, the same as in the text that links to it.
   *
   * @example "*"
   */
  marker: line,
  /** Heading of the note. */
  title: line,
  /** The note itself. */
  text: required(text),
};

const altText = object({
  /** What the picture shows, in this language. */
  alt: words,
});

/**
 * The texts of a posting in another language. Everything but texts is the same in every language. What has no comment
 * here is described at the posting's own field.
 */
export const overlayFields = {
  title: line,
  tagline: line,
  /** When the work begins, where the posting says it in words. */
  startDate: line,
  workHours: line,
  department: line,
  eligibility: line,
  agreement: text,
  /** The words of the pay; amounts are the same in every language. */
  salary: object({ text: line }),
  /** The words about applying; the address is the same in every language. */
  apply: object({ label: line, closing: object({ label: line, text }) }),
  image: altText,
  socialImage: altText,
  lead: text,
  /** The parts, each for the one with its `id`. */
  sections: list(
    object({
      /** The `id` of the part that this translates; without one it is the part in the same place. */
      id: line,
      title: line,
      text,
    }),
  ),
  faq: object({
    title: line,
    /** The entries, each for the one with its `id`. */
    items: list(
      object({
        /** The `id` of the entry that this translates; without one it is the entry in the same place. */
        id: line,
        question: line,
        answer: text,
      }),
    ),
  }),
  /** The notes, each for the one with its `id`. */
  notes: list(
    object({
      /** The `id` of the note that this translates; without one it is the note in the same place. */
      id: line,
      title: line,
      text,
    }),
  ),
  /** The words about whom to ask; name and addresses are the same in every language. */
  contact: object({ title: line, role: line, text, linkLabel: line, image: altText }),
};

/** The fields of a posting file, version 1. */
export const postingFields = {
  /**
   * Address of the schema, which names the version of the format. Editors check and complete the file by it.
   *
   * @example "/careers-widget/schema/posting.v1.schema.json"
   */
  $schema: pattern(/(^|\/)posting\.v1\.schema\.json$/, 'the address of posting.v1.schema.json'),
  /**
   * Names the posting for addresses and statistics, and never changes. Default: the name of the file without `.json`.
   *
   * @example "devops-engineer"
   */
  id: line,
  /**
   * The number of the job in your hiring system, as candidates quote it.
   *
   * @example "REQ-2026-017"
   */
  reference: line,
  /**
   * Language of the texts (BCP 47). Without it they are taken to be in the language of the page.
   *
   * @example "en"
   * @example "pt-BR"
   */
  lang: pattern(LANGUAGE, 'a language as in en or pt-BR'),
  /**
   * `open`: with links to apply. `closed`: shown without them, and says that it is no longer open. `draft`: not shown.
   */
  status: withDefault(oneOf('open', 'draft', 'closed'), 'open'),
  /**
   * The posting's own page (schema.org: url).
   *
   * @example "https://jobs.example/devops-engineer"
   */
  url: link,
  /**
   * The job's title and nothing else: no place, no pay, no “apply now” (schema.org: title).
   *
   * @example "DevOps Engineer"
   */
  title: required(line),
  /**
   * One plain line below the title.
   *
   * @example "Work on infrastructure that is open source"
   */
  tagline: line,
  /**
   * The day when the job was first published (ISO 8601; schema.org: datePosted).
   *
   * @example "2026-10-01"
   */
  datePosted: date,
  /**
   * The day when the posting was last changed (ISO 8601; schema.org: dateModified).
   *
   * @example "2026-10-15"
   */
  dateModified: date,
  /**
   * The last day to apply, until its end in the visitor's time zone, or a moment (ISO 8601; schema.org: validThrough).
   * After it the posting is shown as closed.
   *
   * @example "2026-11-30"
   * @example "2026-11-30T17:00+01:00"
   */
  validThrough: date,
  /**
   * When the work begins: a day, or words (schema.org: jobStartDate).
   *
   * @example "2027-01-04"
   * @example "As soon as possible"
   */
  startDate: line,
  /**
   * The kinds of employment that are possible (schema.org: employmentType).
   *
   * @example ["FULL_TIME", "PART_TIME"]
   */
  employmentType: list(
    oneOf('FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN', 'VOLUNTEER', 'PER_DIEM', 'OTHER'),
  ),
  /**
   * When, and for how long, one works (schema.org: workHours).
   *
   * @example "37.5 hours a week"
   */
  workHours: line,
  /**
   * The part of the organization that hires (schema.org: employmentUnit).
   *
   * @example "Network operations"
   */
  department: line,
  /** How many people are wanted, 1 or more (schema.org: totalJobOpenings). */
  openings: number(1, { whole: true }),
  /**
   * `onsite`: at one of `locations`. `hybrid`: partly there. `remote`: fully remote is possible (schema.org: jobLocationType).
   */
  workplace: oneOf('onsite', 'hybrid', 'remote'),
  /**
   * Where one works; the place that one belongs to where work is remote (schema.org: jobLocation).
   *
   * @example [{ "city": "Stockholm", "country": "SE" }]
   */
  locations: list(
    object({
      /**
       * Name of the place, where it has one.
       *
       * @example "Head office"
       */
      name: line,
      /**
       * Street and number; for structured data.
       *
       * @example "Kungsgatan 1"
       */
      street: line,
      /**
       * Postal code; for structured data.
       *
       * @example "111 43"
       */
      postalCode: line,
      /**
       * Town or city.
       *
       * @example "Stockholm"
       */
      city: line,
      /**
       * State, county or other part of the country.
       *
       * @example "CA"
       */
      region: line,
      /**
       * Country, as its code of two capital letters (ISO 3166-1 alpha-2).
       *
       * @example "SE"
       */
      country: pattern(/^[A-Z]{2}$/, 'a country of ISO 3166-1 as in SE'),
    }),
  ),
  /**
   * Where one may live to be hired: codes of countries (ISO 3166-1) or of their parts (ISO 3166-2), `EU`, or `EEA`
   * (schema.org: applicantLocationRequirements).
   *
   * @example ["EU", "NO", "US-CA"]
   */
  applicantLocations: list(pattern(/^([A-Z]{2}(-[A-Z\d]{1,3})?|EEA)$/, 'a code as in SE, US-CA, EU or EEA')),
  /**
   * The permits that one must have (schema.org: eligibilityToWorkRequirement).
   *
   * @example "A work permit for the EU"
   */
  eligibility: line,
  /**
   * The pay before tax: `min` and `max`, or `value`. Within the EU applicants must be told it (directive 2023/970; schema.org:
   * baseSalary).
   *
   * @example { "min": 38000, "max": 46000, "currency": "SEK", "unit": "MONTH" }
   */
  salary: object({
    /**
     * The least that is paid for each `unit`, in whole `currency`, not in cents.
     *
     * @example 38000
     */
    min: number(0),
    /**
     * The most that is paid for each `unit`.
     *
     * @example 46000
     */
    max: number(0),
    /**
     * What is paid for each `unit`, where it is one amount.
     *
     * @example 42000
     */
    value: number(0),
    /**
     * Currency, as its code of three capital letters (ISO 4217).
     *
     * @example "EUR"
     */
    currency: pattern(/^[A-Z]{3}$/, 'a currency of ISO 4217 as in EUR'),
    /** What the amount is paid for. */
    unit: oneOf('HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'),
    /**
     * What belongs to the amount, in words.
     *
     * @example "plus shift pay"
     */
    text: line,
  }),
  /** The collective agreement that applies; directive (EU) 2023/970 asks for it beside the pay. */
  agreement: text,
  /** Who hires (schema.org: hiringOrganization). */
  organization: object({
    /**
     * Name as people know it.
     *
     * @example "Safespring"
     */
    name: required(line),
    /** Home page of the organization. */
    url: link,
    /** Address of the logo, relative to this file. */
    logo: link,
    /**
     * Pages elsewhere that are about the organization, so that search engines know which one it is.
     *
     * @example ["https://www.wikidata.org/wiki/Q42"]
     */
    sameAs: list(link),
  }),
  /** How one applies. An open posting needs a `url` here. */
  apply: withDefault(
    object({
      /**
       * Where one applies: an `https:` or a `mailto:` address. Only a posting that is closed or a draft can do without.
       *
       * @example "https://jobs.example/apply/7"
       * @example "mailto:jobs@example.com?subject=DevOps%20Engineer"
       */
      url: link,
      /**
       * Words of the link to apply. Default: “Apply” in the language of the posting.
       *
       * @example "Apply now"
       */
      label: line,
      /** The block after the text that asks again. */
      closing: object({
        /**
         * Words of the link there.
         *
         * @example "Click here to apply"
         */
        label: line,
        /** What stands above the link. */
        text,
      }),
      /** Whether one applies right at the address, without an account and further pages (schema.org: directApply). */
      direct: boolean,
      /**
       * Parameters that are added to the link to apply, by name. Those that stand in `url` win.
       *
       * @example { "utm_source": "careers-page" }
       */
      params: record(/./, anything),
      /**
       * Names of the parameters that are passed on from the page's own address; `*` at the end stands for any rest.
       *
       * @example ["utm_*", "ref"]
       */
      forward: withDefault(list(line), ['utm_*', 'gh_src', 'lever-source*', 'source', 'ref']),
    }),
    {},
  ),
  /** The picture beside the text (schema.org: image). */
  image: object(imageFields),
  /** The picture for previews of the page elsewhere; 1200 × 630 pixels suit most. The card does not show it. */
  socialImage: object(imageFields),
  /** The lead paragraph: what is best about the job, in two or three sentences. */
  lead: text,
  /** The parts of the text, in order: tasks, requirements, benefits, about you. */
  sections: list(object(sectionFields)),
  /** Questions and answers. */
  faq: withDefault(
    object({
      /** Heading above the questions. Default: “Questions and answers” in the language of the posting. */
      title: line,
      /** The entries, in order. */
      items: list(object(entryFields)),
    }),
    {},
  ),
  /** Footnotes, at the end. A text links to one as `[*](#info)`. */
  notes: list(object(noteFields)),
  /** Whom to ask (schema.org: applicationContact). */
  contact: object({
    /**
     * Heading of the block.
     *
     * @example "Any questions?"
     */
    title: line,
    /**
     * Name of the person; shown where there is no `text`.
     *
     * @example "Maria Lind"
     */
    name: line,
    /**
     * What the person does.
     *
     * @example "Head of Network Operations"
     */
    role: line,
    /**
     * E-mail address, bare.
     *
     * @example "maria@example.com"
     */
    email: pattern(/^[^\s@?&#]+@[^\s@?&#]+$/, 'an e-mail address'),
    /**
     * Telephone number, with the code of the country.
     *
     * @example "+46 8 123 45 67"
     */
    phone: line,
    /** Page about the person, or a form. */
    url: link,
    /** A sentence or two on what one may ask, and whom. */
    text,
    /**
     * Words of the link to write to, or to visit.
     *
     * @example "Send an e-mail"
     */
    linkLabel: line,
    /** Portrait of the person. */
    image: object(imageFields),
  }),
  /**
   * The texts in other languages, by their tag (BCP 47). What is left out here is shown in the language of the posting.
   *
   * @example { "sv": { "title": "DevOps-ingenjör" } }
   */
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
  /** The `id` of the file, else the file's name. */
  readonly id: string;
  /** The parts of the text, in order. */
  readonly sections: readonly Section[];
  /** Questions and answers. */
  readonly faq: { readonly title?: string; readonly items: readonly Entry[] };
  /** Footnotes, which texts link to. */
  readonly notes: readonly Note[];
};
