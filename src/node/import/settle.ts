/** What becomes of a posting's file: what nobody has touched follows its page or its feed, what a person has written stays. */
import { writeBytes, writeReasonOf } from '../files.ts';
import { isInside, realPath } from '../paths.ts';
import { differencesOf, type Difference } from './differences.ts';
import { dataIn, fileText, isUntouched, sourceOf, standingAt, type Data } from './posting-file.ts';

/** How a run leaves the file of a posting, in the order in which it counts them. */
export const STATES = ['written', 'unchanged', 'replaced', 'overwritten', 'kept', 'refused', 'closed'] as const;

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

/** Whose a file is, by what it says of where it comes from. */
export interface Claim {
  /** Somebody else, who still is there. */
  readonly other?: string | undefined;
  /** Pages that it was made of and that are gone. */
  readonly without?: readonly string[];
}

/**
 * @param dir the folder of the file
 * @param claimOf whose a file is that import has written; takes what is under `x-source`
 */
export const settle = (
  file: string,
  data: Data,
  { dir, force, claimOf }: { readonly dir: string; readonly force: boolean; readonly claimOf: (source: Data) => Claim },
): Fate => {
  try {
    if (!isInside(realPath(file), realPath(dir))) throw new Error('a link leads out of the folder');
    const standing = standingAt(file);
    const fate = standing === undefined ? ({ state: 'written' } as const) : fateOf(standing, data, force, claimOf);
    if (fate.state !== 'unchanged' && fate.state !== 'kept') writeBytes(file, Buffer.from(fileText(data)));
    return fate;
  } catch (error) {
    return { unwritten: writeReasonOf(error) };
  }
};

const fateOf = (standing: string, data: Data, force: boolean, claimOf: (source: Data) => Claim) => {
  const there = dataIn(standing);
  const source = there ? sourceOf(there) : {};
  const isOurs = there !== undefined && isUntouched(there);
  if (isOurs && source.hash === sourceOf(data).hash) return { state: 'unchanged' } as const;
  const { other, without } = claimOf(source);
  if (isOurs && other === undefined) return { state: 'replaced', ...(without && { without }) } as const;
  if (force) return { state: 'overwritten' } as const;
  if (!there) return { state: 'kept', why: 'no JSON object' } as const;
  const why = isOurs ? `made of ${other}` : source.hash === undefined ? 'made by hand' : 'changed by hand';
  return { state: 'kept', why, differences: differencesOf(there, data) } as const;
};
