/** Snippets of the configurator, put where they say that they go. */
import { executeServerCommand } from '@web/test-runner-commands';
import { snippetsOf, type Choice, type Release, type Snippet } from '../../demo/app/snippets.ts';
import { markup, openAddress, openPage, type HostPage } from '../support/host-page.ts';

/** A server of another origin, with the widget and the demo's postings. */
export const origin: string = await executeServerCommand('second-origin');

const json = async <Content>(address: string) => (await (await fetch(address)).json()) as Content;
const { version } = await json<{ version: string }>('/package.json');

/** What has been built. */
export const release: Release = { version, integrity: await json('/dist/integrity.json') };

export const snippetOf = (id: string, choice: Choice): Snippet =>
  snippetsOf(choice, release).find((one) => one.id === id)!;

/** What goes to a place: the first whose name holds the words. */
export const codeOf = ({ blocks }: Snippet, place: string): string =>
  blocks.find((block) => block.place.includes(place))?.code ?? '';

const body = (one: Snippet): string => codeOf(one, 'shall stand') + codeOf(one, 'Anywhere');

/** Pastes a snippet as its places say. */
export const paste = (one: Snippet): Promise<HostPage> =>
  openPage(`${codeOf(one, '<head>')}<style>${codeOf(one, 'style sheet')}</style>`, body(one));

/** Opens a page that has an address on the tests' own origin. */
export const openServed = (head: string, body: string): Promise<HostPage> =>
  openAddress(`/answer?${new URLSearchParams({ type: 'text/html', body: markup(head, body) })}`);

/** Pastes it under a policy that allows nothing but what the snippet names, and styles that carry the page's nonce. */
export const pasteUnderPolicy = (one: Snippet, open: typeof openServed = openPage): Promise<HostPage> => {
  const { policy } = one;
  const directives = ["default-src 'none'", ...policy, ...(policy.join().includes('style-src ') ? [] : ['style-src '])];
  const own = directives.map((directive) => directive.replace(/^style-src /, `$&'nonce-host' `)).join('; ');
  return open(
    `<meta http-equiv="Content-Security-Policy" content="${own}">${codeOf(one, '<head>')}<style nonce="host">${codeOf(one, 'style sheet')}</style>`,
    body(one),
  );
};
