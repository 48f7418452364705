/** The feeds of all hiring systems on a server, at their own paths, for scripts of any site. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { CORS } from '../recipes.mjs';
import * as all from './all.mjs';

/** @typedef {{ FROM: string; further?: readonly string[]; answers: Readonly<Record<string, unknown>>; shown: readonly string[]; apply: string }} Fixture */

export const fixtures = /** @type {Readonly<Record<string, Fixture>>} */ (all);

/** @type {Map<string | undefined, string>} */
const bodies = new Map();

export const server = createServer((request, response) => {
  const body = bodies.get(request.url);
  response.writeHead(body === undefined ? 404 : 200, { [CORS]: '*' }).end(body);
});

/** @returns what gives the address there of one elsewhere */
export const serveFeeds = async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const at = (/** @type {string} */ address) => `http://127.0.0.1:${port}${pathOf(address)}`;
  for (const { answers } of Object.values(fixtures))
    for (const [address, body] of Object.entries(answers)) {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      // a list names the files of its texts
      const here = Object.keys(answers).reduce(
        (whole, other) => whole.replaceAll(`"${other}"`, `"${at(other)}"`),
        text,
      );
      bodies.set(pathOf(address), here);
    }
  return at;
};

const pathOf = (/** @type {string} */ address) => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};
