/** From `custom-elements.json` to what can be set on an element, and what its documentation says. */

/** Something that can be set. */
export interface Control {
  readonly name: string;
  readonly description: string;
  readonly kind: 'choice' | 'boolean' | 'number' | 'colour' | 'address' | 'text';
  /** The values of a choice; an empty string where it may be left out. */
  readonly options: readonly string[];
  /** As documented; an empty string where nothing is. */
  readonly default: string;
}

/** Something that has a name. */
export interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

/** What is documented of an element. */
export interface ElementDocs {
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly attributes: readonly Control[];
  readonly customProperties: readonly Control[];
  readonly slots: readonly Named[];
  readonly parts: readonly Named[];
  readonly events: readonly Named[];
}

interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly events?: readonly Named[];
}

/** The shape of the manifest, as far as it is read. {@link https://github.com/webcomponents/custom-elements-manifest} */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** Attributes that elements set themselves: there is nothing to choose. */
const OUTPUT = ['state', 'closed'];

/** @returns the elements by their tags */
export const elementsOf = ({ modules }: Manifest): ReadonlyMap<string, ElementDocs> =>
  new Map(
    modules
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap((declaration) =>
        declaration.tagName ? [[declaration.tagName, docsOf(declaration.tagName, declaration)] as const] : [],
      ),
  );

const docsOf = (tag: string, declaration: Declaration): ElementDocs => ({
  tag,
  summary: declaration.summary ?? '',
  description: declaration.description ?? '',
  attributes: (declaration.attributes ?? []).filter(({ name }) => !OUTPUT.includes(name)).map(controlOf),
  customProperties: (declaration.cssProperties ?? []).map(controlOf),
  slots: declaration.slots ?? [],
  parts: declaration.cssParts ?? [],
  // the analyzer takes the field of an event's class for an event
  events: (declaration.events ?? []).filter(({ description }) => description),
});

const controlOf = ({ name, description = '', type, default: initial = '' }: Named): Control => {
  const text = type?.text ?? '';
  const named = [...text.matchAll(/'([^']*)'/g)].map(([, option]) => option!);
  // what may be left out begins with nothing
  const options = named.length && text.includes('undefined') ? ['', ...named.filter(Boolean)] : named;
  const control = { name, description, kind: kindOf(name, text, options), options };
  return { ...control, default: initial.replace(/^'(.*)'$/, '$1') };
};

const kindOf = (name: string, type: string, options: readonly string[]): Control['kind'] => {
  if (options.length) return 'choice';
  if (type === 'boolean' || type === 'number') return type;
  if (name.endsWith('-color')) return 'colour';
  return /^(.*-)?src$|^href$/.test(name) ? 'address' : 'text';
};
