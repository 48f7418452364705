/** The parameters of addresses and of query strings, as who wrote them meant them. */

/** As `URLSearchParams` lists them. */
export type Pairs = [name: string, value: string][];

/** @param query with `?` or without; `amp;name`, which is left of a `&` that was escaped twice, is `name` */
export const readQuery = (query: string): Pairs =>
  [...new URLSearchParams(query)].map(([name, value]) => [name.replace(/^(amp;)+/, ''), value]);

/**
 * Those of a page: of its query, and of the route behind `#` that it has not.
 *
 * @param address of the page, or a query
 */
export const pageParameters = (address: string): Pairs => {
  const queries = /^https?:/.test(address) ? (address.match(/\?[^#]*/g) ?? []) : [address];
  const [own = [], ...routes] = queries.map(readQuery);
  return [...own, ...routes.flat().filter(([name]) => !own.some(([taken]) => taken === name))];
};
