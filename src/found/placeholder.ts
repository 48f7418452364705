/** PLACEHOLDER, to be replaced by entry.ts, index-file.ts, feed.ts, sitemap.ts and node/build/page.ts. */
import type { Posting } from '../posting/posting.ts';
import type { Text } from '../posting/text.ts';

export interface EntryImage {
  readonly src: string;
  readonly width?: number;
  readonly height?: number;
}

export interface EntryTexts {
  readonly title: string;
  readonly summary: string;
  readonly content: string;
}

export interface Entry {
  readonly id: string;
  readonly src: string;
  readonly lang: string;
  readonly url?: string;
  readonly texts: Readonly<Record<string, EntryTexts>>;
  readonly status: 'open' | 'draft' | 'closed';
  readonly datePosted?: string;
  readonly dateModified?: string;
  readonly validThrough?: string;
  readonly image?: EntryImage;
}

export type Dated = Entry & { readonly modified: string; readonly page?: Readonly<Record<string, string>> };

export const entryOf = (posting: Posting, src: string, plain: (text: Text) => string): Entry => {
  const content = [posting.lead, ...posting.sections.map(({ text }) => text)]
    .flatMap((text) => (text ? [plain(text)] : []))
    .join('\n\n');
  const texts = { title: posting.title, summary: posting.tagline ?? '', content };
  const { id, lang = '', url, status, datePosted, dateModified, validThrough, image } = posting;
  return JSON.parse(
    JSON.stringify({
      ...{ id, src, lang, url, status, datePosted, dateModified, validThrough },
      texts: Object.fromEntries([
        [lang, texts],
        ...Object.keys(posting.translations).map((to) => [to, texts] as const),
      ]),
      image: image && { src: image.src, width: image.width, height: image.height },
    }),
  ) as Entry;
};

export const indexFiles = (
  entries: readonly Dated[],
  { base = '', title, pageSize = entries.length || 1 }: { base?: string; title: string; pageSize?: number },
): Map<string, string> => {
  const nameOf = (page: number) => (page ? `jobs-${page + 1}.json` : 'jobs.json');
  const pages = Math.max(1, Math.ceil(entries.length / pageSize));
  return new Map(
    Array.from({ length: pages }, (_, page) => [
      nameOf(page),
      `${JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title,
        ...(page + 1 < pages && { next_url: base + nameOf(page + 1) }),
        items: entries.slice(page * pageSize, (page + 1) * pageSize).map(({ id, src, lang, modified, texts }) => ({
          ...{
            id,
            title: texts[lang]?.title,
            content_text: texts[lang]?.content,
            date_modified: `${modified}T00:00:00Z`,
          },
          _posting: { src: base + src },
        })),
      })}\n`,
    ]),
  );
};

export const feedFiles = (entries: readonly Dated[], { base, title }: { base: string; title: string }) =>
  new Map([
    ['jobs.atom', `<feed>${title} ${base} ${entries.map(({ id, modified }) => id + modified).join(' ')}</feed>\n`],
  ]);

export const sitemapFiles = (entries: readonly Dated[], { base }: { base: string }) => {
  const pages = entries.flatMap(({ page = {} }) => Object.values(page));
  return new Map(
    pages.length ? [['sitemap.xml', `<urlset>${pages.map((page) => base + page).join(' ')}</urlset>\n`]] : [],
  );
};

export const pageFiles = (
  template: Uint8Array,
  entry: Entry,
  { base = '', open }: { base?: string; open: boolean },
): { readonly page: Readonly<Record<string, string>>; readonly files: Map<string, Uint8Array> } => {
  const text = new TextDecoder().decode(template);
  if (!text.includes('<job-card')) throw new Error('expected one <job-card>, found none');
  const page = Object.fromEntries(
    Object.keys(entry.texts).map((lang) => [
      lang,
      `${lang && lang !== entry.lang ? `${lang}/` : ''}${entry.id}/index.html`,
    ]),
  );
  const files = Object.entries(page).map(([lang, path]) => {
    const html = text.replace('<job-card', `<job-card src="${base}${entry.src}" lang="${lang}"`);
    return [path, new TextEncoder().encode(open ? html : `${html}<!-- closed -->`)] as const;
  });
  return { page, files: new Map(files) };
};
