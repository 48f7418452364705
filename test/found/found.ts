/** What the tests of src/found/ load, as one module: in Node, where there is no DOM. */
export { parse } from '../../src/posting/parse.ts';
export { isOpen } from '../../src/posting/is-open.ts';
export { plainText } from '../../src/posting/plain.ts';
export { addressOf, fileOf, HERE, linkOf } from '../../src/found/address.ts';
export { momentOf } from '../../src/found/dates.ts';
export { descriptionOf, htmlOf, nodesOf } from '../../src/found/description.ts';
export { entryOf } from '../../src/found/entry.ts';
export { feedFiles } from '../../src/found/feed.ts';
export { indexFiles } from '../../src/found/index-file.ts';
export { nameOf, pagesOf } from '../../src/found/pages.ts';
export { sitemapFiles } from '../../src/found/sitemap.ts';
export { jsonOf, structuredData } from '../../src/found/structured-data.ts';
export { beginningOf } from '../../src/found/summary.ts';
export { element } from '../../src/found/xml.ts';
export { pageOf, pageFiles } from '../../src/node/build/pages/page.ts';
export { readTemplate } from '../../src/node/build/pages/template.ts';
