/**
 * What other formats, hiring systems and people call our fields. The names of schema.org, of Greenhouse, Lever, Ashby,
 * Workable, Recruitee, SmartRecruiters, Personio, Teamtailor, Breezy, BambooHR and Pinpoint, and what editors write by hand.
 */
import type { Fields } from '../../posting/fields.ts';
import { nearest, roleNamed } from './words.ts';

/** What a name stands for. */
export interface Named {
  /** From the object that holds the name: a field of it, or one of a part of the posting. */
  readonly path: readonly (string | number)[];
  /** Whether it is that field's name elsewhere; else it is only like it. */
  readonly isCertain: boolean;
}

/** Of the posting itself: a field or a path, and its other names. */
const OF_POSTING: Readonly<Record<string, string>> = {
  title:
    'jobtitle positiontitle position name headline jobopeningname rolename titel otsikko titre titulo título titolo tytuł',
  reference:
    'identifier refnumber referencenumber requisitionid jobid jobcode code shortcode reqid referens referenz jobnumber',
  lang: 'language locale inlanguage språk sprache kieli langue idioma lingua taal język',
  status: 'draft isdraft closed isclosed jobopeningstatus',
  url: 'joburl hostedurl careersurl postingurl jobopeningshareurl canonicalurl canonical permalink shortlink',
  tagline: 'subtitle subheading subheadline slogan',
  datePosted:
    'date posted postedon postedat dateofposting published publishedat publishedon publisheddate datepublished ' +
    'firstpublished releaseddate created createdat creationdate pubdate postingdate opens startspublishing',
  dateModified: 'updated updatedat lastmodified modified lastupdated lastmod',
  validThrough:
    'applicationdeadline deadline deadlineat closingdate closes closeat closesat closing until expires expiresat ' +
    'expirationdate expirydate expiry applyby applybefore enddate lastapplicationdate lastdaytoapply bewerbungsfrist ' +
    'bewerbungsschluss sistaansökningsdag ansøgningsfrist søknadsfrist hakuaika datelimite',
  startDate: 'jobstartdate start startsat startingdate starting beginning entrydate tillträde eintrittsdatum',
  employmentType:
    'jobtype type kind contract contracttype typeofemployment employment employmentstatus employmentstatuslabel employmenttypecode ' +
    'commitment schedule anställningsform beschäftigungsart',
  workHours: 'hours workinghours schedulehours arbetstid arbeitszeit',
  department: 'employmentunit departmentlabel division team businessunit unit avdelning abteilung',
  openings: 'totaljobopenings positions vacancies numberofopenings numberofpositions headcount',
  workplace:
    'workplacetype remote isremote remotestatus telecommuting hybrid onsite joblocationtype locationtype workmodel workmode',
  locations:
    'location joblocation joblocations office offices place places workplaces where locationname ort plats ' +
    'standort arbeitsort sijainti lieu ubicación sede lokalizacja',
  applicantLocations: 'applicantlocationrequirements allowedlocations remotecountries hiringcountries',
  eligibility: 'eligibilitytoworkrequirement workpermit visa',
  salary: 'basesalary pay wage wages salaryrange payrange compensation remuneration lön gehalt løn lønn palkka salaire',
  'salary.min': 'salarymin minsalary minimumsalary compensationminimum salaryfrom',
  'salary.max': 'salarymax maxsalary maximumsalary compensationmaximum salaryto',
  'salary.currency': 'salarycurrency currency compensationcurrency',
  'salary.unit': 'salaryunit salaryperiod compensationfrequency payperiod',
  'salary.text': 'salarydescription salarytext compensationsummary compensationtiersummary',
  agreement: 'collectiveagreement kollektivavtal tarifvertrag',
  organization:
    'hiringorganization company companyname employer organisation firm firma företag unternehmen entreprise',
  'organization.logo': 'logo companylogo',
  'organization.url': 'companyurl companywebsite',
  'apply.url':
    'applyurl applyat applylink applicationurl applicationlink careersapplyurl absoluteurl link apply_link howtoapply ' +
    'bewerbungslink ansök ansökan',
  'apply.direct': 'directapply',
  'apply.label': 'applylabel applytext applybutton',
  image: 'picture photo img coverimage headerimage hero bild',
  lead: 'ingress intro introduction summary excerpt teaser preamble standfirst abstract',
  sections: 'parts blocks content body description jobdescription descriptionhtml contenthtml descriptionbody lists',
  faq: 'faqs questions questionsandanswers',
  notes: 'footnotes note footnote',
  contact: 'applicationcontact contactperson recruiter contactdetails kontakt kontaktperson ansprechpartner',
  'contact.email': 'email mail contactemail',
  'contact.phone': 'phone tel telephone contactphone',
  'contact.name': 'contactname',
  translations: 'translation localized i18n',
  'locations.0.city': 'city town addresslocality',
  'locations.0.country': 'country countrycode addresscountry land',
  'locations.0.region': 'region state province addressregion',
  'locations.0.street': 'street streetaddress address',
  'locations.0.postalCode': 'postalcode postcode zip zipcode',
};

