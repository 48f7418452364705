/** Does to a posting file what `validate` says of it: the words of each mend are taken as an editor would take them. */

/** @typedef {{ level: string; path: string; mend: string; found: string }} Finding */
/** @typedef {Record<string | number, any>} Json */

/** The steps of a JSON path. */
const stepsOf = (/** @type {string} */ path) =>
  [...path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(([, index, quoted, key]) =>
    index !== undefined ? Number(index) : quoted !== undefined ? JSON.parse(quoted) : key,
  );

const at = (/** @type {Json} */ data, /** @type {(string | number)[]} */ steps) =>
  steps.reduce((value, step) => value?.[step], data);

/** Of several that are named, an editor knows which: the first is as good as any here. */
const jsonIn = (/** @type {string} */ words) => {
  for (let end = words.length; end > 0; end--) {
    try {
      return JSON.parse(words.slice(0, end));
    } catch {
      // shorter
    }
  }
  throw new Error(`no JSON in ${words}`);
};

/**
 * One round of doing what is said.
 *
 * @param {Json} data changed in place
 * @param {readonly Finding[]} findings
 * @returns {string[]} the mends that say no more than what form is wanted
 */
export const follow = (data, findings) => {
  const open = [];
  for (const { level, path, mend } of findings) {
    if (level === 'advice') continue;
    const steps = stepsOf(path);
    const key = steps.at(-1);
    const parent = at(data, steps.slice(0, -1));
    const [, name, as] = /^(?:write|move) (?:it|"[^"]+") (?:as|to|into) "([^"]+)": (.*)$/s.exec(mend) ?? [];
    const [, renamed] = /^rename it to "([^"]+)"/.exec(mend) ?? [];
    if (name !== undefined) {
      const value = jsonIn(as);
      const there = data[name];
      if (name === 'sections') data.sections = [...(there ?? []), ...(Array.isArray(value) ? value : [value])];
      else data[name] = value;
      if (parent && key !== name) delete parent[key];
    } else if (renamed !== undefined) {
      parent[renamed] = parent[key];
      delete parent[key];
    } else if (/^rename "/.test(mend))
      continue; // said of the name itself, too
    else if (/^put \[ \] around it/.test(mend)) parent[key] = [parent[key]];
    else if (/"items": \[ … \]/.test(mend)) parent[key] = { items: parent[key] };
    else if (/^write what it holds in its place: /.test(mend)) {
      Object.assign(parent, JSON.parse(`{ ${mend.replace(/^.*?place: /, '')} }`));
      delete parent[key];
    } else if (/^remove it/.test(mend)) delete parent[key];
    else if (/, and beside it /.test(mend)) {
      Object.assign(parent, JSON.parse(`{ ${mend.replace(/^.*beside it | and its "unit"$/g, '')} }`));
      parent[key] = jsonIn(mend.slice('write '.length));
    } else if (/^write ["{[\d]/.test(mend) && !mend.includes('…')) parent[key] = jsonIn(mend.slice('write '.length));
    else open.push(`${path}: ${mend}`);
  }
  return open;
};
