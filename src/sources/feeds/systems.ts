/** The hiring systems whose feeds are read, and how these are told apart: by what stands in them, since any site may serve one. */
import { list, object } from './values.ts';
import type { Raw } from './feed.ts';

interface Shape {
  /** Where the postings of a feed stand; '' where it is nothing but them. Of one that is asked for alone: where it does. */
  readonly rows: readonly string[];
  /** A key that each posting has, and no other system's. */
  readonly mark: RegExp;
}

/** A new system is a row here, and a file: CONTRIBUTING.md */
export const SYSTEMS = {
  ashby: { rows: ['jobs'], mark: /^jobUrl$/ },
  bamboohr: { rows: ['result'], mark: /^jobOpening/ },
  breezy: { rows: [''], mark: /^friendly_id$/ },
  greenhouse: { rows: ['jobs', ''], mark: /^absolute_url$/ },
  lever: { rows: [''], mark: /^hostedUrl$/ },
  personio: { rows: ['workzag-jobs.position'], mark: /^(name|jobDescriptions)$/ },
  pinpoint: { rows: ['data'], mark: /^(key_responsibilities|workplace_type)/ },
  recruitee: { rows: ['offers', 'offer'], mark: /^careers_(apply_)?url$/ },
  smartrecruiters: { rows: ['content', ''], mark: /^(releasedDate|jobAd)$/ },
  teamtailor: { rows: ['items', 'rss.channel.item'], mark: /^(_jobposting|remoteStatus)$/ },
  workable: { rows: ['jobs'], mark: /^shortcode$/ },
} satisfies Record<string, Shape>;

export type Name = keyof typeof SYSTEMS;

/** What stands at a place of an answer; of several elements of XML the first. */
const at = (answer: unknown, path: string): unknown =>
  path ? path.split('.').reduce((value, key) => object(Array.isArray(value) ? value[0] : value)[key], answer) : answer;

/** The postings of an answer; `undefined` where it has no place for any. */
export const rowsOf = (answer: unknown, name: Name): readonly Raw[] | undefined => {
  const { rows, mark }: Shape = SYSTEMS[name];
  for (const path of rows) {
    const value = at(answer, path);
    // an empty list is where all of them stand, or says nothing
    if (Array.isArray(value) && (value.length || path === rows[0])) return list(value).map(object);
    if (Object.keys(object(value)).some((key) => mark.test(key))) return [object(value)];
    // of XML a list that is empty is nothing within what it would stand in
    const within = path.replace(/\.\w+$/, '');
    if (within !== path && at(answer, within) !== undefined) return [];
  }
  return undefined;
};

/** The system that an answer is of, by the first of its postings that has a mark. */
export const systemOf = (answer: unknown): Name | undefined =>
  (Object.keys(SYSTEMS) as Name[]).find((name) =>
    rowsOf(answer, name)?.some((row) => Object.keys(row).some((key) => SYSTEMS[name].mark.test(key))),
  );

/** Whether an answer has a place for postings, and none in it: of which system it is then, nothing says. */
export const isEmpty = (answer: unknown): boolean =>
  (Object.keys(SYSTEMS) as Name[]).some((name) => rowsOf(answer, name)?.length === 0);
