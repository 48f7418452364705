/** A server such as a CDN's: HTTP/1.1 that keeps connections, answers compressed beforehand, kept for a year. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

/** @typedef {{ path: string, bytes: number, at: number }} Request bytes: all that was sent, headers too; at: ms */

/** @param {Map<string, import('./files.mjs').File>} files */
export const serve = async (files) => {
  /** @type {Map<string, { body: Buffer, type: string }>} */
  const answers = new Map();
  /** @type {Request[]} */
  const requests = [];

  /** @param {number} [quality] of the compression, from 1 */
  const add = (
    /** @type {string} */ path,
    /** @type {Buffer | string} */ body,
    /** @type {string} */ type,
    quality = 11,
  ) =>
    answers.set(path, {
      body: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
      type,
    });
  for (const [path, { body, type }] of files) add(path, body, type);

  const server = createServer({ keepAlive: true, noDelay: true }, (request, response) => {
    const path = request.url ?? '';
    const logged = { path, bytes: 0, at: performance.now() };
    requests.push(logged);
    const answer = answers.get(path);
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    // one answer at a time goes over a connection, so what it sent meanwhile is this answer
    const { socket } = response;
    const before = socket?.bytesWritten ?? 0;
    response.once('finish', () => (logged.bytes = (socket?.bytesWritten ?? 0) - before));
    response.writeHead(200, {
      'content-type': answer.type,
      'content-encoding': 'br',
      'content-length': answer.body.length,
      'cache-control': answer.type.startsWith('text/html') ? 'no-cache' : 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'timing-allow-origin': '*',
      vary: 'accept-encoding',
    });
    response.end(answer.body);
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    // Chromium takes brotli over plain HTTP from this host only
    url: `http://localhost:${port}`,
    requests,
    add,
    forget() {
      requests.length = 0;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
};
