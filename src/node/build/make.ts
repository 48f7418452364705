/** From one posting file to its built posting, or to what keeps it from being built. */
import { join } from 'node:path';
import { decodeHTMLStrict } from 'entities/decode';
import { inspect } from '../../inspect/inspect.ts';
import { outlineOf, placesIn } from '../../inspect/places.ts';
import type { Finding } from '../../posting/finding.ts';
import { isOpen } from '../../posting/is-open.ts';
import { MAX_BYTES } from '../../posting/load.ts';
import { describe } from '../../posting/parse.ts';
import type { Posting } from '../../posting/posting.ts';
import { plainText } from '../../posting/plain.ts';
import { HERE, addressOf } from '../../found/address.ts';
import { entryOf } from '../../found/entry.ts';
import { reasonOf } from '../files.ts';
import { rules } from '../rules.ts';
import { textIn, told, type Outcome } from '../validate.ts';
import { builtOf } from './built.ts';
import type { Gallery } from './pictures/gallery.ts';
import type { Built, PictureState, Source } from './output/manifest.ts';
import type { Output } from './output/output.ts';
import { BUILT, builtPath, hashOf } from './output/paths.ts';
import {
  fieldReferences,
  fileOf,
  lackOf,
  sized,
  textReferences,
  type Reference,
  type Size,
} from './pictures/pictures.ts';
import { readSteady } from './output/steady.ts';
import { NoWindow, windowOf } from './window.ts';

/** What became of a posting file. */
export interface Made {
  /** Below DIR, with slashes. */
  readonly path: string;
  readonly outcome: Outcome;
  /** Missing where nothing may be built of it. */
  readonly source?: Source;
  /** The pictures that were looked at, by path below DIR. */
  readonly pictures?: Readonly<Record<string, PictureState>>;
  /** Whether nothing had to be done, or nothing new is to be said. */
  readonly isReused?: boolean;
}

export interface Making {
  readonly dir: string;
  readonly now: number;
  /** Whether a warning keeps a posting from being built, too. */
  readonly strict: boolean;
  readonly output: Output;
  readonly gallery: Gallery;
  /** Gives the same string for one that was there before: what is said of thousands of files is in memory once. */
  readonly once: (text: string) => string;
}

/** Errors, and where that is asked for warnings. */
export const isBroken = (findings: readonly Finding[], strict: boolean): boolean =>
  findings.some(({ level }) => level === 'error' || (strict && level === 'warning'));

/**
 * Reads a posting file, and has ready what is built of it.
 *
 * @param former what became of it in an earlier run
 */
export const make = async (path: string, former: Source | undefined, making: Making): Promise<Made> => {
  const { dir, strict, once } = making;
  const file = join(dir, path);
  if (BUILT.test(path)) return { path, outcome: { file, skipped: 'a built posting, no source' } };
  let bytes: Uint8Array;
  try {
    ({ bytes } = await readSteady(file, MAX_BYTES));
  } catch (error) {
    return { path, outcome: { file, unreadable: reasonOf(error) } };
  }
  const hash = hashOf(bytes);
  if (former && isSame(path, former, hash, making))
    return { path, outcome: { file, findings: former.findings }, source: former, isReused: true };
  const read = textIn(bytes);
  if (bytes.length > MAX_BYTES && 'findings' in read)
    return { path, outcome: { file, unreadable: `more than ${MAX_BYTES.toLocaleString('en')} bytes` } };
  if (!('text' in read)) return { path, outcome: { file, ...read } };
  const { posting, findings: inspected } = inspect({ text: read.text }, addressOf(path, HERE), rules, making.now);
  const findings = inspected.map(told).map((finding) => ({
    ...finding,
    expected: once(finding.expected),
    found: once(finding.found),
    mend: once(finding.mend ?? ''),
  }));
  const outcome = { file, findings };
  if (!posting || isBroken(findings, strict)) return { path, outcome };
  if (posting.status === 'draft')
    return { path, outcome, source: { hash, findings: [] }, isReused: former?.hash === hash };
  try {
    const { pictures, ...built } = await builtFrom(read.text, path, making);
    return {
      path,
      outcome,
      source: { hash, findings, built: { ...built, pictures: Object.keys(pictures) } },
      pictures,
    };
  } catch (error) {
    if (error instanceof Unfit) return { path, outcome: { file, findings: [...error.findings, ...findings] } };
    if (error instanceof NoPicture) return { path, outcome: { file: error.file, unreadable: error.message } };
    throw error;
  }
};

