/** Finnish. */
import type { ListMessages } from './messages.ts';

export const messages: ListMessages = {
  jobs: 'Työpaikat',
  search: 'Hae työpaikkoja',
  filters: 'Suodattimet',
  country: 'Maa',
  language: 'Kieli',
  paid: 'Kertoo palkan',
  paidFrom: 'Vähintään',
  remove: 'Poista {value}',
  clear: 'Tyhjennä kaikki',
  count: { one: '{count} työpaikka', other: '{count} työpaikkaa' },
  found: { one: '{found}/{count} työpaikka', other: '{found}/{count} työpaikkaa' },
  more: 'Näytä lisää työpaikkoja',
  others: 'Muut',
  empty: 'Avoimia paikkoja ei ole juuri nyt.',
  noMatch: 'Mikään työpaikka ei vastaa hakua.',
  nothing: 'Sanalla ”{word}” ei löydy mitään.',
  unavailable: 'Haku ei ole käytettävissä täällä.',
  back: 'Kaikki työpaikat',
  error: 'Työpaikkoja ei voi näyttää juuri nyt.',
  offline: 'Olet offline-tilassa. Työpaikat näytetään, kun yhteys palaa.',
  stale: 'Luettelo voi olla vanhentunut.',
  loading: 'Työpaikkoja ladataan…',
};
