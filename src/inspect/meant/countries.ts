/** Countries by their codes and by what people call them. */
import { BRACKETS, displays, indexOf, INTERFACE, listOf, remembered, type Index, type Row } from './named.ts';
import { folded, isPlain } from './words.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const REGIONS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** Reserved in ISO 3166-1 for what is no country of it, or not one of its own; subtags of BCP 47 all the same. */
export const RESERVED = new Set('AC CP CQ DG EA EU EZ IC TA UN'.split(' '));
/** Several countries are there now: which of them is meant, CLDR guesses and nobody knows. */
export const DISSOLVED = new Set('AN CS FQ NT PC SU YU'.split(' '));
/** Gone for long, and read as a state, a canton or a province today: `{ "city": "Detroit", "country": "MI" }`. */
const STATES = new Set('CT MI NH PU PZ VD'.split(' '));
/** For private use, by ISO 3166-1; as XK everybody knows Kosovo. */
const PRIVATE = /^(AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/;

const NO_COUNTRY = [RESERVED, DISSOLVED, STATES];

let english: Intl.DisplayNames | undefined;

const currentOf = remembered((region: string): string | undefined => {
  if (NO_COUNTRY.some((codes) => codes.has(region)) || PRIVATE.test(region)) return undefined;
  // so write the institutions of the EU: https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Glossary:Country_codes
  if (region === 'EL') return 'GR';
  // withdrawn codes have an alias: https://www.unicode.org/reports/tr35/#Canonical_Unicode_Locale_Identifiers
  const current = Intl.getCanonicalLocales(`und-${region}`)[0]!.slice(4);
  english ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return english.of(current) ? current : undefined;
});

/**
 * What a code of a country should be.
 *
 * @param code two letters, in either case
 * @returns the code itself where it is in use, another where it was withdrawn; none where there is no such country
 */
export const countryInUse = (code: string): string | undefined => {
  const region = code.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(region) ? currentOf(region) : undefined;
};

/** What Intl has no names for, of countries: as people call them, and under the names of yesterday. */
// prettier-ignore
const NICKNAMES: Readonly<Record<string, string>> = {
  CZ: 'Czech Republic|Tschechische Republik|Tjeckiska republiken|République tchèque|República Checa|Repubblica Ceca|チェコ共和国',
  GB: 'Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Großbritannien|Grande-Bretagne|Gran Bretagna|Gran Bretaña|Grã-Bretanha|Groot-Brittannië|Angleterre|Inghilterra|Inglaterra|Engeland|Englanti|Anglia|Skottland|Schottland|إنجلترا|بريطانيا',
  US: 'USA|United States of America|Vereinigte Staaten von Amerika|Estados Unidos de América|États-Unis d’Amérique|Stati Uniti d’America|Amerikas förenta stater|米国|أمريكا',
  AE: 'UAE|Emirates|VAE|EAU|الإمارات', AQ: 'ATA', AX: 'ALA', BA: 'BIH', BJ: 'BEN', BQ: 'BES', BY: 'BLR',
  CD: 'Congo|Kongo|DR Congo|DRC|Democratic Republic of the Congo', CG: 'Congo|Kongo|Republic of the Congo',
  CI: 'Ivory Coast', CN: 'PRC|People’s Republic of China', CV: 'Cape Verde',
  DE: 'BRD|Federal Republic of Germany|Bundesrepublik Deutschland', EE: 'EST', GS: 'SGS', GW: 'GNB',
  IE: 'IRL|Republic of Ireland', IL: 'ISR', KM: 'COM', KP: 'PRK|Korea|Corea|Corée',
  KR: 'Korea|Corea|Corée|Republic of Korea', KY: 'CYM', MF: 'Saint Martin', MK: 'Macedonia',
  MM: 'Burma|Birma|Birmania|Birmanie', MO: 'MAC', NL: 'Holland|Hollande|Olanda|Holanda', PM: 'SPM', RS: 'SRB',
  RU: 'Russian Federation', SA: 'السعودية', SI: 'SVN', SK: 'Slovak Republic', SX: 'Saint Martin', SZ: 'Swaziland', TF: 'ATF',
  TL: 'East Timor', TR: 'Turkey', UA: 'UKR', VA: 'Vatican|Holy See', VG: 'Virgin Islands', VI: 'Virgin Islands',
  YT: 'MYT',
};

/** The other codes of three letters of ISO 3166-1, which Intl does not know: two of their letters are the code of two. */
const FIRST_TWO =
  'AFG AIA ALB ARG ASM AUS AZE BEL BFA BGR BHR BLM BMU BOL BRA BTN BVT BWA CAN CCK CHE CIV CMR COL CRI CUB CXR CYP CZE DEU DJI DMA DOM DZA ECU EGY ERI ESP ETH FIN FJI FRA GAB GBR GEO GGY GHA GIB GMB GRC GTM GUM HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRN ISL ITA JEY JOR JPN KEN KGZ KHM KIR KNA KWT LAO LBN LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MHL MKD MLI MMR MNG MRT MSR MUS MWI MYS NAM NCL NER NFK NGA NIC NLD NOR NPL NRU NZL OMN PAN PER PHL PRI PSE QAT REU ROU RUS RWA SAU SDN SGP SHN SJM SLE SMR SOM SSD STP SXM SYR TCA TGO THA TJK TKL TLS TON TTO TWN TZA UGA UMI USA UZB VAT VCT VEN VGB VIR VNM VUT WSM YEM ZAF ZMB ZWE';
const OUTER_TWO =
  'AND ARE ATG ARM AGO AUT ABW BRB BGD BDI BRN BHS BLZ COD CAF COG COK CHL CHN CPV CUW DNK ESH FLK FSM FRO GRD GUF GRL GIN GLP GNQ GUY IRQ JAM KOR KAZ LBR LBY MNE MAF MDG MNP MTQ MLT MDV MEX MOZ NIU PYF PNG PAK POL PCN PRT PLW PRY SLB SYC SWE SVK SEN SUR SLV SWZ TCD TKM TUN TUR TUV URY WLF';

/** What has a code of its own, and may stand in front of the country that it belongs to: "Hong Kong, China" is one place. */
// prettier-ignore
const TERRITORIES: Readonly<Record<string, string>> = {
  AU: 'CC CX HM NF', CN: 'HK MO TW', DK: 'FO GL', FI: 'AX', FR: 'BL GF GP MF MQ NC PF PM RE TF WF YT',
  GB: 'AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG', IT: 'SM VA', NL: 'AW BQ CW SX', NO: 'BV SJ', NZ: 'CK NU TK',
  US: 'AS GU MP PR UM VI',
};

/** Whether a list names what belongs to a country, and that country. */
export const isWithin = (countries: readonly string[]): boolean =>
  countries.some((country) => countries.some((other) => (TERRITORIES[country] ?? '').split(' ').includes(other)));

/** Languages in which countries name themselves, beside the one that most people speak there. */
const OWN: Readonly<Record<string, string>> = { BY: 'be', CH: 'rm', IE: 'ga', LU: 'lb', RS: 'sr-Latn', TW: 'zh-Hant' };

/** The language that most people speak there. */
export const likely = (region: string): string => new Intl.Locale(`und-${region}`).maximize().language;

let countries: Index | undefined;

const countryIndex = (): Index => {
  const both = [...displays(INTERFACE, { type: 'region' }), ...displays(INTERFACE, { type: 'region', style: 'short' })];
  const inUse = REGIONS.filter((region) => countryInUse(region) === region);
  return indexOf([
    ...inUse.map((region): Row => {
      const own = displays([likely(region), OWN[region] ?? 'en'], { type: 'region' });
      const names = [...both, ...own].map((display) => display.of(region) ?? '');
      return [region, [...names, ...names.map((name) => name.replace(/\s*[(（].*$/, ''))]]; // Myanmar (Burma)
    }),
    ...Object.entries(NICKNAMES).map(([region, names]): Row => [region, names.split('|')]),
    ...FIRST_TWO.split(' ').map((code): Row => [code.slice(0, 2), [code]]),
    ...OUTER_TWO.split(' ').map((code): Row => [code[0]! + code[2]!, [code]]),
  ]);
};

const ARTICLE = /^(?:the|die|der|das|den|la|le|les|el|los|las|il|gli|lo|o|os|as|de|het)\s+|^(?:l|dell)['’]|^ال(?=\S)/i;

/** Of one name. */
export const countriesOf = (text: string): readonly string[] => {
  const bare = text.trim().replace(/[\s.,;:!]+$/, '');
  const code = /^u\.\s?[sk]$/i.test(bare) ? bare.replace(/\W+/g, '') : bare;
  if (/^[a-z]{2}$/i.test(code)) return [countryInUse(code) ?? []].flat();
  // "¬Sweden", "Sweden ✗", "Sweden?"; of the signs in names those between their words
  if (!isPlain(bare.replace(/[&,/()（）]|\s-\s/g, ' '))) return [];
  countries ??= countryIndex();
  const named = countries.get(folded(bare)) ?? countries.get(folded(bare.replace(ARTICLE, '')));
  if (named) return [...named];
  const [, name, other] = BRACKETS.exec(bare) ?? [];
  if (!name || !other) return [];
  const both = countriesOf(other);
  return countriesOf(name).filter((country) => both.includes(country));
};

/**
 * The codes of ISO 3166-1 in use that a name, a code or a nickname stands for.
 *
 * @returns none where none is known; several where several bear the name, or are listed
 */
export const countriesNamed = (text: string): readonly string[] => listOf(text, countriesOf);
