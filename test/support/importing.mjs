/** Folders of job pages, and what `careers-widget import` makes of them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { json } from './building.mjs';
import { folder, run } from './command-line.mjs';

/** A job page as a site has it. */
export const page = (title = 'Cook') => `---
title: ${title}
sidebarlinkurl: https://example.com/apply
---
Cook for those who cook for others.
`;

/** One whose front matter can't be read. */
export const broken = '---\ntitle: ["Cook\n---\nText.\n';

/** Imports the pages of the folder `jobs` into `out`. */
export const again = (/** @type {string} */ cwd, /** @type {string[]} */ ...args) =>
  run(['import', 'jobs', '-o', 'out', ...args], { cwd });

/** A folder with pages, and what was made of them. */
export const imported = async (/** @type {Record<string, string>} */ pages, /** @type {string[]} */ ...args) => {
  const path = folder(Object.fromEntries(Object.entries(pages).map(([name, text]) => [`jobs/${name}`, text])));
  return { path, file: join(path, 'out/cook.json'), ...(await again(path, ...args)) };
};

/** What is said of files, without what is said of pages, and the counts of files. */
export const fates = (/** @type {string} */ out) =>
  out
    .trimEnd()
    .split('\n')
    .filter((line) => !/^jobs|^ {2}→/.test(line))
    .map((line) => line.replace(/^\d+ pages?: [^;]*; /, ''));

/** Changes a posting file as a person does. */
export const edit = (/** @type {string} */ file, /** @type {(data: any) => object} */ change) =>
  writeFileSync(file, JSON.stringify(change(json(file)), null, 4));
