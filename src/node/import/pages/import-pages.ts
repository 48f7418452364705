/** From files of pages to posting files, one posting after the other. */
import { join, sep } from 'node:path';
import { MAX_BYTES } from '../../../posting/load.ts';
import { importGroup, type Imported, type Options, type PageFinding } from '../../../sources/page/import.ts';
import { groupsOf, type Group, type Page } from '../../../sources/page/pages.ts';
import { inBytes, notUtf8In, textOf } from '../../bytes.ts';
import { readBytes, reasonOf, type Unreadable } from '../../files.ts';
import { below } from '../../paths.ts';
import { rules } from '../../rules.ts';
import type { ImportOptions, Made, Outcome } from '../outcome.ts';
import { sourceOf, withSource } from '../posting-file.ts';
import { settle } from '../settle.ts';
import { claimsOf } from './claims.ts';
import { nameTaker } from './names.ts';

export interface PageOptions extends Options, ImportOptions {}

/**
 * @param files in the order in which they are told
 * @param now milliseconds since the epoch
 */
export const importPages = async function* (
  files: readonly string[],
  options: PageOptions,
  now: number,
): AsyncGenerator<Outcome> {
  const problemOf = nameTaker(options.out);
  const paths = files.map((file) => file.split(sep).join('/'));
  const bundles = new Set(paths.filter(isBundle).map(folderOf));
  const skippedFor = (path: string): string | undefined => {
    if (isFolderPage(path)) return 'Hugo’s page of a folder, no job';
    return bundles.has(folderOf(path)) && !isBundle(path) ? 'a part of the page index.md beside it' : undefined;
  };
  for (const file of paths) {
    const skipped = skippedFor(file);
    if (skipped !== undefined) yield { file, skipped };
  }
  const pages = paths.filter((path) => skippedFor(path) === undefined);
  for (const group of groupsOf(pages.map((path) => ({ path })))) {
    const members = await membersOf(group);
    for (const [, member] of members) if ('unreadable' in member) yield member;
    for (const imported of importMembers(group, members, options, now))
      yield make(imported, problemOf(imported), options);
  }
};

/** A page in a folder of its own, whose other files belong to it: https://gohugo.io/content-management/page-bundles/ */
const isBundle = (path: string): boolean => /\/index(\.[\w-]+)?\.\w+$/i.test(path);

const folderOf = (path: string): string => path.replace(/[^/]*$/, '');

const isFolderPage = (path: string): boolean => /(^|\/)_index(\.[\w-]+)?\.\w+$/i.test(path);

/** The pages of a group by language; '' is the posting's own. */
type Members = readonly (readonly [lang: string, member: Page | PageFinding | Unreadable])[];

const membersOf = async ({ base, translations }: Group<Pick<Page, 'path'>>): Promise<Members> => {
  const members: [string, Page | PageFinding | Unreadable][] = [];
  for (const [lang, { path }] of Object.entries({ '': base, ...translations })) members.push([lang, await read(path)]);
  return members;
};

const read = async (path: string): Promise<Page | PageFinding | Unreadable> => {
  try {
    const bytes = await readBytes(path, MAX_BYTES);
    const problem = bytes.length > MAX_BYTES ? tooLarge : notUtf8In(bytes);
    return problem ? { ...problem, page: path } : { path, text: textOf(bytes) };
  } catch (error) {
    return { file: path, unreadable: reasonOf(error) };
  }
};

const tooLarge = inBytes(
  1,
  1,
  `at most ${MAX_BYTES.toLocaleString('en')} bytes`,
  'more',
  'leave this file out: no job takes so many words',
);

/** Without one of its pages nothing is made of a group: a translation would be lost. */
const importMembers = (
  { name, lang }: Pick<Group, 'name' | 'lang'>,
  members: Members,
  options: PageOptions,
  now: number,
): readonly Imported[] => {
  const { '': base, ...translations } = Object.fromEntries(
    members.flatMap(([lang, member]) => ('text' in member ? [[lang, member]] : [])),
  );
  if (base && members.every(([, member]) => 'text' in member))
    return importGroup({ name, lang, base, translations }, options, rules, now);
  const findings = members.flatMap(([, member]) => ('page' in member ? [member] : []));
  const pages = members.flatMap(([lang, member]) =>
    'unreadable' in member ? [] : [[lang, 'text' in member ? member.path : member.page]],
  );
  return pages.length ? [{ name, pages: Object.fromEntries(pages) as Record<string, string>, findings }] : [];
};

const make = (
  { name, pages, data, findings }: Imported,
  problem: PageFinding | undefined,
  { out, force }: PageOptions,
): Made => {
  const { '': own = '', ...others } = pages;
  const posting = join(out, `${name}.json`);
  const fromOut = (page: string): string => below(out, page);
  const translations = Object.fromEntries(Object.entries(others).map(([lang, page]) => [lang, fromOut(page)]));
  const source = { page: fromOut(own), ...(Object.keys(translations).length && { translations }) };
  return {
    files: own ? [own, ...Object.values(others)] : Object.values(others),
    findings: (problem ? [problem, ...findings] : findings).map(({ page: file, ...finding }) => ({ file, ...finding })),
    posting,
    fate:
      data && !problem
        ? settle(posting, withSource(data, { ...source, ...sourceOf(data) }), {
            ...{ dir: out, force, claimOf: claimsOf(source, out) },
          })
        : { state: 'refused' },
  };
};
