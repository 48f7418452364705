/**
 * What an element took in though it was not meant for it. HTML has no `<job-card … />`: without `</job-card>` the rest of the
 * page becomes the element's children, which go out of sight when the posting comes. A chunk, for pages where it may be so.
 */

/** What nobody gives to be shown in place of a posting, but for what `careers-widget prerender` writes. */
const FOREIGN =
  ':is(job-card, job-faq-accordion, apply-button, job-list, script, main, nav, footer):not([slot=text], [slot=text] *)';

/** Whether the body's last line break is in it, and nothing at all behind it. What a script has put there has none. */
const isLast = (element: Element): boolean => {
  let node: Node | null = element;
  if (!element.lastChild?.nodeValue?.includes('\n')) return false;
  while (node && node !== document.body && !node.nextSibling) node = node.parentNode;
  return node === document.body;
};

/** @returns one of them, if there are any, once the page has been parsed; a link is what is given in place of a posting */
export const swallowed = (element: Element): Element | null =>
  element.querySelector(FOREIGN) ??
  (isLast(element) ? element.querySelector(':scope > :not([slot], a, template)') : null);

/** One line in the console. */
export const tellSwallowed = (element: Element): void => {
  const { localName } = element;
  const found = swallowed(element)?.localName;
  if (found)
    console.warn(`careers-widget: expected </${localName}>, found <${found}> in <${localName}>, which hides it`);
};
