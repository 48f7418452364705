/**
 * When an element is looked at for what it took in: once, after the page has been parsed, and only where it holds more than a
 * link. What looks is a chunk of its own. Part of the chunk with the templates.
 */

const seen = new WeakSet<Element>();

const look = async (element: Element): Promise<void> => {
  if (!element.querySelector(':scope > :not(a, [slot=text])')) return;
  const { tellSwallowed } = await import('./swallowed.ts');
  tellSwallowed(element);
};

export const lookInside = (element: Element): void => {
  if (seen.has(element)) return;
  seen.add(element);
  const start = () => void look(element).catch(() => undefined); // lost: nobody but the publisher would have been told
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
};
