/**
 * A body's text in parts, as its headings part it. The highest headings open sections; those below them do as well where one of
 * them certainly says what its part is about, and the part above has words of its own.
 */
import { blocksOf } from '../../../content/lexer.ts';
import { roleNamed, type Role } from '../../../inspect/meant/words.ts';
import type { PageReading } from '../reading.ts';
import { Source } from '../source.ts';
import type { EntryItem, Item } from './items.ts';
import { plain } from './meeting.ts';
import { isOfQuestions } from './questions.ts';

export interface Heading {
  readonly depth: number;
  /** Plain words. */
  readonly title: string;
  /** As it says itself; '' where it does not. */
  readonly id: string;
  /** As it is written. */
  readonly source: Source;
  readonly offset: number;
}

/** A part of the text: Markdown, and the questions in it. */
export interface Part {
  readonly heading?: Heading;
  readonly role?: Role | undefined;
  readonly text: Source;
  readonly entries: readonly EntryItem[];
  /** What stood in it and stands elsewhere in a posting: a note, a contact, a link to apply. */
  readonly moved: readonly Item[];
}

type Step = Heading | Item;

const isHeading = (step: Step): step is Heading => 'depth' in step;

/** Of Hugo, and of kramdown: `{#id .class}` at the end of a heading. */
const ATTRIBUTES = /[ \t]{0,9}\{:?[ \t]{0,9}(?=[#.]|[\w-]+=)(?:#([\w-]+))?[^{}\n]*\}[ \t]*$/;
const PICTURE = /^!\[[^\]]*\]\([^)]*\)$/;
/** Where links in a heading lead. */
const TARGET = /\]\(\s*<?([^\s)>]+)/g;

const headingOf = (source: Source, depth: number, written: string, page: PageReading): Heading => {
  const [attributes, id = ''] = ATTRIBUTES.exec(written) ?? [];
  if (attributes && !id) page.leaveOut(attributes, source.offsetAt(0));
  // a title is plain
  for (const [, target = ''] of written.matchAll(TARGET)) page.leaveOut(target, source.offsetAt(0));
  return { depth, title: plain(written.replace(ATTRIBUTES, ''), page), id, source, offset: source.offsetAt(0) };
};

/** The text of a body, its headings apart. */
const stepsOf = (items: readonly Item[], page: PageReading): readonly Step[] => {
  // what a shortcode has as its title is below the heading before the first of its kind
  const depths = new Map<string, number>();
  let above = 0;
  return items.flatMap((item): readonly Step[] => {
    if (item.kind === 'heading') {
      const { title, offset, of } = item;
      const depth = depths.get(of) ?? depths.set(of, above && above + 1).get(of)!;
      above = depth;
      const source = new Source().add(`${'#'.repeat(Math.min(6, Math.max(2, depth)))} ${title}\n`, offset);
      return [{ depth, title, id: '', source, offset }];
    }
    if (item.kind !== 'text') return [item];
    const steps: Step[] = [];
    let at = 0;
    for (const { type, raw, depth, text } of blocksOf(item.source.text) as readonly {
      readonly type: string;
      readonly raw: string;
      readonly depth?: number;
      readonly text?: string;
    }[]) {
      // a picture alone is no title
      const isPicture = type === 'heading' && PICTURE.test(text!);
      const source = isPicture
        ? new Source().add(`\n\n${text!}\n\n`, item.source.offsetAt(at))
        : item.source.slice(at, at + raw.length);
      at += raw.length;
      const last = steps.at(-1);
      const heading = type === 'heading' && !isPicture ? headingOf(source, depth!, text!, page) : undefined;
      if (heading?.title) {
        steps.push(heading);
        above = heading.depth;
      } else if (heading)
        continue; // a line of an editor that has no words
      else if (last && !isHeading(last) && last.kind === 'text') last.source.append(source);
      else steps.push({ kind: 'text', source });
    }
    return steps;
  });
};

/** Whether it is more than blanks. */
const isSaid = (step: Step): boolean => isHeading(step) || step.kind !== 'text' || !step.source.isBlank;

