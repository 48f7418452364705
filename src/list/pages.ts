/** How much of a list is shown and loaded at a time. */

/** Pages of an index that are followed; more are a mistake. */
export const MAX_PAGES = 500;

/** Rows at a time, from an attribute: 20 unless it names another number. */
export const pageSizeOf = (attribute: number): number => Math.max(1, Math.trunc(attribute) || 20);
