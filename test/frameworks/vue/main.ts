/** Starts the app in the page, or takes over what a server rendered. */
import { createApp, createSSRApp } from 'vue';
import App from './app.vue';

const root = document.querySelector('#app')!;
(root.hasChildNodes() ? createSSRApp : createApp)(App).mount(root);
