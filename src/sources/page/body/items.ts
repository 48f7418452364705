/** What a page's body consists of, in its order. */
import type { Source } from '../source.ts';

/** Markdown. */
interface TextItem {
  readonly kind: 'text';
  readonly source: Source;
}

/** A part of the text that says its own title. */
interface HeadingItem {
  readonly kind: 'heading';
  readonly title: string;
  /** The name of the shortcode that it is the title of. */
  readonly of: string;
  readonly offset: number;
}

/** The lead paragraph. */
interface LeadItem {
  readonly kind: 'lead';
  readonly source: Source;
  readonly offset: number;
}

/** A question and its answer. */
export interface EntryItem {
  readonly kind: 'entry';
  readonly question: string;
  readonly answer: Source;
  readonly id: string;
  readonly offset: number;
}

/** A footnote, or what stands apart. */
export interface NoteItem {
  readonly kind: 'note';
  readonly title: string;
  readonly source: Source;
  readonly id: string;
  readonly offset: number;
}

/** A link to apply, with what stands beside it. */
export interface ApplyItem {
  readonly kind: 'apply';
  readonly url: string;
  readonly label: string;
  readonly text: string;
  readonly offset: number;
  /** The shortcode as it is written. */
  readonly written: string;
}

/** Whom to ask. */
export interface ContactItem {
  readonly kind: 'contact';
  /** As the format has it. */
  readonly contact: Readonly<Record<string, unknown>>;
  readonly offset: number;
}

export type Item = TextItem | HeadingItem | LeadItem | EntryItem | NoteItem | ApplyItem | ContactItem;
