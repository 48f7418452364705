/** Where the headings of a text stand. */

/**
 * Re-bases the headings of one text under the heading it stands below, without a skipped level.
 *
 * @param base level of the heading above the text
 * @returns a function that takes each heading's own depth, in order, and gives its level: one below the
 *   nearest heading before it that has a smaller depth (WCAG 2.2, technique G141)
 */
export const outline = (base: number): ((depth: number) => number) => {
  const open: number[] = [];
  return (depth) => {
    while (open.length && open.at(-1)! >= depth) open.pop();
    open.push(depth);
    return Math.min(6, base + open.length);
  };
};
