/** Values that have the form of their field, and are not what they seem: a code, a day, an address, a number to call. */
import { sure, warning, write, type Inspected } from '../findings.ts';
import type { Leaf } from '../leaves.ts';
import { emailIn, isEmail, isOnlyAddress } from '../meant/addresses.ts';
import type { Rules } from '../rules.ts';
import { applicantFinding, countryFinding, currencyFinding, languageFinding } from './codes.ts';
import { dayFinding } from './dates.ts';

/** Of these all but two have a form. */
const isAsked = ({ field, path }: Leaf): boolean =>
  field.form !== undefined || path === 'contact.phone' || path.endsWith('startDate');

export const valueFindings = (leaves: readonly Leaf[], data: unknown, rules: Rules): Inspected[] =>
  leaves.filter(isAsked).flatMap((leaf) => findingOf(leaf, data, rules) ?? []);

const findingOf = ({ path, value, field }: Leaf, data: unknown, { fields, telOf }: Rules): Inspected | undefined => {
  if (typeof value !== 'string' || field.read?.(value, '') === undefined) return undefined;
  const place = path.replace(/\[\d+\]/g, '[]');
  switch (place) {
    case 'lang':
      return languageFinding(path, value, data);
    case 'locations[].country':
      return countryFinding(path, value);
    case 'applicantLocations[]':
      return applicantFinding(path, value);
    case 'salary.currency':
      return currencyFinding(path, value);
    case 'contact.email':
      return emailFinding(path, value);
    case 'contact.phone': {
      const expected = 'one telephone number: this is shown without a link to call it';
      const isUnclear = telOf && !telOf(value);
      return isUnclear ? warning(path, expected, value, 'write one number, as in "+46 8 123 45 67"') : undefined;
    }
    default:
      return /(^|\.)startDate$/.test(place) ? dayFinding(path, value, fields) : undefined;
  }
};

const emailFinding = (path: string, value: string): Inspected | undefined => {
  const meant = emailIn(value);
  if (meant === value || (meant === undefined && isEmail(value))) return undefined;
  const mend = meant ? write(meant) : 'write the address alone, as in "maria@example.com"';
  const finding = warning(path, 'an e-mail address, bare', value, mend);
  return meant && isOnlyAddress(value, meant) ? sure(finding, meant) : finding;
};
