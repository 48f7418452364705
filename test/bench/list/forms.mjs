/** The boards that are compared, each for a number of postings. */

/**
 * @typedef {object} Form
 * @property {string} name
 * @property {string} script
 * @property {(src: string) => string} body
 */

// all hold the place, as the README says
const STYLE = 'style="display: block; min-height: 100vh"';
const byHand =
  (/** @type {string} */ attributes = '') =>
  (/** @type {string} */ src) =>
    `<div data-src="${src}" ${attributes} ${STYLE}></div>`;

/**
 * @param {import('../files.mjs').Build[]} builds
 * @returns {Form[]}
 */
export const formsOf = (builds) => [
  { name: 'floor', script: '/list/floor.js', body: byHand() },
  { name: 'react', script: '/list/react.js', body: byHand() },
  { name: 'react-paged', script: '/list/react.js', body: byHand('data-page-size="20"') },
  ...builds.map(({ path, suffix }) => ({
    name: `job-list${suffix}`,
    script: `${path}/careers-widget.js`,
    body: (/** @type {string} */ src) => `<job-list src="${src}" search ${STYLE}></job-list>`,
  })),
];
