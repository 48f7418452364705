/** Italian. */
import type { ListMessages } from './messages.ts';

export const messages: ListMessages = {
  jobs: 'Offerte di lavoro',
  search: 'Cerca offerte',
  filters: 'Filtri',
  country: 'Paese',
  language: 'Lingua',
  paid: 'Indica la retribuzione',
  paidFrom: 'Almeno',
  remove: 'Rimuovi {value}',
  clear: 'Cancella tutto',
  count: { one: '{count} offerta', many: '{count} di offerte', other: '{count} offerte' },
  found: {
    one: '{found} di {count} offerta',
    many: '{found} di {count} di offerte',
    other: '{found} di {count} offerte',
  },
  more: 'Mostra altre offerte',
  others: 'Altro',
  empty: 'Al momento non ci sono posizioni aperte.',
  noMatch: 'Nessuna offerta corrisponde.',
  nothing: 'Non si trova nulla per «{word}».',
  unavailable: 'La ricerca non è disponibile qui.',
  back: 'Tutte le offerte',
  error: 'Le offerte non possono essere mostrate in questo momento.',
  offline: 'Sei offline. Le offerte saranno mostrate quando tornerai online.',
  stale: 'Questo elenco potrebbe non essere aggiornato.',
  loading: 'Caricamento delle offerte…',
};
