/** The elements that are prerendered. */

export const TAGS = ['job-card', 'job-faq-accordion', 'apply-button', 'job-list'] as const;

export type Tag = (typeof TAGS)[number];

export const isTag = (name: string): name is Tag => (TAGS as readonly string[]).includes(name);

/** What an element asks for: its attributes, and what it takes from the page around it. */
export interface Asked {
  readonly tag: Tag;
  readonly attributes: Readonly<Record<string, string>>;
  /** The wanted language, BCP 47; '' for the posting's own. */
  readonly lang: string;
}
