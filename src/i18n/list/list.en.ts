/** English. */
import type { ListMessages } from './messages.ts';

export const messages: ListMessages = {
  jobs: 'Jobs',
  search: 'Search jobs',
  filters: 'Filters',
  country: 'Country',
  language: 'Language',
  paid: 'Shows the salary',
  paidFrom: 'At least',
  remove: 'Remove {value}',
  clear: 'Clear all',
  count: { one: '{count} job', other: '{count} jobs' },
  found: { one: '{found} of {count} job', other: '{found} of {count} jobs' },
  more: 'Show more jobs',
  others: 'Other',
  empty: 'There are no open positions right now.',
  noMatch: 'No job matches.',
  nothing: 'Nothing is found for “{word}”.',
  unavailable: 'Search is not available here.',
  back: 'All jobs',
  error: 'The jobs can’t be shown right now.',
  offline: 'You are offline. The jobs will be shown when you are back.',
  stale: 'This list may be out of date.',
  loading: 'Loading the jobs…',
};
