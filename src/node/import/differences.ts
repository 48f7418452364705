/** Where a posting file and what its page or feed says differ, for somebody who has to decide between them. */
import diff from 'microdiff';
import { pathOf } from '../../posting/parse.ts';
import { SOURCE, type Data } from './posting-file.ts';

export interface Difference {
  /** JSON path. */
  readonly path: string;
  /** What stands in the file; missing where nothing does. */
  readonly there?: unknown;
  /** What its page or feed says. */
  readonly said?: unknown;
}

/** But for where they come from. */
export const differencesOf = (there: Data, said: Data): readonly Difference[] =>
  diff(bare(there), bare(said)).map((difference) => ({
    path: pathOf(difference.path),
    ...('oldValue' in difference && { there: difference.oldValue as unknown }),
    ...('value' in difference && { said: difference.value as unknown }),
  }));

/** Without a prototype: else a field `constructor` would be compared with what every object has. */
const bare = (data: Data): Record<string, unknown> =>
  JSON.parse(JSON.stringify({ ...data, [SOURCE]: undefined }), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.assign(Object.create(null) as object, value)
      : value,
  ) as Record<string, unknown>;
