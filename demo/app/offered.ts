/** Which controls the configurator offers, and what they are called there; the stories have them all. */

const custom = (name: string): string => `--job-${name}`;

export const COLOURS = [
  'theme',
  ...['accent-color', 'text-color', 'muted-color', 'surface-color', 'border-color'].map(custom),
];
export const TYPE = ['font-family', 'heading-font-family', 'font-size', 'border-radius', 'spacing', 'shadow'].map(
  custom,
);
export const APPLYING = ['apply-params', 'target'];

/** What it shows, by tag. */
export const CONTENT = {
  'job-card': ['layout', 'heading-level', 'without-faq', 'without-contact', 'without-apply', 'images', 'loading'],
  'job-list': [
    ...[
      'search',
      'filters',
      'group-by',
      'sort',
      'page-size',
      'open',
      'url-state',
      'heading-level',
      'images',
      'loading',
    ],
  ],
} as const;

/** What is set from the start, by tag: most publishers want it. */
export const START = {
  'job-card': {},
  'job-list': { search: 'true', filters: 'auto' },
} as const;

/** Hints in the place of those that the documentation of the attribute gives. */
export const HINTS: Readonly<Record<string, string>> = {
  filters:
    '`auto`: those that the postings make useful. Or names, as in `department location country workplace employment-type language salary`.',
};

/** Labels that are clear without a hint. */
export const LABELS: Readonly<Record<string, string>> = {
  theme: 'Colour scheme',
  '--job-accent-color': 'Accent',
  '--job-text-color': 'Text',
  '--job-muted-color': 'Secondary text',
  '--job-surface-color': 'Card',
  '--job-border-color': 'Lines',
  '--job-font-family': 'Typeface',
  '--job-heading-font-family': 'Of headings',
  '--job-font-size': 'Size',
  '--job-border-radius': 'Corners',
  '--job-spacing': 'Spacing',
  '--job-shadow': 'Shadow',
};
