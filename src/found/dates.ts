/** Dates of postings, as feeds want them. */

/** A moment of RFC 3339 that is one of XML Schema, too: its offsets end at 14 hours, and it has no year 0. */
const MOMENT =
  /^(?!0000)(\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-3]):?[0-5]\d|[+-]14:?00)?$/;

/**
 * A day or a moment of a posting as a moment of RFC 3339. A day is its first moment, and what says no zone is meant in UTC: a
 * feed is the same wherever it is built.
 *
 * @param date ISO 8601, of a parsed posting
 */
export const momentOf = (date: string): string | undefined => {
  const [, minute, seconds = ':00', zone = 'Z'] = MOMENT.exec(date) ?? [];
  if (minute) return `${minute}${seconds}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}`;
  return date.startsWith('0000') ? undefined : `${date.slice(0, 10)}T00:00:00Z`;
};
