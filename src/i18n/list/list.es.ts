/** Spanish. */
import type { ListMessages } from './messages.ts';

export const messages: ListMessages = {
  jobs: 'Empleos',
  search: 'Buscar empleos',
  filters: 'Filtros',
  country: 'País',
  language: 'Idioma',
  paid: 'Indica el salario',
  paidFrom: 'Al menos',
  remove: 'Quitar {value}',
  clear: 'Borrar todo',
  count: { one: '{count} empleo', many: '{count} de empleos', other: '{count} empleos' },
  found: {
    one: '{found} de {count} empleo',
    many: '{found} de {count} de empleos',
    other: '{found} de {count} empleos',
  },
  more: 'Mostrar más empleos',
  others: 'Otros',
  empty: 'No hay puestos abiertos en este momento.',
  noMatch: 'Ningún empleo coincide.',
  nothing: 'No se encuentra nada para «{word}».',
  unavailable: 'La búsqueda no está disponible aquí.',
  back: 'Todos los empleos',
  error: 'Los empleos no se pueden mostrar en este momento.',
  offline: 'No tiene conexión. Los empleos se mostrarán cuando vuelva a tenerla.',
  stale: 'Es posible que esta lista no esté actualizada.',
  loading: 'Cargando los empleos…',
};
