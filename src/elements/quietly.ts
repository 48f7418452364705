/** Waits for what nobody asks about, and lets no failure of it reach the page. By `await`: a page may have replaced `then`. */
export const quietly = async (...tasks: readonly unknown[]): Promise<void> => {
  for (const task of tasks) {
    try {
      await task;
    } catch {
      // told elsewhere, or worth no word
    }
  }
};
