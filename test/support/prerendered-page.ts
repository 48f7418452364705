/** Pages that `careers-widget prerender` has written, opened in frames. */
import { executeServerCommand } from '@web/test-runner-commands';
import { markup, openPage, type HostPage } from './host-page.ts';

const made = new Map<string, Promise<string>>();

/** A page after the command has run over it, which takes its time: each once. */
export const prerendered = (page: string, postings: object = {}): Promise<string> => {
  const key = JSON.stringify([page, postings]);
  const known = made.get(key) ?? executeServerCommand<string, object>('prerendered', { page, postings });
  made.set(key, known);
  return known;
};

/** What stands in the body of a page of ours: `openPage` writes the rest anew. */
export const bodyOf = (page: string): string => /<h1>Host<\/h1>([^]*)<footer>/.exec(page)![1]!;

/** A page with this in it, prerendered, and opened in a frame. */
export const opened = async (body: string, { postings = {}, head = '', scripts = true } = {}): Promise<HostPage> => {
  const done = await prerendered(markup('', body), postings);
  return openPage(head, bodyOf(done), scripts ? {} : { sandbox: 'allow-same-origin' });
};
