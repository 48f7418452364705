/** PLACEHOLDER, to be replaced: texts are kept as they are; HTML asks for a window, and is dropped no further. */

export interface Readers {
  readonly window: () => Promise<unknown>;
}

const withoutExtras = ([key]: [string, unknown]): boolean => key !== '$schema' && !key.startsWith('x-');

export const builtOf = async (data: unknown, readers: Readers): Promise<unknown> => {
  if (Array.isArray(data)) return Promise.all(data.map((item) => builtOf(item, readers)));
  if (typeof data === 'object' && data !== null) {
    if ('html' in data) await readers.window();
    const entries = Object.entries(data).filter(withoutExtras);
    return Object.fromEntries(
      await Promise.all(entries.map(async ([key, value]) => [key, await builtOf(value, readers)] as const)),
    );
  }
  const image = typeof data === 'string' && /!\[([^\]]*)\]\(([^)]*)\)/.exec(data);
  return image ? { nodes: [['p', ['img', { alt: image[1], src: image[2] }]]] } : data;
};
