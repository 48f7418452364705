/**
 * What each tag takes and sends, for the templates of frameworks: the one source of the declarations beside it. Types
 * alone; made from the classes, so that a new property is known everywhere.
 */
import type { LitElement } from 'lit';
import type { ApplyButton } from '../elements/apply-button.ts';
import type { EventMap } from '../elements/events.ts';
import type { JobCard } from '../elements/job-card.ts';
import type { JobFaqAccordion } from '../elements/job-faq-accordion.ts';
import type { JobList } from '../elements/job-list.ts';

interface Elements {
  'apply-button': ApplyButton;
  'job-card': JobCard;
  'job-faq-accordion': JobFaqAccordion;
  'job-list': JobList;
}

export type Tag = keyof Elements;
export type ElementOf<T extends Tag> = Elements[T];

/** The events that each tag sends. */
interface Sends {
  'apply-button': 'posting-load' | 'posting-error' | 'posting-apply';
  'job-card': 'posting-load' | 'posting-error' | 'posting-apply' | 'faq-toggle';
  'job-faq-accordion': 'posting-load' | 'posting-error' | 'faq-toggle';
  'job-list': 'list-change' | 'posting-open' | 'posting-load' | 'posting-error' | 'posting-apply' | 'faq-toggle';
}

type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** Properties typed `unknown` at run time, with the type that users should pass. */
interface Meant {
  posting: object;
  postings: object;
  headingLevel: Level | `${Level}`;
  pageSize: number | `${number}`;
}

/** The names of a tag's own properties: neither methods nor what every element has. */
type Own<T extends Tag> = Exclude<
  keyof Elements[T],
  keyof LitElement | 'reload' | (T extends 'job-list' ? 'posting' : never)
>;

type Value<T extends Tag, K extends Own<T>> = K extends keyof Meant ? Meant[K] : Elements[T][K];

/** As in JavaScript: `applyParams`, `withoutFaq`. */
export type Properties<T extends Tag> = { [K in Own<T>]?: Value<T, K> | undefined };

/** `withoutFaq` to `without-faq`. */
type Kebab<S extends string> = S extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : S;

/** What an attribute may say. A boolean one is true by being there, and some frameworks would write "false" into it. */
type Written<V> = V extends false ? never : V;

/** As in HTML, where the name is another one: `apply-params`, `without-faq`. */
export type Attributes<T extends Tag> = {
  [K in Own<T> & string as Kebab<K> extends K ? never : Kebab<K>]?: Written<Value<T, K>> | undefined;
};

/** Handlers by the name of their event, and what a framework puts before it: `onposting-load`. */
export type Handlers<T extends Tag, Prefix extends string> = {
  [K in Sends[T] as `${Prefix}${K}`]?: ((event: EventMap[K]) => void) | undefined;
};