/** Of the objects in it; each takes what it has a field for. */
const OF_PARTS: Readonly<Record<string, string>> = {
  alt: 'alttext caption description',
  answer: 'a text body content response acceptedanswer html',
  city: 'addresslocality town locality ort stad',
  country: 'addresscountry countrycode countryname land',
  currency: 'currencycode currencytype',
  email: 'mail emailaddress epost',
  id: 'key slug anchor',
  items: 'questions entries mainentity faqs',
  label: 'text title words',
  marker: 'sign symbol',
  max: 'to maxvalue maximum high upper',
  min: 'from minvalue minimum low lower',
  name: 'title fullname label',
  phone: 'tel telephone phonenumber mobile telefon',
  postalCode: 'zip zipcode postcode',
  question: 'q title heading headline name',
  region: 'addressregion state province county',
  role: 'jobtitle position',
  src: 'url href source link path file',
  street: 'streetaddress address addressline address1',
  text: 'body content description html paragraphs lines value markdown',
  title: 'heading headline header name label',
  unit: 'unittext period interval per frequency',
  url: 'href link website homepage address web',
  value: 'amount',
};

/** A name as it is compared: without case, accents and what is between its words. */
const bare = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

type Table = ReadonlyMap<string, readonly string[]>;

const invert = (names: Readonly<Record<string, string>>): Table => {
  const table = new Map<string, string[]>();
  for (const [path, others] of Object.entries(names)) {
    for (const other of others.split(' ')) table.set(bare(other), [...(table.get(bare(other)) ?? []), path]);
  }
  return table;
};

let tables: { readonly ofPosting: Table; readonly ofParts: Table } | undefined;

/**
 * What a name that the format does not have stands for.
 *
 * @param isRoot whether it is a field of the posting itself
 * @param fields what its object may have
 * @param taken what its object has
 */
export const fieldNamed = (name: string, isRoot: boolean, fields: Fields, taken: object): Named | undefined => {
  tables ??= { ofPosting: invert(OF_POSTING), ofParts: invert(OF_PARTS) };
  const word = bare(name);
  const isFree = (path: string) => !Object.hasOwn(taken, path) && Object.hasOwn(fields, path);
  const same = Object.keys(fields).find((key) => bare(key) === word && isFree(key));
  if (same) return { path: [same], isCertain: true };
  const others = (isRoot ? tables.ofPosting : tables.ofParts).get(word) ?? [];
  const known = others.find((path) => (isRoot && path.includes('.')) || isFree(path));
  if (known)
    return { path: known.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)), isCertain: true };
  if (isRoot && roleNamed(name)) return undefined; // a part of the text
  const like = nearest(
    name,
    Object.keys(fields).filter((key) => isFree(key)),
  );
  return like ? { path: [like], isCertain: false } : undefined;
};
