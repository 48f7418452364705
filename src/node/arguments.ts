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

/** The address at which a folder is served, with a slash at its end. */
export const baseOf = (base: string): string => {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password)
    throw new UsageError(`expected an address as in https://example.com/jobs/ after --base, found ${base}`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
};

/** Where the styles of prerendered trees stand. */
export const styleOf = (css = 'inline'): 'inline' | 'link' => {
  if (css !== 'inline' && css !== 'link') throw new UsageError(`expected inline or link after --css, found ${css}`);
  return css;
};
