/** Dates of postings, as machines want them. */

/** A moment of RFC 3339 that is one of XML Schema, too: its offsets end at 14 hours, and it has no year 0. */
const MOMENT =
  /^(?!0000)(\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-3]):?[0-5]\d|[+-]14:?00)?$/;

/** A moment as it is written, with all its parts. @param otherwise the zone, where it says none */
const written = (date: string, otherwise: string): string | undefined => {
  const [, minute, seconds = ':00', zone = otherwise] = MOMENT.exec(date) ?? [];
  return minute && `${minute}${seconds}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}`;
};

/**
 * A day or a moment of a posting as a moment of RFC 3339. A day is its first moment, and what says no zone is meant in UTC: a
 * feed is the same wherever it is built.
 *
 * @param date ISO 8601, of a parsed posting
 */
export const momentOf = (date: string): string | undefined =>
  written(date, 'Z') ?? (date.startsWith('0000') ? undefined : `${date.slice(0, 10)}T00:00:00Z`);

/**
 * Until when a posting is open. A day is open until its end; what says no zone is meant where it is read.
 *
 * @param date ISO 8601, of a parsed posting
 */
export const endOf = (date: string): string =>
  written(date, '') ??
  // beside days there are moments of which few know what they mean, as T24:00
  (date.includes('T') ? new Date(Date.parse(date)).toJSON() : `${date}T23:59:59`);
