/** Norwegian Bokmål. */
import type { ListMessages } from './messages.ts';

export const messages: ListMessages = {
  jobs: 'Jobber',
  search: 'Søk etter jobber',
  filters: 'Filtre',
  country: 'Land',
  language: 'Språk',
  paid: 'Viser lønnen',
  paidFrom: 'Minst',
  remove: 'Fjern {value}',
  clear: 'Fjern alt',
  count: { one: '{count} jobb', other: '{count} jobber' },
  found: { one: '{found} av {count} jobb', other: '{found} av {count} jobber' },
  more: 'Vis flere jobber',
  others: 'Annet',
  empty: 'Det er ingen ledige stillinger akkurat nå.',
  noMatch: 'Ingen jobb passer.',
  nothing: 'Ingenting finnes for «{word}».',
  unavailable: 'Søk er ikke tilgjengelig her.',
  back: 'Alle jobber',
  error: 'Jobbene kan ikke vises akkurat nå.',
  offline: 'Du er frakoblet. Jobbene vises når du er tilkoblet igjen.',
  stale: 'Listen kan være utdatert.',
  loading: 'Jobbene lastes inn…',
};