/** A heading, and all up to the next as high. */
interface Group {
  readonly heading?: Heading | undefined;
  readonly steps: readonly Step[];
}

const groupsBy = (steps: readonly Step[], depth: number): readonly Group[] => {
  const groups: { heading?: Heading | undefined; steps: Step[] }[] = [{ steps: [] }];
  for (const step of steps) {
    if (isHeading(step) && step.depth <= depth) groups.push({ heading: step, steps: [] });
    else groups.at(-1)!.steps.push(step);
  }
  return groups.filter(({ heading, steps: inside }) => heading ?? inside.some(isSaid));
};

const highest = (steps: readonly Step[]): number => Math.min(...steps.filter(isHeading).map(({ depth }) => depth));

const partOf = ({ heading, steps }: Group): Part => {
  const text = new Source();
  const entries: EntryItem[] = [];
  const moved: Item[] = [];
  for (const step of steps) {
    if (isHeading(step)) text.add('\n\n', step.offset).append(step.source).add('\n\n', step.offset);
    else if (step.kind === 'text') text.append(step.source);
    else if (step.kind === 'entry') entries.push(step);
    else moved.push(step);
    if (!isHeading(step) && step.kind !== 'text') text.add('\n\n', step.offset);
  }
  return { ...(heading && { heading, role: roleNamed(heading.title) }), text, entries, moved };
};

/** A part whose headings are questions: each becomes one with its answer. */
const withQuestions = (group: Group): Group => {
  const { heading, steps } = group;
  const depth = highest(steps);
  if (!heading || !isOfQuestions(heading.title) || !Number.isFinite(depth)) return group;
  const asked = groupsBy(steps, depth);
  const isPlain = asked.every((one) => partOf(one).text.isBlank !== (one.heading !== undefined));
  if (!isPlain) return group;
  return {
    heading,
    steps: asked.flatMap((one): readonly Step[] => {
      const { text, entries, moved } = partOf(one);
      if (!one.heading) return one.steps;
      const { title, id, offset } = one.heading;
      return [{ kind: 'entry', question: title, answer: text, id, offset }, ...entries, ...moved];
    }),
  };
};

/** A group in the parts of its own that it may have. */
const dividedGroup = (group: Group): readonly Group[] => {
  const { heading, steps } = group;
  const depth = highest(steps);
  if (!heading || !Number.isFinite(depth)) return [group];
  const own = groupsBy(steps, depth);
  const isCertain = own.some(({ heading: below }) => below && roleNamed(below.title));
  const isOpened = own[0]!.heading === undefined && !partOf(own[0]!).text.isBlank;
  return isCertain && isOpened ? [{ heading, steps: own[0]!.steps }, ...own.slice(1)] : [group];
};

/** How high the headings are that open parts: below one at the top that is the page's own, if not its title, the next. */
const opening = (steps: readonly Step[]): number => {
  const [first, ...others] = steps.filter(isHeading);
  const isOwn = first?.depth === 1 && others.every(({ depth }) => depth > 1) && !isOfQuestions(first.title);
  return isOwn && others.length ? highest(others) : highest(steps);
};

const sameWords = (one: string, other: string): boolean => {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ');
  return words(one) === words(other);
};

/**
 * @param title of the posting, where that is known
 * @returns the parts, in order, the first may have no heading; and the words of the first heading, where it is one of the page as
 *   a whole, and of none of them
 */
export const partsOf = (
  items: readonly Item[],
  page: PageReading,
  title: string,
): { readonly parts: readonly Part[]; readonly title: string } => {
  const all = stepsOf(items, page);
  const first = all.find(isHeading);
  const isTitle = first?.depth === 1 && (!title || sameWords(first.title, title));
  const steps = isTitle ? all.filter((step) => step !== first) : all;
  const parts = groupsBy(steps, opening(steps)).map(withQuestions).flatMap(dividedGroup).map(partOf);
  return { parts, title: isTitle ? first.title : '' };
};
