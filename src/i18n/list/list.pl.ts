/** Polish. */
import type { ListMessages } from './messages.ts';

export const messages: ListMessages = {
  jobs: 'Oferty pracy',
  search: 'Szukaj ofert',
  filters: 'Filtry',
  country: 'Kraj',
  language: 'Język',
  paid: 'Podaje wynagrodzenie',
  paidFrom: 'Co najmniej',
  remove: 'Usuń {value}',
  clear: 'Wyczyść wszystko',
  count: { one: '{count} oferta', few: '{count} oferty', many: '{count} ofert', other: '{count} oferty' },
  found: {
    one: '{found} z {count} oferty',
    few: '{found} z {count} ofert',
    many: '{found} z {count} ofert',
    other: '{found} z {count} oferty',
  },
  more: 'Pokaż więcej ofert',
  others: 'Inne',
  empty: 'Obecnie nie ma wolnych stanowisk.',
  noMatch: 'Żadna oferta nie pasuje.',
  nothing: 'Nic nie znaleziono dla „{word}”.',
  unavailable: 'Wyszukiwanie nie jest tu dostępne.',
  back: 'Wszystkie oferty',
  error: 'Ofert nie można teraz wyświetlić.',
  offline: 'Brak połączenia. Oferty pojawią się, gdy połączenie wróci.',
  stale: 'Ta lista może być nieaktualna.',
  loading: 'Wczytywanie ofert…',
};
