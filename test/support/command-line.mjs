/** The command line as it is installed: the built file, in a process of its own, on folders of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
export const SEED = fileURLToPath(new URL('../../demo/postings/devops-engineer.json', import.meta.url));
export const seed = readFileSync(SEED, 'utf8');

/** Writes to file descriptor 3 what the process has cost: CPU time in ms, the most memory in MB. */
const METER = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
  });
`)}`;

/**
 * @param {readonly string[]} args
 * @param {{ stdin?: string | Uint8Array; env?: Record<string, string>; meter?: boolean; cwd?: string }} [options]
 * @returns {Promise<{ code: number | null; out: string; err: string; meter: string }>}
 */
export const run = (args, { meter = false, ...options } = {}) =>
  running([...(meter ? ['--import', METER] : []), CLI, ...args], options);

/**
 * Node, with any arguments.
 *
 * @param {readonly string[]} args
 * @param {{ stdin?: string | Uint8Array; env?: Record<string, string>; cwd?: string }} [options]
 * @returns {Promise<{ code: number | null; out: string; err: string; meter: string }>}
 */
export const running = (args, { stdin = '', env = {}, cwd } = {}) =>
  new Promise((resolve, reject) => {
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...rest, ...env },
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    });
    const [out, err, figures] = [1, 2, 3].map((index) => {
      /** @type {Buffer[]} */
      const parts = [];
      child.stdio[index].on('data', (/** @type {Buffer} */ part) => parts.push(part));
      return parts;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const [text, errors, measured] = [out, err, figures].map((parts) => Buffer.concat(parts).toString());
      resolve({ code, out: text, err: errors, meter: measured });
    });
    child.stdin.on('error', () => undefined).end(stdin); // it may not be read
  });

export const root = mkdtempSync(join(tmpdir(), 'careers-widget-'));
after(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
/** A new folder with these files. */
export const folder = (/** @type {Record<string, string | Uint8Array>} */ files) => {
  const path = join(root, String(folders++));
  mkdirSync(path);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
};
