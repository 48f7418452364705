/** What stands on the command line, read strictly. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Wrong usage: one line that says so. */
export class UsageError extends Error {}

export const parsed = <T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) => {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's advice about "--" goes on for three lines
    throw new UsageError((error as Error).message.split(/\. (?=[A-Z])/)[0]);
  }
};
