/** What people mean by the values of a page, as `inspect` reads those of a posting file. */
import { fieldAt, type Steps } from '../../../inspect/path.ts';
import type { Rules } from '../../../inspect/rules.ts';
import { meantAt, type Meant } from '../../../inspect/meant/values.ts';

/** Where relative addresses would lead; of the answer only whether there is one matters. */
export const BASE = 'https://posting.invalid/posting.json';

/** What reads a value as the format has it. */
export const meaning = (steps: Steps, value: unknown, rules: Rules): Meant =>
  meantAt(steps, value, { rules, url: BASE });

/** What may stand at a place of the format, for who has to write it. */
export const allowedAt = (steps: Steps, { fields }: Rules): string => {
  const field = fieldAt(fields, steps);
  // an object may be told by the one of its fields that matters most
  const short = field?.fields?.url ?? field?.fields?.src ?? field?.fields?.name;
  return field?.words?.join(' or ') ?? field?.items?.words?.join(' or ') ?? (short ?? field)?.expected ?? 'a value';
};

/** A value as it is told. */
export const inWords = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
