/** Portuguese. */
import type { ListMessages } from './messages.ts';

export const messages: ListMessages = {
  jobs: 'Vagas',
  search: 'Pesquisar vagas',
  filters: 'Filtros',
  country: 'País',
  language: 'Idioma',
  paid: 'Indica o salário',
  paidFrom: 'No mínimo',
  remove: 'Remover {value}',
  clear: 'Limpar tudo',
  count: { one: '{count} vaga', many: '{count} de vagas', other: '{count} vagas' },
  found: { one: '{found} de {count} vaga', many: '{found} de {count} de vagas', other: '{found} de {count} vagas' },
  more: 'Mostrar mais vagas',
  others: 'Outras',
  empty: 'Não há vagas abertas neste momento.',
  noMatch: 'Nenhuma vaga corresponde.',
  nothing: 'Nada foi encontrado para “{word}”.',
  unavailable: 'A pesquisa não está disponível aqui.',
  back: 'Todas as vagas',
  error: 'As vagas não podem ser mostradas agora.',
  offline: 'Sem conexão. As vagas serão mostradas quando a conexão voltar.',
  stale: 'Esta lista pode estar desatualizada.',
  loading: 'Carregando as vagas…',
};
