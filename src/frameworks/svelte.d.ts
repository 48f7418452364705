/** `import type {} from 'careers-widget/svelte'`: the tags in markup. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Attributes, ElementOf, Handlers, Properties, Tag } from './tags.ts';

type Tags = { [T in Tag]: Attributes<T> & Handlers<T, 'on'> & HTMLAttributes<ElementOf<T>> & Properties<T> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
