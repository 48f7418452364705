/**
 * What lists, feeds, sitemaps and heads of pages know of a posting: plain data, all of it JSON, so that a build can keep it.
 * Who makes it parses a file with `HERE` and the file's path as its address: by that it is known what lies beside the file.
 */
import type { Image, Posting } from '../posting/posting.ts';
import type { Text } from '../posting/text.ts';
import { translate } from '../posting/translate.ts';
import { fileOf } from './address.ts';
import { beginningOf, flat } from './summary.ts';

/** The texts of one language, plain. */
export interface EntryTexts {
  readonly title: string;
  /** 200 characters at most; '' where the posting has no text. */
  readonly summary: string;
  /** The beginning of the text, a blank line between paragraphs. */
  readonly content: string;
  readonly department?: string;
  readonly imageAlt?: string;
  readonly socialImageAlt?: string;
}

/** A picture; its words are among the texts. */
export interface EntryImage {
  /** Path below the output folder, not escaped, or an absolute address. */
  readonly src: string;
  readonly width?: number;
  readonly height?: number;
}

/** What is the same in every language, as the posting has it. */
const FACTS = [
  ...([
    'id',
    'status',
    'datePosted',
    'dateModified',
    'validThrough',
    'workplace',
    'locations',
    'applicantLocations',
  ] as const),
  ...(['employmentType', 'salary', 'openings'] as const),
];
type Facts = Pick<Posting, (typeof FACTS)[number]>;

/** A posting, as others know it. */
export interface Entry extends Facts {
  /** Path of the built file below the output folder, as in `a/b.built.json`, not escaped. */
  readonly src: string;
  /** The posting's own language, BCP 47; '' where it does not say. */
  readonly lang: string;
  /** The posting's own page, where the file names one; below `HERE` where it is relative, so that `linkOf` reads it. */
  readonly url?: string;
  /** Where one applies; as `url`. */
  readonly apply?: string;
  /** Name of who hires. */
  readonly organization?: string;
  readonly image?: EntryImage;
  readonly socialImage?: EntryImage;
  /** Texts by language, the posting's own first (key '' where it does not say). */
  readonly texts: Readonly<Record<string, EntryTexts>>;
}

/** An entry of a build. */
export interface Dated extends Entry {
  /** The day on which its built bytes last changed, as in `2026-11-26`. */
  readonly modified: string;
  /** Paths of its pages below the output folder, by language, as `pagesOf` has them; none where pages are not built. */
  readonly page?: Readonly<Record<string, string>>;
}

/** What reads texts. */
export interface Reading {
  /** The words of a text, without marks; a blank line parts paragraphs. */
  readonly plain: (text: Text) => string;
}

/** As BCP 47 recommends it, `pt-br` as `pt-BR`: a tag names files, and some disks know no capitals. */
const inCase = (lang: string): string =>
  lang
    .split('-')
    .map((part, place) =>
      place === 0
        ? part.toLowerCase()
        : part.length === 4
          ? part[0]!.toUpperCase() + part.slice(1).toLowerCase()
          : part.toUpperCase(),
    )
    .join('-');

const pictureOf = (image: Image | undefined): EntryImage | undefined =>
  image && { src: fileOf(image.src), width: image.width, height: image.height };

/** All that is to be read in a posting, from top to bottom. */
const contentOf = ({ lead, sections, faq, notes, agreement }: Posting, plain: Reading['plain']): string =>
  [
    lead && plain(lead),
    ...sections.flatMap(({ title, text }) => [title, plain(text)]),
    agreement && plain(agreement),
    ...(faq.items.length ? [faq.title] : []),
    ...faq.items.flatMap(({ question, answer }) => [question, plain(answer)]),
    ...notes.flatMap(({ marker, title, text }) => [[marker, title].filter(Boolean).join(' '), plain(text)]),
  ]
    .filter(Boolean)
    .join('\n\n');

/** The most characters: of thousands of postings all texts at once are more than a feed reader takes, or a build's memory. */
const SUMMARY = 200;
const CONTENT = 1000;

const textsOf = (posting: Posting, lang: string, { plain }: Reading): EntryTexts => {
  const { title, tagline, lead, department, image, socialImage } = posting;
  const content = contentOf(posting, plain);
  const first = tagline ?? (lead ? plain(lead) : content);
  return {
    title,
    summary: beginningOf(flat(first), lang, SUMMARY),
    content: beginningOf(content, lang, CONTENT),
    department,
    imageAlt: image?.alt || undefined,
    socialImageAlt: socialImage?.alt || undefined,
  };
};

/**
 * @param posting parsed with `HERE` and the path of its file as its address
 * @param src path of the built file below the output folder
 */
export const entryOf = (posting: Posting, src: string, reading: Reading): Entry => {
  const lang = inCase(posting.lang ?? '');
  const texts: Record<string, EntryTexts> = { [lang]: textsOf(posting, lang, reading) };
  for (const written of Object.keys(posting.translations)) {
    const key = inCase(written);
    // what is there twice is the one that the widget shows
    texts[key] ??= textsOf(translate(posting, key).posting, key, reading);
  }
  const { url, apply, organization } = posting;
  const entry: Entry = {
    ...(Object.fromEntries(FACTS.map((name) => [name, posting[name]])) as Facts),
    src,
    lang,
    url: url?.startsWith('http') ? url : undefined, // nobody reads a posting at an e-mail address
    apply: apply.url,
    organization: organization?.name,
    image: pictureOf(posting.image),
    socialImage: pictureOf(posting.socialImage),
    texts,
  };
  // without what is undefined, and without the whole texts, which an engine keeps as long as a part that was cut from them
  return JSON.parse(JSON.stringify(entry)) as Entry;
};
