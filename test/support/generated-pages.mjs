/** Job pages as fast-check makes them: every shortcode in every order and nesting, each word once in a page. */
import fc from './random.mjs';

/** The words that pages are made of. */
export const wordsIn = (/** @type {string} */ text) => text.match(/\bQ[bcdfghjkmp]+\b/g) ?? [];

/** Words that no other place of the page has; letters alone, since digits are read as amounts. */
const counter = () => {
  let count = 0;
  const name = () => {
    let number = count++;
    let word = 'Q';
    do word += 'bcdfghjkmp'[number % 10];
    while ((number = Math.trunc(number / 10)));
    return word;
  };
  return (/** @type {number} */ many) => Array.from({ length: many }, name).join(' ');
};

/** @typedef {(words: (many: number) => string) => string} Part what writes a part of a page, given words */

/** @type {fc.Arbitrary<Part>} */
const paragraph = fc.constantFrom(
  (words) => `${words(4)}.\n`,
  (words) => `- ${words(2)}\n- ${words(2)}\n`,
  (words) => `1. ${words(1)}\n2. **${words(1)}** ${words(1)}\n`,
  (words) => `${words(1)} *${words(1)}* [${words(1)}](https://example.com/a) \`${words(1)}\`\n`,
  (words) => `> ${words(3)}\n`,
  (words) => `| ${words(1)} | ${words(1)} |\n|---|---|\n| ${words(1)} | ${words(1)} |\n`,
  (words) => `\`\`\`\n${words(2)}\n\`\`\`\n`,
  (words) => `<div id="info"></div>\n\n<p>${words(2)}</p>\n`,
  (words) => `See [${words(1)}]({{< relref "baker.md" >}}) and {{% inline "${words(1)}" %}} ${words(1)}\n`,
  (words) =>
    `<ul><li>${words(1)}<ul><li>${words(1)}</li></ul></li><li><h3>${words(1)}</h3><p>${words(1)}</p></li></ul>\n`,
  (words) => `${words(1)}<br>${words(1)} <b>${words(1)}</b> <a href="/x">${words(1)}</a>\n`,
);

/** @type {fc.Arbitrary<Part>} */
const heading = fc.integer({ min: 1, max: 5 }).map((depth) => (words) => `${'#'.repeat(depth)} ${words(2)}\n`);

/** Shortcodes that hold something, and ones that do not: their arguments. */
const PAIRED = {
  ingress: [() => ''],
  accordion: [(/** @type {any} */ w) => `title="${w(3)}"`, (/** @type {any} */ w) => `"${w(2)}"`, () => ''],
  note: [(/** @type {any} */ w) => `"${w(2)}"`, () => '', () => '"info"'],
  'icon-block-small-container': [() => ''],
  inline: [(/** @type {any} */ w) => `"${w(1)}"`],
  details: [(/** @type {any} */ w) => `summary="${w(2)}"`],
  'no-such-shortcode': [(/** @type {any} */ w) => `title="${w(2)}"`, () => '', (/** @type {any} */ w) => `"${w(2)}"`],
};
const SINGLE = {
  'icon-block-horisontal': [
    (/** @type {any} */ w) =>
      `color="#3C9BCD" icon="fa-solid fa-x" text="${w(2)}" description="${w(3)}" link="https://example.com/b"`,
    (/** @type {any} */ w) => `text="Apply ${w(1)}" description="${w(3)}" link="https://example.com/apply"`,
  ],
  'horisontal-card': [
    (/** @type {any} */ w) =>
      `image="/img/a.webp" cardtitle="${w(2)}" link="mailto:a@example.com" linktext="${w(2)}" text="${w(4)}"`,
    (/** @type {any} */ w) => `cardtitle="${w(2)}" link="/culture" linktext="${w(2)}" text="${w(4)}"`,
  ],
  localbutton: [
    (/** @type {any} */ w) => `text="Apply ${w(1)}" link="https://example.com/apply"`,
    (/** @type {any} */ w) => `"${w(2)}" "https://example.com/c"`,
  ],
  localtextbutton: [(/** @type {any} */ w) => `"${w(2)}" "#down"`],
  '2calltoaction': [
    (/** @type {any} */ w) => `"${w(1)}" "/d" "${w(1)}" "/e"`,
    (/** @type {any} */ w) => `text1="${w(1)}" link1="/d" text2="${w(1)}" link2="/e"`,
  ],
  contact: [(/** @type {any} */ w) => `name="${w(2)}" email="b@example.com" text="${w(3)}"`],
  'icon-block-small': [(/** @type {any} */ w) => `text="${w(2)}" link="/f"`],
  button: [(/** @type {any} */ w) => `href="https://example.com/g" text="${w(2)}"`],
  'accordion-script': [() => ''],
  distance: [() => ''],
  relref: [() => '"jobs/cook.md"'],
  figure: [(/** @type {any} */ w) => `src="/img/b.webp" alt="${w(2)}" caption="${w(2)}"`],
  'other-one': [(/** @type {any} */ w) => `${w(1)} title="${w(2)}"`],
};

const delimiters = fc.constantFrom(/** @type {const} */ (['{{<', '>}}']), /** @type {const} */ (['{{%', '%}}']));

/** @type {fc.Arbitrary<Part>} */
const single = fc
  .constantFrom(...Object.entries(SINGLE).flatMap(([name, all]) => all.map((args) => ({ name, args }))))
  .chain(({ name, args }) =>
    delimiters.map(
      ([open, close]) =>
        (/** @type {any} */ words) =>
          `${open} ${name} ${args(words)} ${close}\n`,
    ),
  );

const { parts } = fc.letrec((tie) => ({
  paired: fc
    .constantFrom(...Object.entries(PAIRED).flatMap(([name, all]) => all.map((args) => ({ name, args }))))
    .chain(({ name, args }) =>
      fc.tuple(delimiters, tie('parts')).map(
        ([[open, close], inner]) =>
          (/** @type {any} */ words) =>
            `${open} ${name} ${args(words)} ${close}\n${/** @type {Part} */ (inner)(words)}${open} /${name} ${close}\n`,
      ),
    ),
  part: fc.oneof({ maxDepth: 4, depthSize: 'small' }, paragraph, heading, single, tie('paired')),
  parts: fc
    .array(/** @type {fc.Arbitrary<Part>} */ (tie('part')), { maxLength: 6 })
    .map((all) => (/** @type {any} */ words) => all.map((part) => part(words)).join('\n')),
}));

/** Pages, the same ones each time. */
export const generatedPages = (/** @type {number} */ many) =>
  fc.sample(/** @type {fc.Arbitrary<Part>} */ (parts), { numRuns: many }).map((part) => {
    const body = part(counter());
    return `---\ntitle: Cook\nsidebarlinkurl: https://example.com/apply\n---\n${body}`;
  });
