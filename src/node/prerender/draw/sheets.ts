/** The styles of prerendered trees: those of the elements, and what is otherwise while no script has come. */
import { version } from '../../../../package.json';
import { applyButtonStyles } from '../../../templates/apply-button.styles.ts';
import { cardStyles } from '../../../templates/card/card.styles.ts';
import { faqStyles } from '../../../templates/faq/faq.styles.ts';
import { jobCardStyles } from '../../../templates/job-card.styles.ts';
import { jobFaqAccordionStyles } from '../../../templates/job-faq-accordion.styles.ts';
import { jobListStyles } from '../../../templates/job-list.styles.ts';
import { listStyles } from '../../../templates/list/list.styles.ts';
import { proseStyles } from '../../../templates/prose.styles.ts';
import { rootStyles } from '../../../templates/root.styles.ts';
import { css } from '../../../templates/css.ts';
import { tags } from '../../../templates/tags.ts';
import { hashOf } from '../../build/output/paths.ts';
import { TAGS, type Tag } from '../tags.ts';
import { asciiCss } from './ascii.ts';

const untilThen = css`
  /* nothing answers before a script has come, and none with refresh="never"; what stands beside keeps its place */
  button,
  .form,
  .soon /* in a list: the days that were left when the page was written */ {
    visibility: hidden;
  }

  /* a posting that has closed since: the script, or the page, says so by the attribute alone */
  .when-closed {
    margin-block-end: 1em;
  }

  :host(:not([closed])) .when-closed,
  :host([closed]) :is(apply-button, .closing, [part='link']) {
    display: none;
  }
`;

const STYLES: Readonly<Record<Tag, readonly string[]>> = {
  'job-card': [rootStyles, jobCardStyles, proseStyles(tags), cardStyles(tags), untilThen],
  'job-faq-accordion': [rootStyles, jobFaqAccordionStyles, proseStyles(tags), faqStyles(tags), untilThen],
  'apply-button': [rootStyles, applyButtonStyles, untilThen],
  'job-list': [rootStyles, jobListStyles, listStyles(tags), untilThen],
};

/** The names of private properties, as a page would not name its own: one that it knew, it could register (`@property`). */
const PRIVATE = `--_${hashOf(version).slice(0, 8)}`;

/** The style sheet of an element's prerendered tree, in ASCII. */
export const sheetOf = (tag: Tag): string => SHEETS[tag];

const made = (tag: Tag): string => asciiCss(STYLES[tag].join('\n').replaceAll('--_', PRIVATE)).trim();
const SHEETS = Object.fromEntries(TAGS.map((tag) => [tag, made(tag)])) as Readonly<Record<Tag, string>>;
