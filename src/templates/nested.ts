/** The elements inside a card, which are handed what it has already. */
import { html, type TemplateResult } from 'lit';
import type { View } from './view.ts';

/** What a link to apply is handed. */
export interface NestedApply {
  readonly view: View;
  /** In place of the posting's own. */
  readonly label: string | undefined;
  readonly applyParams: string;
  /** Stands for the query of the page's address where the document is a frame. */
  readonly pageParams?: string | undefined;
  readonly target: string;
}

export const nestedApply = ({ view, label, applyParams, pageParams, target }: NestedApply): TemplateResult =>
  html`<apply-button
    exportparts="link: apply__link"
    .view=${view}
    .label=${label}
    .applyParams=${applyParams}
    .pageParams=${pageParams}
    .target=${target}
  ></apply-button>`;

/** @param level of the heading */
export const nestedFaq = (view: View, level: number): TemplateResult =>
  html`<job-faq-accordion
    exportparts="heading: section-title, entry: faq__entry, question: faq__question, answer: faq__answer"
    .view=${view}
    .headingLevel=${level}
  ></job-faq-accordion>`;
