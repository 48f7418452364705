/** Changes of the code of dependencies, while it is bundled: docs/decisions/0022-what-is-cut-from-lit-and-marked.md */
import type { Plugin } from 'vite';

/** Changes a dependency's code, and fails the build where a pattern is gone: after an update nothing is lost silently. */
export const patch = (
  name: string,
  file: RegExp,
  change: (code: string, replace: typeof replaceOnce) => string,
): Plugin => {
  let applied = false;
  return {
    name,
    transform(code, id) {
      if (!file.test(id)) return undefined;
      applied = true;
      return { code: change(code, replaceOnce), map: null };
    },
    buildEnd(error) {
      if (!error && !applied) this.error(`${name}: no file matches ${String(file)}`);
    },
  };
};

export const replaceOnce = (code: string, pattern: RegExp, by: string | ((...found: string[]) => string)): string => {
  if (code.search(pattern) < 0) throw new Error(`pattern not found: ${String(pattern)}`);
  return code.replace(pattern, by as string);
};
