#!/usr/bin/env node
/** The command line: what stands behind `careers-widget`, and how the process ends. */
import { version } from '../../package.json';
import { UsageError, parsed } from './arguments.ts';
import { BUILD_USAGE, buildOptions } from './build/arguments.ts';
import { runBuild } from './build/run-build.ts';
import { STDIN } from './files.ts';
import { harmless } from './harmless.ts';
import { importOptions } from './import/arguments.ts';
import { runImport } from './import/run-import.ts';
import { IMPORT_USAGE } from './import/usage.ts';
import { PRERENDER_USAGE, prerenderOptions } from './prerender/arguments.ts';
import { runPrerender } from './prerender/run-prerender.ts';
import { runValidate, type Options } from './run-validate.ts';

const USAGE = `Usage: careers-widget <command>

  validate     says what is wrong with posting files, where, and how to mend it
  import       makes posting files of the job pages of Hugo and its like, or of the feed of a hiring system
  build        makes of posting files what a site serves: postings ready to be shown, index, feed, sitemap, pages
  prerender    writes postings into the pages that show them, to be read before a script has come, and without one

  --help       this text; after a command, what the command takes
  --version    the version
`;

const VALIDATE_USAGE = `Usage: careers-widget validate [--strict] [--json] [--fix | --dry-run] FILE… | DIRECTORY… | -

Says what is wrong with posting files, where, and how to mend it. Of a directory every .json file below it is
validated, but for those in node_modules and those whose name, or folder's name, begins with a dot. An index (a JSON
Feed) is skipped. "-", or a pipe and no file, reads standard input.

  --strict     exit with 1 on warnings too
  --json       print one JSON document: an array, in it for each file on a line of its own
                 { "file", "findings": [{ "level", "path", "expected", "found", "mend", "line", "column" }] }
               level is "error", "warning" or "advice", path a JSON path, "" for the file as a whole; lines and
               columns count from 1. Where a file was not validated, "skipped" or "unreadable" says why. With --fix and
               --dry-run "fixed" has the findings that were mended, with their places in the file as it was.
  --fix        write what is certain into the files, say each change, and then what is left to be done; a file keeps its
               formatting, and is replaced whole or not at all
  --dry-run    say what --fix would change, and change nothing
  --help       this text

Exit code: 0 nothing is wrong (advice is no fault); 1 errors; 2 wrong usage, or a file that can't be read
or written.
Colours are for terminals, and not where NO_COLOR is set; FORCE_COLOR=1 wants them anywhere.
`;

const main = async ([command, ...args]: readonly string[]): Promise<number> => {
  if (command === 'validate') {
    const { values, positionals } = parsed([...args], {
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      fix: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    });
    if (values.help) process.stdout.write(VALIDATE_USAGE);
    else if (positionals.length || !process.stdin.isTTY)
      return validated(positionals.length ? positionals : [STDIN], values['dry-run'], values);
    else return usage(VALIDATE_USAGE);
    return 0;
  }
  if (command === 'import') return done(args, IMPORT_USAGE, importOptions, runImport);
  if (command === 'build') return done(args, BUILD_USAGE, buildOptions, runBuild);
  if (command === 'prerender') return done(args, PRERENDER_USAGE, prerenderOptions, runPrerender);
  if (command !== undefined && !command.startsWith('-'))
    throw new UsageError(`there is no command "${command}", only validate, import, build and prerender`);
  const { values } = parsed(command === undefined ? [] : [command], {
    help: { type: 'boolean', default: false },
    version: { type: 'boolean', default: false },
  });
  if (values.version) process.stdout.write(`${version}\n`);
  else if (values.help) process.stdout.write(USAGE);
  else return usage(USAGE);
  return 0;
};

const validated = (paths: readonly string[], dryRun: boolean, options: Omit<Options, 'dryRun'>): Promise<number> => {
  if (options.fix && !dryRun && paths.includes(STDIN))
    throw new UsageError('--fix takes files: standard input can’t be written into');
  return runValidate(paths, { ...options, dryRun });
};

/** Runs a command, or says what it takes. */
const done = async <Options>(
  args: readonly string[],
  text: string,
  optionsOf: (args: string[]) => Options | 'help',
  run: (options: Options) => Promise<number>,
): Promise<number> => {
  if (!args.length) return usage(text);
  const options = optionsOf([...args]);
  if (options !== 'help') return run(options);
  process.stdout.write(text);
  return 0;
};

/** For who says nothing: what there is to say. */
const usage = (text: string): number => {
  process.stderr.write(text);
  return 2;
};

// a reader that has seen enough, as `head`, closes the pipe
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') process.stderr.write(`careers-widget: ${message}\n`);
  process.exit(2);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const { message, stack } = error as Error;
  process.stderr.write(
    error instanceof UsageError
      ? `careers-widget: ${harmless(message)} (--help says more)\n`
      : `careers-widget: ${stack ?? message}\n`,
  );
  process.exitCode = 2;
}
