/** The floor: nothing that renders a posting in the browser can do less. */
const place = document.querySelector('[data-src]');
const answer = await fetch(place.dataset.src);
const { html } = await answer.json();
place.innerHTML = html;
