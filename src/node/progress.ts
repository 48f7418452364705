/** How far a long run is: a bar on standard error, where somebody looks at it, and gone when it is done. */
import { SingleBar } from 'cli-progress';

/** Fewer files are done before a bar could be read. */
const MANY = 50;

export interface Progress {
  readonly step: (files?: number) => void;
  /** Makes room for lines on the same terminal; the bar comes again below them. */
  readonly hide: () => void;
  readonly stop: () => void;
}

const none: Progress = { step: () => undefined, hide: () => undefined, stop: () => undefined };

/**
 * @param many how many are done before a bar could be read
 * @param what they are
 */
export const progressOf = (files: number, { many = MANY, what = 'files' } = {}): Progress => {
  const { stderr } = process;
  if (files <= many || !stderr.isTTY) return none;
  // the bar would come back to where it began, over the lines that were printed since
  const stream = Object.create(stderr, {
    write: { value: (text: string) => (text === '\x1b7' || text === '\x1b8' ? true : stderr.write(text)) },
  }) as NodeJS.WriteStream;
  const bar = new SingleBar({
    stream,
    format: `{bar} {value} of {total} ${what}`,
    barsize: 30,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    linewrap: true, // as it is: without it, lines beside the bar would lose their ends
    clearOnComplete: true,
    forceRedraw: true,
    gracefulExit: false, // it stops the bar and swallows the signal
  });
  const interrupted = (signal: NodeJS.Signals) => {
    progress.stop();
    process.kill(process.pid, signal);
  };
  const progress: Progress = {
    step: (files = 1) => bar.increment(files),
    hide: () => stderr.write('\r\x1b[K'),
    stop: () => {
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      bar.stop();
    },
  };
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
  bar.start(files, 0);
  return progress;
};
