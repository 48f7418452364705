/** The floor: what somebody very careful writes for one board and no more, twenty rows, a field, how many there are. */
import { dayOf, factsOf, finder, searchedOf } from './jobs.js';

const ROWS = 20;

const node = (tag, props, ...children) => {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
};

const rowOf = (item) =>
  node(
    'li',
    {},
    node('h3', {}, node('a', { href: item.url }, item.title)),
    node('p', {}, factsOf(item)),
    node('p', {}, item.summary ?? ''),
    node('time', { dateTime: item.date_published ?? '' }, dayOf(item)),
  );

const place = document.querySelector('[data-src]');
const field = node('input', { type: 'search' });
const count = node('p', { role: 'status' });
const list = node('ul', {});
const show = (found, all) => {
  count.textContent = `${found.length} of ${all.length} jobs`;
  list.replaceChildren(...found.slice(0, ROWS).map(rowOf));
};

const answer = await fetch(place.dataset.src);
const { items } = await answer.json();
show(items, items);
place.append(node('label', {}, 'Search ', field), count, list);

// nobody has to wait for what is needed at the first key
let searched;
const prepare = () => (searched ??= items.map(searchedOf));
setTimeout(prepare, 100);
field.addEventListener('input', () => {
  const isFound = finder(field.value);
  const texts = prepare();
  show(
    items.filter((_, index) => isFound(texts[index])),
    items,
  );
});
