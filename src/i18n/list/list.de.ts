/** German. */
import type { ListMessages } from './messages.ts';

export const messages: ListMessages = {
  jobs: 'Stellen',
  search: 'Stellen suchen',
  filters: 'Filter',
  country: 'Land',
  language: 'Sprache',
  paid: 'Nennt das Gehalt',
  paidFrom: 'Mindestens',
  remove: '{value} entfernen',
  clear: 'Alles zurücksetzen',
  count: { one: '{count} Stelle', other: '{count} Stellen' },
  found: { one: '{found} von {count} Stelle', other: '{found} von {count} Stellen' },
  more: 'Weitere Stellen anzeigen',
  others: 'Sonstige',
  empty: 'Zurzeit sind keine Stellen offen.',
  noMatch: 'Keine Stelle passt.',
  nothing: 'Zu „{word}“ wird nichts gefunden.',
  unavailable: 'Die Suche ist hier nicht verfügbar.',
  back: 'Alle Stellen',
  error: 'Die Stellen können gerade nicht angezeigt werden.',
  offline: 'Sie sind offline. Die Stellen werden angezeigt, sobald Sie wieder online sind.',
  stale: 'Diese Liste ist möglicherweise veraltet.',
  loading: 'Die Stellen werden geladen…',
};
