/** What is in a release, by the names in its `integrity.json`. */
import type { Release } from './snippets.ts';

export interface Contents extends Release {
  /** Names of the style sheets in `themes/`. */
  readonly themes: readonly string[];
  /** Languages that have words of the interface. */
  readonly languages: readonly string[];
}

/** @param integrity SRI hashes by file */
export const contentsOf = (integrity: Readonly<Record<string, string>>): Contents => {
  const names = (pattern: RegExp) =>
    Object.keys(integrity).flatMap((file) => {
      const [, name] = pattern.exec(file) ?? [];
      return name === undefined ? [] : [name];
    });
  return {
    integrity,
    version: names(/^chunks\/templates-(.*)\.js$/)[0] ?? '',
    themes: names(/^themes\/(.*)\.css$/),
    languages: ['en', ...names(/^chunks\/([a-z]{2})-.*\.js$/)].sort(), // English is in the script itself
  };
};
