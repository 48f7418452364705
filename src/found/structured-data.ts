/**
 * A posting for Google for Jobs and whoever else reads https://schema.org/JobPosting: of one that is open, in one language. What
 * the page does not show is not in it.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/job-posting
 */
import type { Posting, Section } from '../posting/posting.ts';
import type { Text } from '../posting/text.ts';
import { countriesOf, isCountry } from './countries.ts';
import { endOf } from './dates.ts';
import { descriptionOf, htmlOf, readingOf, type Readers } from './description.ts';

export interface StructuredDataOptions {
  /** The texts, as `descriptionOf` has them. */
  readonly description: string;
  /** The words of a text, of what it is read to where it can be read; a blank line parts paragraphs. */
  readonly plain: (text: Text) => string;
  /** An address as anybody can follow it; `undefined` where there is none. */
  readonly address: (address: string) => string | undefined;
  /** Leaves out the contact, as the attribute does. */
  readonly withoutContact: boolean;
}

/** The data, or the fields of the posting without which there is none. */
export type StructuredData = { readonly data: object } | { readonly missing: readonly string[] };

type Values = Readonly<Record<string, unknown>>;

/** @returns a thing, without what it lacks; none, where it has nothing but names of kinds */
const thing = (type: string, values: Values): Values | undefined => {
  const there = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return there.length ? { '@type': type, ...Object.fromEntries(there) } : undefined;
};

/** One alone is no list. */
const list = <T>(items: readonly T[]): T | readonly T[] | undefined => (items.length > 1 ? items : items[0]);

const placesOf = ({ locations }: Posting): readonly (Values | undefined)[] =>
  locations
    .filter(({ country = '' }) => isCountry(country))
    .map(({ name, street: streetAddress, postalCode, city, region, country }) =>
      thing('Place', {
        name,
        address: thing('PostalAddress', {
          streetAddress,
          postalCode,
          addressLocality: city,
          addressRegion: region,
          addressCountry: country,
        }),
      }),
    );

/** Where one may live, which counts for work that is wholly remote alone. */
const applicantsOf = ({ workplace, applicantLocations }: Posting): readonly (Values | undefined)[] =>
  workplace === 'remote'
    ? countriesOf(applicantLocations).map((code) => {
        const [country, part] = code.split('-');
        return part ? thing('State', { name: `${part}, ${country}` }) : thing('Country', { name: code });
      })
    : [];

/** ISO 4217; those that begin with X stand for metals, tests and nothing, but for a few. */
const isCurrency = (code: string): boolean =>
  Intl.supportedValuesOf('currency').includes(code) && !/^X(?!AF|C[DG]|OF|PF)/.test(code);

/** What is paid, where the posting says it whole: an amount or both ends of a range, its currency, and for how long. */
const salaryOf = ({ salary }: Posting): Values | undefined => {
  if (!salary) return undefined;
  const { min, max, value, currency = '', unit: unitText } = salary;
  const [low, high] = min === undefined && max === undefined ? [value, value] : [min, max];
  if (low === undefined || high === undefined || !unitText || !isCurrency(currency) || !(low + high)) return undefined;
  const [minValue, maxValue] = low < high ? [low, high] : [high, low];
  const amount = low === high ? { value: low, unitText } : { minValue, maxValue, unitText };
  return thing('MonetaryAmount', { currency, value: thing('QuantitativeValue', amount) });
};

const organizationOf = ({ organization }: Posting, address: StructuredDataOptions['address']): Values | undefined => {
  if (!organization) return undefined;
  const { name, url = '', logo = '', sameAs } = organization;
  // Google asks for the home page there
  const pages = new Set([url, ...sameAs].flatMap((page) => address(page) ?? []));
  return thing('Organization', { name, url: address(url), logo: address(logo), sameAs: list([...pages]) });
};

const contactOf = ({ contact }: Posting, address: StructuredDataOptions['address']): Values | undefined =>
  contact &&
  thing('ContactPoint', {
    name: contact.name,
    contactType: contact.role,
    email: contact.email?.replace(/^mailto:/i, ''),
    telephone: contact.phone,
    url: contact.url && address(contact.url),
  });

