/** Pages that are one posting: the same name, and one for each language. */

/** A page as it stands in a site's content. */
export interface Page {
  /** As it is told, with slashes; its name is the posting's, `name.sv.md` is in Swedish. */
  readonly path: string;
  readonly text: string;
}

/** A page, and its translations. */
export interface Group<P extends Pick<Page, 'path'> = Page> {
  /** Of the posting, and of its file without `.json`. */
  readonly name: string;
  readonly base: P;
  /** By language. */
  readonly translations: Readonly<Record<string, P>>;
}

/** Sorts pages into groups, in the order of their first. */
export const groupsOf = <P extends Pick<Page, 'path'>>(pages: readonly P[]): readonly Group<P>[] =>
  pages.map((base) => ({ name: base.path.replace(/^.*\/|\.\w+$/g, ''), base, translations: {} }));
