/** The places that somebody wrote in one line. */
import { countriesNamed } from './countries.ts';

/** As in the format. */
export interface Place {
  readonly name?: string;
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
}

/** What stands beside the names of towns, or between them, and is none. */
const NO_TOWN =
  /\d|[()&+:–—]|(?<=^|\s)(-|remote|hybrid|on-?site|anywhere|world-?wide|offices?|hq|headquarters?|kontor|büro|bureau|oficina|ufficio|area|region|greater|metro|home|and|or|och|eller|und|oder|og|et|ou|y|e|en|of|tai|ja|lub|i)(?=\s|$)/i;

/** Codes of countries that are as well those of states and provinces: `Berlin, DE` and `Dover, DE`. */
const STATES =
  /^(A[LKRZB]|BC|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOTB]|N[EVHJMYCDBLSTU]|O[HKRN]|P[AER]|QC|RI|S[CDKA]|T[NX]|UT|V[TA]|W[AVIY]|DC|YT)$/;

/** @returns one place; as a `name` of it where nobody can tell what its parts are */
const placeIn = (text: string): Place => {
  const parts = text.split(/\s*[,،、]\s*/).filter(Boolean);
  const last = parts.at(-1) ?? '';
  const countries = countriesNamed(last);
  const country = countries.length === 1 ? countries[0] : undefined;
  const towns = country ? parts.slice(0, -1) : parts;
  const isClear =
    towns.length <= (country ? 2 : 1) &&
    !towns.some((town) => NO_TOWN.test(town) || town.length > 40) &&
    !(towns.length > 0 && STATES.test(last));
  if (!isClear) return { name: text };
  const [city, region] = towns;
  return { ...(city && { city }), ...(region && { region }), ...(country && { country }) };
};

/** @returns the places of a line: several where lines, `;`, `|` or `/` stand between them */
export const placesIn = (text: string): readonly Place[] =>
  text
    .split(/\s*[;|\n；｜/]\s*/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map(placeIn);
