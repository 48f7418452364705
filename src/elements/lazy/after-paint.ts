/** Waiting for a frame. Part of the chunk with the templates. */

/** Resolves when a frame has been drawn; soon, where none is: in a hidden tab. */
export const afterPaint = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
