/** Japanese. */
import type { ListMessages } from './messages.ts';

export const messages: ListMessages = {
  jobs: '求人',
  search: '求人を検索',
  filters: '絞り込み',
  country: '国',
  language: '言語',
  paid: '給与を表示',
  paidFrom: '最低',
  remove: '{value} を解除',
  clear: 'すべて解除',
  count: { other: '{count} 件の求人' },
  found: { other: '{count} 件中 {found} 件の求人' },
  more: '求人をさらに表示',
  others: 'その他',
  empty: '現在、募集中の職種はありません。',
  noMatch: '該当する求人はありません。',
  nothing: '「{word}」に一致するものはありません。',
  unavailable: 'ここでは検索を利用できません。',
  back: 'すべての求人',
  error: '現在、求人を表示できません。',
  offline: 'オフラインです。接続が戻ると求人が表示されます。',
  stale: 'この一覧は最新でない可能性があります。',
  loading: '求人を読み込んでいます…',
};
