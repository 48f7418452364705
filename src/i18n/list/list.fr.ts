/** French. */
import type { ListMessages } from './messages.ts';

export const messages: ListMessages = {
  jobs: 'Offres d’emploi',
  search: 'Rechercher une offre',
  filters: 'Filtres',
  country: 'Pays',
  language: 'Langue',
  paid: 'Affiche le salaire',
  paidFrom: 'Au moins',
  remove: 'Retirer {value}',
  clear: 'Tout effacer',
  count: { one: '{count} offre', many: '{count} d’offres', other: '{count} offres' },
  found: {
    one: '{found} sur {count} offre',
    many: '{found} sur {count} d’offres',
    other: '{found} sur {count} offres',
  },
  more: 'Afficher plus d’offres',
  others: 'Autres',
  empty: 'Aucun poste n’est ouvert pour le moment.',
  noMatch: 'Aucune offre ne correspond.',
  nothing: 'Rien n’est trouvé pour « {word} ».',
  unavailable: 'La recherche n’est pas disponible ici.',
  back: 'Toutes les offres',
  error: 'Les offres ne peuvent pas être affichées pour le moment.',
  offline: 'Vous êtes hors ligne. Les offres s’afficheront dès que vous serez de nouveau en ligne.',
  stale: 'Cette liste n’est peut-être plus à jour.',
  loading: 'Chargement des offres…',
};
