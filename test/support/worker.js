/**
 * A service worker that spoils what its pages ask for, as the address says: `?worker=error` or `?worker=opaque`. It
 * makes the pages too: their markup stands in their address.
 */
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const { searchParams } = new URL(request.url);
  if (request.mode === 'navigate') {
    const headers = { 'content-type': 'text/html' };
    event.respondWith(new Response(searchParams.get('markup'), { headers }));
  } else if (searchParams.get('worker') === 'error') {
    event.respondWith(Response.error());
  } else if (searchParams.get('worker') === 'opaque') {
    event.respondWith(fetch(request.url, { mode: 'no-cors' }));
  }
});
