/** The level of an element’s heading, from its attribute. */

/** The level of `heading-level`: 2 unless it names another one. */
export const levelOf = (attribute: number): number => Math.min(6, Math.max(1, Math.trunc(attribute) || 2));
