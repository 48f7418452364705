/**
 * The stories: each is a page in `demo/stories/`, which says in its head what it is called (`Group: Name`), what it
 * shows, and where it stands among the others; also, where that is so, that it is prerendered. One file adds a story.
 */

export interface Story {
  /** The file's name without its ending; its page is `stories/<id>.html`. */
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly description: string;
  /** Whether it is served as `careers-widget prerender` writes it, and shown with scripts off. */
  readonly isPrerendered: boolean;
  /** The markup of the page's body, as written, without what every story has. */
  readonly source: string;
}

/** @param pages the pages' sources by the name of their file */
export const storiesOf = (pages: Readonly<Record<string, string>>): readonly Story[] =>
  Object.entries(pages)
    .map(([file, source]) => storyOf(file.replace(/^.*\/|\.html$/g, ''), source))
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));

const storyOf = (id: string, source: string): Story & { readonly order: number } => {
  const page = new DOMParser().parseFromString(source, 'text/html');
  const meta = (name: string) => page.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? '';
  const [group = '', name = group] = page.title.split(/:\s*/);
  const [, body = ''] = /<\/h1>\n([^]*?)\n *<\/body>/.exec(source) ?? [];
  const own = [...source.matchAll(/^ *<(script|style|link)\b(?!.*(story\.css|rel="icon"))[^]*?(<\/\1>|\/>)$/gm)];
  const head = own.map(([text]) => text).filter((text) => !body.includes(text));
  const [inside = '', ...after] = body.split(/^ *<\/main>\n?/m);
  return {
    id,
    group,
    name,
    description: meta('description'),
    isPrerendered: meta('prerendered') !== '',
    order: Number(meta('order') || Infinity),
    source: [...head, inside, ...after.filter(Boolean)].map(outdent).join('\n'),
  };
};

/** Moves a block to the left, as far as its first line allows. */
const outdent = (block: string): string => {
  const [indent = ''] = /^ */.exec(block) ?? [];
  return block.replace(new RegExp(`^${indent}`, 'gm'), '').trimEnd();
};