const isSame = (path: string, { hash, built }: Source, now: string, { output, gallery, ...making }: Making): boolean =>
  hash === now &&
  built !== undefined &&
  built.isOpen === isOpen(built.entry, making.now) &&
  output.standing(builtPath(path)) === built.hash &&
  built.pictures.every((picture) => gallery.isSame(picture));

/** What keeps a posting from being built, although it could be shown. */
class Unfit extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super('unfit');
    this.findings = findings;
  }
}

/** A picture that can't be read, or is none. */
class NoPicture extends Error {
  readonly file: string;

  constructor(file: string, cause: string) {
    super(cause);
    this.file = file;
  }
}

const builtFrom = async (
  text: string,
  path: string,
  making: Making,
): Promise<Omit<Built, 'pictures'> & Required<Pick<Made, 'pictures'>>> => {
  const errorAt = (at: string, expected: string, found: string, mend: string): Finding => ({
    ...{ level: 'error', path: at, expected, found, mend },
    ...placesIn(text)(outlineOf(text, rules).offsetOf(at)),
  });
  const data: unknown = JSON.parse(text);
  const sizes = new Map<string, Size | undefined>();
  const pictures: Record<string, PictureState> = {};
  const look = async (references: readonly Reference[]): Promise<void> => {
    const lacking = [];
    for (const { path: at, src } of references) {
      const found = await seen(src, path, making);
      if (found === undefined) continue;
      if (typeof found === 'string') {
        const expected = `a file below ${making.dir}`;
        lacking.push(
          errorAt(at, expected, `${describe(src)}: ${found}`, 'put the picture there, or write its address in full'),
        );
        continue;
      }
      pictures[found.file] = found.state;
      sizes.set(src, found.size);
    }
    if (lacking.length) throw new Unfit(lacking);
  };
  try {
    await look(fieldReferences(data));
    const complete = sized(data, (src) => sizes.get(src));
    const built = (await builtOf(complete, { window: windowOf })) as object;
    await look(textReferences(built));
    // the same fields as before, but for sizes
    const posting = withName(rules.parse(complete, addressOf(path, HERE)).posting, data, path);
    const src = builtPath(path);
    // whatever its name is now: deep links have its id in them
    const json = JSON.stringify({ ...built, id: posting.id, 'x-built-from': path.replace(/^.*\//, '') });
    const entry = entryOf(posting, src, { plain: (source) => plainText(source, decodeHTMLStrict) });
    return { hash: making.output.stage(src, json), entry, isOpen: isOpen(posting, making.now), pictures };
  } catch (error) {
    if (error instanceof NoWindow)
      throw new Unfit([errorAt(htmlIn(data) ?? '', 'jsdom, which cleans HTML', 'none', error.message)]);
    if (error instanceof RangeError)
      throw new Unfit([errorAt('', 'a simpler file', 'what is nested too deep', 'simplify it')]);
    throw error;
  }
};

/** `index.json` is called as its folder is, but at the top nobody knows how that is called where it is served. */
const withName = (posting: Posting, data: unknown, path: string): Posting => {
  const isNameless = /^index\.json$/i.test(path) && (data as { readonly id?: unknown }).id !== posting.id;
  return isNameless ? { ...posting, id: 'index' } : posting;
};

/** The file that an address names, as a picture; why there is none; or nothing, where it is not for us to look. */
const seen = async (src: string, from: string, { dir, gallery }: Making) => {
  const file = fileOf(src, from);
  if (file === undefined) return undefined;
  if (file === null) return 'it leads out of it';
  try {
    const lack = lackOf(dir, file);
    return lack ?? { file, ...(await gallery.see(file)) };
  } catch (error) {
    throw new NoPicture(join(dir, file), reasonOf(error));
  }
};

/** The path of the first text that is HTML. */
const htmlIn = (value: unknown, path = ''): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('html' in value) return path;
  for (const [key, part] of Object.entries(value)) {
    const found = htmlIn(part, Array.isArray(value) ? `${path}[${key}]` : rules.pathTo(path, key));
    if (found !== undefined) return found;
  }
  return undefined;
};
