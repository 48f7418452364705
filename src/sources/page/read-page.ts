/** From one page to the fields of a posting. */
import { placesIn } from '../../inspect/places.ts';
import type { Rules } from '../../inspect/rules.ts';
import { putApplications } from './applying.ts';
import { putContact, putNotes } from './asides.ts';
import { putBody } from './body/body.ts';
import { Draft } from './draft.ts';
import { Facts } from './facts/facts.ts';
import { frontMatterOf } from './front-matter/front-matter.ts';
import type { Page } from './pages.ts';
import { PageReading } from './reading.ts';
import { Refused } from './said.ts';
import { lostWords, type Made } from './words.ts';

export interface Options {
  /** Fields of the format, as in `salary` or `apply.url`, by the key of the front matter that holds them. */
  readonly map: Readonly<Record<string, string>>;
  /** What pages do not say, by field. */
  readonly set: Readonly<Record<string, string>>;
}

/** A page that has been read. */
export interface ReadPage {
  readonly page: PageReading;
  readonly draft: Draft;
  readonly facts: Facts;
}

/** Nobody reads as much of a job; what reads Markdown takes its time with more. */
const MOST = 100_000; // characters

/**
 * @param lang of the page, as its name or its folder says; '' where neither does
 * @throws Refused
 */
export const readPage = ({ path, text: written }: Page, lang: string, { map }: Options, rules: Rules): ReadPage => {
  const text = written.replace(/\r\n?/g, '\n');
  const page = new PageReading(path, text, rules.decode);
  const draft = new Draft();
  const { entries, body } = frontMatterOf(text);
  if (text.length - body > MOST) throw tooLong(text.length - body, body);
  if (lang) draft.put(['lang'], lang, 0);
  const facts = new Facts(draft, page, rules);
  facts.take(entries, map);
  const before = structuredClone(draft.data);
  const title = draft.get('title');
  const rest = putBody(draft, page, body, typeof title === 'string' ? title : '');
  if (rest.title && !title) draft.put(['title'], rest.title, body);
  putApplications(draft, rest.applications, page, rules, (offset) => placesIn(text)(offset).line);
  putNotes(draft, rest.notes, page, rules);
  if (rest.contact) putContact(draft, rest.contact, page);
  sayWhatWasMet(page);
  sayWhatLeadsNowhere(page, body);
  sayWhatIsLost(page, body, { data: draft.data, before });
  return { page, draft, facts };
};

const tooLong = (length: number, offset: number): Refused =>
  new Refused({
    ...{ level: 'error', path: '', expected: `a text of at most ${MOST.toLocaleString('en')} characters` },
    ...{ found: length.toLocaleString('en'), mend: 'shorten the page', offset },
  });

const times = (count: number): string => (count > 1 ? ` (${count} times)` : '');

const MENDS: readonly (readonly [form: RegExp, expected: string, mend: string])[] = [
  [/^\{\{<|^<[A-Z]/, 'a shortcode whose meaning is known', 'its words are kept: see whether they stand right'],
  [/^<(?:iframe|video|audio|embed|object)/, 'text and pictures', 'link to it'],
  [/^<(?:form|input|button|select|textarea|option|label)/, 'text and pictures', 'link to the page that has it'],
  [/^<table/, 'a table of Markdown', 'its rows come as lines: write it with |'],
  [/^</, 'text and pictures', 'it is left out: see whether readers miss it'],
  [/^/, 'words: this would be run', 'write what it stands for'],
];

const sayWhatWasMet = (page: PageReading): void => {
  for (const { what, offset, count } of page.met()) {
    const [, expected, mend] = MENDS.find(([form]) => form.test(what))!;
    page.say('warning', offset, expected, `${what}${times(count)}`, mend);
  }
};

/** Targets of links and pictures in Markdown. */
const TARGET = /(!?)\[(?:[^\]\\\n]|\\.)*\]\(\s*<?([^\s)>]+)/g;

/** Beside a posting file there is nothing of what is beside the page. */
const sayWhatLeadsNowhere = (page: PageReading, body: number): void => {
  for (const { 1: picture, 2: target = '', index } of page.text.slice(body).matchAll(TARGET)) {
    if (/^(?:[a-z][a-z\d+.-]*:|\/|#|\{)/i.test(target)) continue;
    const mend = picture
      ? 'put the picture beside the posting file, or write its address in full'
      : 'write its address in full';
    page.say('warning', body + index, 'an address as in https://… or /…', target, mend);
  }
};

const sayWhatIsLost = (page: PageReading, body: number, made: Made): void => {
  const lost = lostWords(page, body, made);
  if (!lost.length) return;
  const words = lost.map(({ word }) => word).join(' ');
  page.say('error', lost[0]!.offset, 'every word of the page in the posting', words, 'put in what is missing by hand');
  page.leaveOut(words, lost[0]!.offset);
};
