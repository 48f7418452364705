/** A window for DOMPurify: jsdom's, which reads files of its own when it starts and so can't be part of the command's one file. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Jsdom from 'jsdom';

/** jsdom is not installed. */
export class NoWindow extends Error {}

let found: Promise<Window> | undefined;

/** A window, the same for all texts. Loaded for a posting with HTML only: it takes half a second. */
export const windowOf = (): Promise<Window> =>
  (found ??= load().then(({ JSDOM }) => new JSDOM('').window as unknown as Window));

/** From where the command is installed, else from where it is run: with npx the two are apart. */
const load = async (): Promise<typeof Jsdom> => {
  try {
    return await import('jsdom');
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  try {
    const path = createRequire(join(process.cwd(), 'package.json')).resolve('jsdom');
    return (await import(pathToFileURL(path).href)) as typeof Jsdom;
  } catch (error) {
    if (isMissing(error)) throw new NoWindow('npm install jsdom');
    throw error;
  }
};

const isMissing = (error: unknown): boolean =>
  ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes((error as NodeJS.ErrnoException).code ?? '');
