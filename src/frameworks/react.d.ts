/** `import type {} from 'careers-widget/react'`: the tags in JSX. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Attributes, ElementOf, Handlers, Properties, Tag } from './tags.ts';

type Tags = {
  [T in Tag]: Attributes<T> &
    Handlers<T, 'on'> &
    Properties<T> &
    DetailedHTMLProps<HTMLAttributes<ElementOf<T>>, ElementOf<T>>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
