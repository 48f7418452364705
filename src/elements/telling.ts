/** What page and console are told of a posting: once of each view and each failure, when it is drawn with all inside it. */
import type { Finding } from '../posting/finding.ts';
import { isOpen } from '../posting/is-open.ts';
import type { PostingError } from '../posting/posting-error.ts';
import { PostingErrorEvent, PostingLoadEvent } from './events.ts';
import type { Shown } from './posting-controller.ts';
import type { PostingHost } from './posting-host.ts';

/** The most that one console line says of a file. */
const MAX_LINES = 20;

/** Files and failures that the console has a line about. */
const reported = new WeakSet<object>();

const sentence = ({ level, path, expected, found }: Finding): string =>
  `${level} at ${path}: expected ${expected}, found ${found}`;

/** @param about the answer; the console has one line about it, however many elements show it */
const log = ({ localName, src = '' }: PostingHost, about: object, lines: readonly string[]): void => {
  if (!lines.length || reported.has(about)) return;
  reported.add(about);
  const more = lines.length > MAX_LINES ? [`and ${lines.length - MAX_LINES} more`] : [];
  const told = [`careers-widget: <${localName} src="${src}">`, ...lines.slice(0, MAX_LINES), ...more];
  console.warn(told.join('\n  '));
};

export const tell = (host: PostingHost, view: Shown | undefined, error: PostingError | undefined): void => {
  const isShown = view !== undefined && error?.kind !== 'gone';
  if (error) log(host, error, [`${error.kind}: ${error.message}`, ...error.findings.map(sentence)]);
  if (error && !isShown) host.dispatchEvent(new PostingErrorEvent(error));
  if (!isShown) return;
  const { posting, findings } = view.parsed;
  log(host, view.parsed, findings.map(sentence));
  if (posting) host.dispatchEvent(new PostingLoadEvent(posting, findings, isOpen(posting, Date.now()), Boolean(error)));
};
