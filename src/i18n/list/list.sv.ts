/** Swedish. */
import type { ListMessages } from './messages.ts';

export const messages: ListMessages = {
  jobs: 'Jobb',
  search: 'Sök jobb',
  filters: 'Filter',
  country: 'Land',
  language: 'Språk',
  paid: 'Visar lönen',
  paidFrom: 'Minst',
  remove: 'Ta bort {value}',
  clear: 'Rensa allt',
  count: { one: '{count} jobb', other: '{count} jobb' },
  found: { one: '{found} av {count} jobb', other: '{found} av {count} jobb' },
  more: 'Visa fler jobb',
  others: 'Övrigt',
  empty: 'Det finns inga lediga tjänster just nu.',
  noMatch: 'Inget jobb matchar.',
  nothing: 'Inget hittas för ”{word}”.',
  unavailable: 'Sökningen är inte tillgänglig här.',
  back: 'Alla jobb',
  error: 'Jobben kan inte visas just nu.',
  offline: 'Du är offline. Jobben visas när du är uppkopplad igen.',
  stale: 'Listan kan vara inaktuell.',
  loading: 'Jobben laddas…',
};
