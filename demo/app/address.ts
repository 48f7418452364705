/** What is looked at, as the query string of the page's address: a link shows another what one sees oneself. */

/** Everything that the address holds. An empty string is the default. */
export interface State {
  /** File name of the story in the canvas, without its ending; without one, a snippet is being made. */
  readonly story: string;
  /** Which panel below the canvas is open. */
  readonly panel: string;
  /** Width of the canvas in CSS px. */
  readonly width: string;
  /** `light`, `dark`, or as the visitor prefers. */
  readonly scheme: string;
  /** Name of the theme's style sheet. */
  readonly sheet: string;
  /** `rtl` turns the page in the canvas. */
  readonly dir: string;
  /** The part that is outlined in the canvas. */
  readonly outline: string;
  /** Address of the posting that a snippet is made from. */
  readonly posting: string;
  /** Address of the folder that the snippet's files come from. */
  readonly widget: string;
  /** `strict` makes a snippet without inline styles. */
  readonly styles: string;
  /** Attributes, custom properties and `slot:` contents by name. */
  readonly values: Readonly<Record<string, string>>;
}

const NAMES = [
  'story',
  'panel',
  'width',
  'scheme',
  'sheet',
  'dir',
  'outline',
  'posting',
  'widget',
  'styles',
] as const satisfies (keyof State)[];

/** @param search query string, with or without its `?` */
export const read = (search: string): State => {
  const parameters = new URLSearchParams(search);
  const take = (name: string): string => {
    const value = parameters.get(name) ?? '';
    parameters.delete(name);
    return value;
  };
  const named = Object.fromEntries(NAMES.map((name) => [name, take(name)])) as Omit<State, 'values'>;
  return { ...named, values: Object.fromEntries(parameters) };
};

/** @returns the query string with its `?`, or an empty string where all is as by default */
export const write = ({ values, ...named }: Partial<State>): string => {
  const entries = [...Object.entries(named), ...Object.entries(values ?? {})].filter(([, value]) => value !== '');
  const search = new URLSearchParams(entries).toString();
  return search && `?${search}`;
};
