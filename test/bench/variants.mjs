/** The ways to put the posting on a page that are compared. */

const SOURCE = '/postings/devops-engineer.json';
const BUILT = '/postings/devops-engineer.built.json';
const card = (/** @type {string} */ src) => `<job-card src="${src}"></job-card>`;

/** @typedef {{ name: string, path: string, head: string, body: string, isPrerendered: boolean }} Variant */

/**
 * @param {import('./files.mjs').Build[]} builds
 * @returns {Variant[]}
 */
export const variantsOf = (builds) => [
  variant('floor', '<script type="module" src="/floor.js"></script>', '<div data-src="/postings/floor.json"></div>'),
  variant('naive', '<script type="module" src="/naive.js"></script>', `<naive-card src="${SOURCE}"></naive-card>`),
  ...builds.flatMap(({ path, suffix, templates, markdown }) => {
    const entry = `${path}/careers-widget.js`;
    const script = `<script type="module" src="${entry}"></script>`;
    const held = (/** @type {string} */ src) => card(src).replace('>', ' style="display:block;min-height:100vh">');
    const preloads = (/** @type {string} */ src, /** @type {string[]} */ ...chunks) =>
      [
        `<link rel="preload" as="fetch" crossorigin href="${src}">`,
        ...[entry, ...chunks].map((href) => `<link rel="modulepreload" href="${href}">`),
        script,
      ].join('\n');
    return [
      variant(`one-line${suffix}`, script, held(SOURCE)),
      variant(`one-line-built${suffix}`, script, held(BUILT)),
      variant(`unstyled${suffix}`, script, card(SOURCE)),
      variant(`preloaded${suffix}`, preloads(SOURCE, templates, markdown), held(SOURCE)),
      variant(`preloaded-built${suffix}`, preloads(BUILT, templates), held(BUILT)),
      { ...variant(`prerendered${suffix}`, script, card(BUILT)), isPrerendered: true },
      variant(`iife${suffix}`, `<script defer src="${path}/careers-widget.iife.js"></script>`, held(SOURCE)),
    ];
  }),
];

/** @returns {Variant} */
const variant = (/** @type {string} */ name, /** @type {string} */ head, /** @type {string} */ body) => ({
  name,
  path: `/${name.replace(/\W+/g, '-')}.html`,
  head,
  body,
  isPrerendered: false,
});

/** One host page for all: what stands above and below the posting moves where its space is not held. */
export const page = (/** @type {Variant} */ { head, body }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Careers</title>
<link rel="icon" href="data:,">
<style>
body { margin: 1rem; font: 1rem/1.5 sans-serif }
img { max-width: 100%; height: auto }
footer { margin-top: 2rem; padding: 3rem 1rem; background: #eee }
</style>
${head}
</head>
<body>
<h1>Careers</h1>
<p>Come and work with us.</p>
${body}
<footer>
<p>A company on a street in a town</p>
<p><a href="/about">About</a> <a href="/news">News</a> <a href="/contact">Contact</a></p>
</footer>
</body>
</html>
`;

/** The end of the text, which stands below most of what has to be rendered. */
export const lastSentence = (/** @type {any} */ posting) => [posting.sections.at(-1).text].flat().at(-1);
