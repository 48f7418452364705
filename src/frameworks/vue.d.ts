/** `import type {} from 'careers-widget/vue'`: the tags in templates. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { Handlers, Properties, Tag } from './tags.ts';

/** `onposting-load` to `onPostingLoad`, which is how Vue calls the handler of `@posting-load`. */
type Camel<S> = S extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : S;
type CamelKeys<T> = { [K in keyof T as Camel<K>]: T[K] };

type Tags = {
  [T in Tag]: new () => { $props: CamelKeys<Handlers<T, 'on-'>> & HTMLAttributes & Properties<T> & PublicProps };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}

  interface HTMLAttributes {
    /** As in HTML, for what stands in `header` and `footer`; Vue's own declarations know only its own slots. */
    slot?: string | undefined;
  }
}
