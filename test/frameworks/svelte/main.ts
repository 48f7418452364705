/** Starts the app in the page, or takes over what a server rendered. */
import { hydrate, mount } from 'svelte';
import App from './app.svelte';

const target = document.querySelector('#app')!;
(target.hasChildNodes() ? hydrate : mount)(App, { target });
