/** The board of the story on an index in pieces: the postings of the other lists, as `careers-widget build --search` writes them. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Its folder in the demo. */
export const BOARD = 'stories/board';

/** @param out the folder that stands for `demo/`; what is there already is not built again */
export const buildBoard = async (out: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'careers-widget-'));
  try {
    const postings = JSON.parse(readFileSync('demo/stories/postings/jobs.json', 'utf8')) as readonly { id: string }[];
    for (const posting of postings) writeFileSync(join(folder, `${posting.id}.json`), JSON.stringify(posting));
    await promisify(execFile)('dist/node/cli.js', ['build', folder, '-o', join(out, BOARD), '--search']);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
