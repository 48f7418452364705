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
  /** Of the base, as its name or its folder says; '' where neither does. */
  readonly lang: string;
  /** By language. */
  readonly translations: Readonly<Record<string, P>>;
}

/** The language that a part of a path names, by its code of two letters: of three, nearly any word is one. */
const languageIn = (part: string): string => {
  const lang = /^[a-z]{2}(?:-[a-z\d]+)*$/i.test(part) ? languageInUse(part) : undefined;
  return lang?.toLowerCase() === part.toLowerCase() ? lang : '';
};

interface Named {
  readonly folder: string;
  readonly name: string;
  readonly lang: string;
}

/** What the path of a page says of it; a page in a folder of its own, `name/index.md`, has the folder's name. */
const namedBy = (path: string): Named => {
  const [, folder = '', file = ''] = /^(?:([^]*)\/)?([^/]*)$/.exec(path)!;
  const stem = file.replace(/(?<=[^])\.[a-z\d]+$/i, '');
  const [, name = '', suffix = ''] = /^([^]+)\.([^.]+)$/.exec(stem) ?? [];
  const lang = languageIn(suffix);
  const own = lang ? name : stem;
  const bundle = folder.replace(/^[^]*\//, '');
  return own === 'index' && bundle && !/^\.*$/.test(bundle)
    ? { folder: folder.slice(0, -bundle.length - 1), name: bundle, lang }
    : { folder, name: own, lang };
};

/** Paths with a folder that may be a language's taken out, and that language: https://gohugo.io/content-management/multilingual/ */
const withoutLanguage = (folder: string): readonly (readonly [folder: string, lang: string])[] => {
  const parts = folder.split('/');
  return parts.flatMap((part, index) => {
    const lang = languageIn(part);
    return lang ? [[parts.toSpliced(index, 1, '*').join('/'), lang] as const] : [];
  });
};

/** For each page its group and its language: those in folders of languages go together where there are several. */
const placed = <P extends Pick<Page, 'path'>>(pages: readonly P[]): readonly (Named & { readonly page: P })[] => {
  const all = pages.map((page) => ({ page, ...namedBy(page.path) }));
  const languages = new Map<string, Set<string>>();
  for (const { folder, name } of all)
    for (const [rest, lang] of withoutLanguage(folder)) {
      const key = `${rest}/${name}`;
      languages.set(key, (languages.get(key) ?? new Set()).add(lang));
    }
  return all.map((it) => {
    const shared = it.lang
      ? undefined
      : withoutLanguage(it.folder).find(([rest]) => languages.get(`${rest}/${it.name}`)!.size > 1);
    return shared ? { ...it, folder: shared[0], lang: shared[1] } : it;
  });
};

/**
 * Sorts pages into groups, in the order of their first. The page without a language in its name is what the others translate;
 * where none is, the English one, and else the first.
 */
export const groupsOf = <P extends Pick<Page, 'path'>>(pages: readonly P[]): readonly Group<P>[] => {
  const groups = new Map<string, { readonly name: string; readonly pages: Map<string, P> }>();
  for (const { page, folder, name, lang } of placed(pages)) {
    const key = `${folder}/${name}`;
    const group = groups.get(key) ?? { name, pages: new Map<string, P>() };
    // two that say the same language are two postings, of which the second has no name: whoever writes files says so
    if (group.pages.has(lang)) groups.set(`${key}\0${page.path}`, { name, pages: new Map([[lang, page]]) });
    else group.pages.set(lang, page);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ name, pages: members }) => {
    const lang = ['', 'en'].find((known) => members.has(known)) ?? [...members.keys()][0]!;
    const others = [...members].filter(([other]) => other !== lang);
    return { name, base: members.get(lang)!, lang, translations: Object.fromEntries(others) };
  });
};
