/** Starts the app in the page. */
import '@angular/compiler'; // links Angular's packages in the browser: one tool fewer here
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app.ts';

void bootstrapApplication(App);
