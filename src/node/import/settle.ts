/** What becomes of a posting's file: what nobody has touched follows its page, what a person has written stays. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeBytes, writeReasonOf } from '../files.ts';
import { isInside, realPath } from '../paths.ts';
import { differencesOf, type Difference } from './differences.ts';
import { dataIn, fileText, isUntouched, sourceOf, standingAt, type Data } from './posting-file.ts';

/** How a run leaves the file of a posting, in the order in which it counts them. */
export const STATES = ['written', 'unchanged', 'replaced', 'overwritten', 'kept', 'refused'] as const;

export type State = (typeof STATES)[number];

/** What became of the file. */
export type Fate =
  | {
      readonly state: Exclude<State, 'kept'>;
      /** Pages that it was made of and that are gone. */
      readonly without?: readonly string[];
    }
  | {
      readonly state: 'kept';
      readonly why: string;
      /** Missing where the file can't be compared. */
      readonly differences?: readonly Difference[];
    }
  | {
      /** Why. */
      readonly unwritten: string;
    };

/** @param dir the folder of the file, from which its pages are named */
export const settle = (file: string, data: Data, dir: string, force: boolean): Fate => {
  try {
    if (!isInside(realPath(file), realPath(dir))) throw new Error('a link leads out of the folder');
    const standing = standingAt(file);
    const fate = standing === undefined ? ({ state: 'written' } as const) : fateOf(standing, data, dir, force);
    if (fate.state !== 'unchanged' && fate.state !== 'kept') writeBytes(file, Buffer.from(fileText(data)));
    return fate;
  } catch (error) {
    return { unwritten: writeReasonOf(error) };
  }
};

const fateOf = (standing: string, data: Data, dir: string, force: boolean) => {
  const there = dataIn(standing);
  const source = there ? sourceOf(there) : {};
  const isOurs = there !== undefined && isUntouched(there);
  if (isOurs && source.hash === sourceOf(data).hash) return { state: 'unchanged' } as const;
  const others = pagesOf(source).filter((page) => !pagesOf(sourceOf(data)).includes(page));
  const other = others.find((page) => existsSync(resolve(dir, page)));
  // a page that has another name now is not gone
  const isMoved = !pagesOf(source).includes(sourceOf(data).page as string);
  const without = others.filter((page) => !isMoved || page !== source.page);
  if (isOurs && other === undefined) return { state: 'replaced', without } as const;
  if (force) return { state: 'overwritten' } as const;
  if (!there) return { state: 'kept', why: 'no JSON object' } as const;
  const why = isOurs
    ? `made of ${other}${other === source.page ? '' : ', too'}`
    : source.hash === undefined
      ? 'made by hand'
      : 'changed by hand';
  return { state: 'kept', why, differences: differencesOf(there, data) } as const;
};

/** The pages that a file names. */
const pagesOf = ({ page, translations }: Data): readonly string[] =>
  [
    page,
    ...Object.values<unknown>(typeof translations === 'object' && translations !== null ? { ...translations } : {}),
  ].filter((path) => typeof path === 'string');
