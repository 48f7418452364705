/** Dutch. */
import type { ListMessages } from './messages.ts';

export const messages: ListMessages = {
  jobs: 'Vacatures',
  search: 'Vacatures zoeken',
  filters: 'Filters',
  country: 'Land',
  language: 'Taal',
  paid: 'Vermeldt het salaris',
  paidFrom: 'Minstens',
  remove: '{value} verwijderen',
  clear: 'Alles wissen',
  count: { one: '{count} vacature', other: '{count} vacatures' },
  found: { one: '{found} van {count} vacature', other: '{found} van {count} vacatures' },
  more: 'Meer vacatures tonen',
  others: 'Overig',
  empty: 'Er zijn op dit moment geen openstaande vacatures.',
  noMatch: 'Geen vacature komt overeen.',
  nothing: 'Er is niets gevonden voor ‘{word}’.',
  unavailable: 'Zoeken is hier niet beschikbaar.',
  back: 'Alle vacatures',
  error: 'De vacatures kunnen nu niet worden getoond.',
  offline: 'U bent offline. De vacatures worden getoond zodra u weer online bent.',
  stale: 'Deze lijst is mogelijk verouderd.',
  loading: 'De vacatures worden geladen…',
};
