/** The page as a server renders it. */
import { render as renderApp } from 'svelte/server';
import App from './app.svelte';

export const render = () => renderApp(App).body;
