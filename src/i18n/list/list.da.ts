/** Danish. */
import type { ListMessages } from './messages.ts';

export const messages: ListMessages = {
  jobs: 'Job',
  search: 'Søg job',
  filters: 'Filtre',
  country: 'Land',
  language: 'Sprog',
  paid: 'Viser lønnen',
  paidFrom: 'Mindst',
  remove: 'Fjern {value}',
  clear: 'Ryd alt',
  count: { one: '{count} job', other: '{count} job' },
  found: { one: '{found} af {count} job', other: '{found} af {count} job' },
  more: 'Vis flere job',
  others: 'Andet',
  empty: 'Der er ingen ledige stillinger lige nu.',
  noMatch: 'Ingen job matcher.',
  nothing: 'Der findes intet for “{word}”.',
  unavailable: 'Søgning er ikke tilgængelig her.',
  back: 'Alle job',
  error: 'Jobbene kan ikke vises lige nu.',
  offline: 'Du er offline. Jobbene vises, når du er online igen.',
  stale: 'Listen er måske ikke opdateret.',
  loading: 'Jobbene indlæses…',
};
