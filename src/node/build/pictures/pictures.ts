/** The pictures that postings refer to: which files they are, whether they are pictures, and their size. */
import { realpathSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { imageSize } from 'image-size';
import { HERE, addressOf } from '../../../found/address.ts';
import { safeUrl } from '../../../posting/safe-url.ts';
import { isInside } from '../../paths.ts';

/** An address of a picture, and where it stands in a posting. */
export interface Reference {
  readonly path: string;
  readonly src: string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects that are pictures. */
const OBJECTS = [['image'], ['socialImage'], ['contact', 'image']] as const;

const FIELDS = [...OBJECTS.map((steps) => [...steps, 'src']), ['organization', 'logo']];

const valueAt = (data: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>(
    (value, step) => (isValues(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    data,
  );

/** The pictures of a posting's fields. */
export const fieldReferences = (data: unknown): Reference[] =>
  FIELDS.flatMap((steps) => {
    const src = valueAt(data, steps);
    return typeof src === 'string' ? [{ path: steps.join('.'), src }] : [];
  });

/** The pictures in the texts of a built posting, each with the path of its text. */
export const textReferences = (built: unknown, path = ''): Reference[] => {
  if (Array.isArray(built)) return built.flatMap((item, index) => textReferences(item, `${path}[${index}]`));
  if (!isValues(built)) return [];
  if (Array.isArray(built.nodes)) return sourcesIn(built.nodes).map((src) => ({ path, src }));
  return Object.entries(built).flatMap(([key, value]) => textReferences(value, path ? `${path}.${key}` : key));
};

const sourcesIn = (nodes: readonly unknown[]): string[] =>
  nodes.flatMap((node) => {
    if (!Array.isArray(node)) return [];
    const [name, attributes] = node as unknown[];
    const src = name === 'img' && isValues(attributes) ? attributes.src : undefined;
    return [...(typeof src === 'string' ? [src] : []), ...sourcesIn(node)];
  });

/**
 * The file that an address names, as a path below DIR, for which a segment stands that what leads out of it loses.
 *
 * @param from path of the posting file below DIR
 * @returns `undefined` where the address is none of a file: absolute, below a server's root, or refused; `null` where it leads
 *   out of DIR
 */
export const fileOf = (src: string, from: string): string | null | undefined => {
  const address = src
    .trim()
    .replaceAll('\\', '/')
    .replace(/[?#][^]*/, '');
  if (!address || address.startsWith('/') || URL.canParse(address)) return undefined;
  const url = safeUrl(address, addressOf(from, HERE));
  if (url === undefined) return undefined;
  if (!url.startsWith(HERE)) return null;
  const segments = url.slice(HERE.length).split('/').map(decoded);
  return segments.some((segment) => /[/\\\0]/.test(segment)) ? null : posix.join(...segments);
};

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a lone % is no escape
  }
};

/** Servers go by names: under another one what looks like a picture might be run, or be a server's settings. */
const NAMED = /\.(svg|a?png|jpe?g|jfif|gif|webp|avif|hei[cf]|jxl|bmp|ico)$/i;

/** Why a path below DIR is no file that can be copied; `undefined` where it is one. */
export const lackOf = (dir: string, path: string): string | undefined => {
  const file = join(dir, path);
  try {
    if (!statSync(file).isFile()) return 'no file has this name';
    if (!NAMED.test(path)) return 'its name does not end as that of a picture does';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return 'there is none';
    throw error;
  }
  return isInside(realpathSync(file), realpathSync(dir)) ? undefined : 'a link leads out of it';
};

/** What browsers show. */
const SHOWN = ['svg', 'png', 'jpg', 'gif', 'webp', 'avif', 'heif', 'jxl', 'bmp', 'ico'];

/**
 * @returns the size as it is shown; `undefined` for a drawing that has none
 * @throws where it is no picture
 */
export const sizeOf = (bytes: Uint8Array): Size | undefined => {
  try {
    const { width, height, orientation = 1, type = '' } = imageSize(bytes);
    if (SHOWN.includes(type) && width > 0 && height > 0) {
      if (!Number.isFinite(width * height)) return undefined; // a drawing may say anything
      return orientation > 4 ? { width: height, height: width } : { width, height };
    }
  } catch {
    if (/<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 5000)))) return undefined;
  }
  throw new Error('no picture that browsers show');
};

/** The posting with the sizes of its pictures, where it does not say them. */
export const sized = (data: unknown, sizeIn: (src: string) => Size | undefined): unknown =>
  OBJECTS.reduce((posting, steps) => {
    const image = valueAt(posting, steps);
    if (!isValues(image) || typeof image.src !== 'string') return posting;
    const { width, height } = image;
    const size = width !== undefined && height !== undefined ? undefined : sizeIn(image.src);
    if (!size) return posting;
    const ratio = size.width / size.height;
    return replaced(posting, steps, {
      ...image,
      width: width ?? (typeof height === 'number' ? rounded(height * ratio) : size.width),
      height: height ?? (typeof width === 'number' ? rounded(width / ratio) : size.height),
    });
  }, data);

const rounded = (pixels: number): number => Math.max(1, Math.round(pixels));

const replaced = (data: unknown, [step, ...rest]: readonly string[], value: unknown): unknown =>
  step === undefined ? value : { ...(data as Values), [step]: replaced((data as Values)[step], rest, value) };
