/** What every app must do, in whatever framework: one page for each sentence. */
import assert from 'node:assert/strict';

/** @typedef {import('puppeteer-core').Page} Page */

const CARD = 'job-card:first-of-type';
const COMPACT = 'job-card:last-of-type';

/** The lines that the app heard, once there are as many as that and time for one too many has passed. */
const heard = async (/** @type {Page} */ page, count) => {
  await page.waitForFunction((count) => said.length >= count, {}, count);
  return page.evaluate(async () => {
    for (const card of document.querySelectorAll('job-card')) await card.updateComplete;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return said;
  });
};

const press = (/** @type {Page} */ page, /** @type {string} */ label) =>
  page.locator(`button ::-p-text(${label})`).click();

const ready = (/** @type {Page} */ page, selector = CARD) => page.waitForSelector(`${selector}[state=ready]`);

const properties = (/** @type {Page} */ page, /** @type {string} */ selector) =>
  page.$eval(selector, (card) => [card.layout, card.headingLevel, card.applyParams, card.withoutFaq]);

/** @type {[string, (page: Page) => Promise<void>][]} */
export const sentences = [
  [
    'shows the posting of an address, and the children that have a slot',
    async (page) => {
      await ready(page);
      await page.waitForSelector(`${CARD} >>> h2 ::-p-text(Engineer)`, { visible: true });
      await page.waitForSelector(`${CARD} > span`, { visible: true });
    },
  ],
  [
    'hands over strings and booleans, as properties and as attributes',
    async (page) => {
      await ready(page);
      assert.deepEqual(await properties(page, CARD), ['full', 2, 'utm_source=acme', false]);
      assert.deepEqual(await properties(page, COMPACT), ['compact', 3, 'utm_source=list', true]);
    },
  ],
  [
    'hears once that the posting is there',
    async (page) => {
      await ready(page);
      assert.deepEqual(await heard(page, 1), ['load Engineer']);
    },
  ],
  [
    'hears that an entry is opened',
    async (page) => {
      await ready(page);
      await page.locator(`${CARD} >>> summary`).click();
      assert.equal((await heard(page, 2))[1], 'toggle start true');
    },
  ],
  [
    'hears that the visitor applies, and keeps the page',
    async (page) => {
      await ready(page);
      await page.evaluate(() =>
        // the last to see the click before the browser follows the link; it never shall here, so that this can be read
        addEventListener('click', (event) => {
          said.push(event.defaultPrevented ? 'stay' : 'leave');
          event.preventDefault();
        }),
      );
      await page.locator(`${CARD} >>> a[part=link]`).click();
      const [, ...lines] = await heard(page, 3);
      assert.deepEqual(lines, ['apply https://jobs.example/apply?utm_source=acme', 'stay']);
    },
  ],
  [
    'shows the children as long as there is no posting, and then the posting that a property holds',
    async (page) => {
      await ready(page);
      await page.waitForSelector(`${COMPACT} > a`, { visible: true });
      await press(page, 'Change');
      await ready(page, COMPACT);
      await page.waitForSelector(`${COMPACT} >>> h3 ::-p-text(Engineer)`, { visible: true });
      await page.waitForSelector(`${COMPACT} > a`, { hidden: true });
    },
  ],
  [
    'changes with a value',
    async (page) => {
      await ready(page);
      await page.waitForSelector(`${CARD} >>> summary`);
      await press(page, 'Change');
      await page.waitForSelector(`${CARD} >>> a[part=link][href="https://jobs.example/apply?utm_source=late"]`);
      await page.waitForSelector(`${CARD} >>> summary`, { hidden: true });
    },
  ],
  [
    'may take the element away and bring it back',
    async (page) => {
      await ready(page);
      await press(page, 'Toggle');
      await page.waitForSelector('job-card', { hidden: true });
      await press(page, 'Toggle');
      await ready(page);
      assert.deepEqual(await heard(page, 2), ['load Engineer', 'load Engineer']);
    },
  ],
];
