/** A feed as tests in TypeScript know it. */
interface Fixture {
  readonly row: object;
  readonly feed: (rows: readonly object[]) => object;
}
export const greenhouse: Fixture;
export const lever: Fixture;
