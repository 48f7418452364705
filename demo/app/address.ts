/** The state of the page as the query string of its address: a shared link opens the same view. */

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
  /** Tag of the element that a snippet is made for; `<job-card>` by default. */
  readonly element: string;
  /** Address of the posting, or of the index, that a snippet is made from. */
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
  'element',
  'posting',
  'widget',
  'styles',
] as const satisfies (keyof State)[];

/** Whether something is the address of a file or folder as a snippet can name it: absolute, or from the site's root. */
export const isAddress = (text: string): boolean =>
  (/^https?:\/\//i.test(text) && URL.canParse(text)) || /^\/(?![/\\])/.test(text);

/** @returns the address with its host in lower case and in ASCII, as policies and headers need it */
export const normalized = (address: string): string => (address.startsWith('/') ? address : new URL(address).href);

/** Widths of the canvas that are offered, in CSS px. */
export const WIDTHS = ['320', '360', '768', '1280'];

/**
 * @param search query string, with or without its `?`
 * @param themes names of the style sheets that there are: one that is not among them is none
 */
export const read = (search: string, themes: readonly string[]): State => {
  const parameters = new URLSearchParams(search);
  const take = (name: string): string => {
    const value = parameters.get(name) ?? '';
    parameters.delete(name);
    return value;
  };
  const named = Object.fromEntries(NAMES.map((name) => [name, take(name)])) as Omit<State, 'values'>;
  const known = (value: string, values: readonly string[]) => (values.includes(value) ? value : '');
  return {
    ...named,
    width: known(named.width, WIDTHS),
    scheme: known(named.scheme, ['light', 'dark']),
    dir: known(named.dir, ['rtl']),
    element: known(named.element, ['job-list']),
    sheet: known(named.sheet, themes),
    posting: isAddress(named.posting) ? named.posting : '',
    widget: isAddress(named.widget) ? named.widget : '',
    values: Object.fromEntries(parameters),
  };
};

/** @returns the query string with its `?`, or an empty string where all is as by default */
export const write = ({ values, ...named }: Partial<State>): string => {
  const chosen = Object.entries(named).filter(([, value]) => value !== '');
  // an empty value is one: of an attribute that the story sets and that was emptied
  const search = new URLSearchParams([...chosen, ...Object.entries(values ?? {})]).toString();
  return search && `?${search}`;
};