const ROLES: Readonly<Record<string, Section['role']>> = {
  responsibilities: 'responsibilities',
  qualifications: 'qualifications',
  skills: 'skills',
  jobBenefits: 'benefits',
  employerOverview: 'employer',
  educationRequirements: 'education',
  experienceRequirements: 'experience',
};

/** What the parts of the text are about, in plain words. */
const partsOf = ({ sections }: Posting, plain: StructuredDataOptions['plain']): Values =>
  Object.fromEntries(
    Object.entries(ROLES).map(([property, wanted]) => [
      property,
      sections
        .filter(({ role }) => role === wanted)
        .map(({ text }) => plain(text))
        .join('\n\n'),
    ]),
  );

/** Whether a text is a day that exists; the others are words. */
const isDay = (text: string): boolean =>
  /^(?!0000)\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text;

/** The words of HTML, to compare. */
const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, '').trim();

/**
 * @param posting in the language of the page; that it is open, its caller knows. With `id: ''` nothing names it but its number
 */
export const structuredData = (
  posting: Posting,
  { description, plain, address, withoutContact }: StructuredDataOptions,
): StructuredData => {
  const { title, datePosted = '', validThrough, startDate = '', workplace, organization, apply } = posting;
  const posted = datePosted.slice(0, 10);
  const number = posting.reference ?? posting.id;
  const places = placesOf(posting);
  const applicants = applicantsOf(posting);
  const isFound = {
    sections: !['', wordsOf(htmlOf([title], { level: 1, link: address }))].includes(wordsOf(description)),
    datePosted: isDay(posted),
    'organization.name': organization,
    [posting.locations.length ? 'locations[0].country' : workplace === 'remote' ? 'applicantLocations' : 'locations']:
      places.length || applicants.length,
  };
  const missing = Object.entries(isFound).flatMap(([field, found]) => (found ? [] : [field]));
  if (missing.length) return { missing };
  const data = thing('JobPosting', {
    title,
    description,
    datePosted: posted,
    validThrough: validThrough && endOf(validThrough),
    hiringOrganization: organizationOf(posting, address),
    jobLocation: list(places),
    jobLocationType: workplace === 'remote' ? 'TELECOMMUTE' : undefined,
    applicantLocationRequirements: list(applicants),
    employmentType: list([...new Set(posting.employmentType)]),
    baseSalary: salaryOf(posting),
    directApply: apply.direct,
    identifier: number ? thing('PropertyValue', { name: organization!.name, value: number }) : undefined,
    totalJobOpenings: posting.openings,
    workHours: posting.workHours,
    jobStartDate: isDay(startDate) ? startDate : undefined,
    employmentUnit: thing('Organization', { name: posting.department }),
    eligibilityToWorkRequirement: posting.eligibility,
    ...partsOf(posting, plain),
    applicationContact: withoutContact ? undefined : contactOf(posting, address),
    image: posting.image && address(posting.image.src),
    url: posting.url && address(posting.url),
  })!;
  return { data: { '@context': 'https://schema.org/', ...data } };
};

/** What of a posting is told, and how its addresses are. */
export interface JobPostingOptions extends Pick<StructuredDataOptions, 'withoutContact'> {
  readonly withoutFaq: boolean;
  /** An address of the posting as anybody can follow it; `undefined` where nobody knows it. */
  readonly absolute: (address: string) => string | undefined;
}

/**
 * The data of a posting with what reads its texts.
 *
 * @param url absolute address of the posting
 */
export const jobPostingOf = (
  posting: Posting,
  readers: Readers,
  url: string,
  { withoutFaq, withoutContact, absolute }: JobPostingOptions,
): StructuredData => {
  const { nodes, link } = readingOf(readers, url);
  const linkTo = (href: string) => {
    const address = link(href);
    return address && absolute(address);
  };
  return structuredData(posting, {
    description: descriptionOf(posting, { nodes, link: linkTo }, { level: 1, withoutFaq }),
    plain: (text) => readers.plain({ format: 'nodes', nodes: nodes(text) }),
    address: (address) => (/^https?:/.test(address) ? absolute(address) : undefined),
    withoutContact,
  });
};

/** For a `<script>`, which nothing in it can end: ASCII, without `<`. */
export const jsonOf = (data: object): string =>
  JSON.stringify(data).replace(/[^\x20-\x7e]|</g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
