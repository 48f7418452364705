/** Walks through shadow trees, up and down. Part of the chunk of prerendered elements. */

/** All elements in a tree and in the trees of those, in order. */
export const within = (tree: ShadowRoot): Element[] =>
  [...tree.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? within(element.shadowRoot) : []),
  ]);

/** The node around, also out of a shadow tree. */
export const around = (node: Node): Node | null => node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
