/** What holds the place of a posting while it loads. Assistive technology is told nothing of it. */
import { html, type TemplateResult } from 'lit';

const line = html`<span class="bone"></span>`;
const lines = html`<div class="bones">${line}${line}${line}${line}</div>`;

export const cardSkeleton = (isCompact: boolean): TemplateResult =>
  isCompact
    ? html`<div class="card compact" aria-hidden="true">
        <div class="bones"><span class="bone title"></span>${line}${line}</div>
        <span class="button bone"></span>
      </div>`
    : html`<div class="card full" aria-hidden="true">
        <div class="bones header"><span class="bone title"></span>${line}</div>
        <div class="side"><span class="bone picture"></span>${lines}</div>
        <div class="body">${lines}${lines}${lines}</div>
      </div>`;

/** Of entries or rows. */
export const barsSkeleton = (): TemplateResult =>
  html`<div aria-hidden="true">${Array.from({ length: 5 }, () => html`<p class="bone"></p>`)}</div>`;

export const applySkeleton = (): TemplateResult => html`<span class="button bone" aria-hidden="true"></span>`;
