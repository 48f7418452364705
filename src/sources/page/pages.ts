/** Pages that are one posting: the same name, and one for each language. */
import { languageInUse } from '../../inspect/meant/languages.ts';

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

const ENDING = /\.(?:md|markdown|mdx|html?)$/i;

/** What the path of a page says of it; a page in a folder of its own, `name/index.md`, has the folder's name. */
export const namedBy = (path: string): { readonly folder: string; readonly name: string; readonly lang: string } => {
  const [, folder = '', file = ''] = /^(?:(.*)\/)?([^/]*)$/.exec(path)!;
  const [, stem = '', suffix = ''] = /^(.+?)(?:\.([a-z]{2,3}(?:-[a-z\d]+)*))?$/i.exec(file.replace(ENDING, '')) ?? [];
  const isLanguage = suffix !== '' && languageInUse(suffix)?.toLowerCase() === suffix.toLowerCase();
  const lang = isLanguage ? languageInUse(suffix)! : '';
  const name = isLanguage || !suffix ? stem : `${stem}.${suffix}`;
  const own = folder.replace(/^.*\//, '');
  return name === 'index' && own && !/^\.*$/.test(own)
    ? { folder: folder.slice(0, -own.length - 1), name: own, lang }
    : { folder, name, lang };
};

/**
 * Sorts pages into groups, in the order of their first. The page without a language in its name is what the others translate;
 * where none is, the English one, and else the first.
 */
export const groupsOf = <P extends Pick<Page, 'path'>>(pages: readonly P[]): readonly Group<P>[] => {
  const groups = new Map<string, Map<string, P>>();
  for (const page of pages) {
    const { folder, name, lang } = namedBy(page.path);
    const key = `${folder}/${name}`;
    const group = groups.get(key) ?? new Map<string, P>();
    // two that say the same language are two postings, of which the second has no name: whoever writes files says so
    if (group.has(lang)) groups.set(`${key}\0${page.path}`, new Map([[lang, page]]));
    else groups.set(key, group.set(lang, page));
  }
  return [...groups.values()].map((group) => {
    const own = ['', 'en'].find((lang) => group.has(lang)) ?? [...group.keys()][0]!;
    const base = group.get(own)!;
    const others = [...group].filter(([lang]) => lang !== own);
    return { name: namedBy(base.path).name, base, translations: Object.fromEntries(others) };
  });
};
