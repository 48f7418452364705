/** The npm entry: classes, types and functions. Importing it registers nothing and changes nothing. */
export { ApplyButton } from './elements/apply-button.ts';
export type { ListChangeEvent, PostingOpenEvent } from './elements/events.ts';
export { FaqToggleEvent, PostingApplyEvent, PostingErrorEvent, PostingLoadEvent } from './elements/events.ts';
export { JobCard } from './elements/job-card.ts';
export { JobFaqAccordion } from './elements/job-faq-accordion.ts';
export { JobList } from './elements/job-list.ts';
export type { PostingState } from './elements/posting-controller.ts';
export { applyLink, type ApplyParameters } from './posting/apply-link.ts';
export { closesAt, isOpen } from './posting/is-open.ts';
export type { Finding } from './posting/finding.ts';
export { parse, type Parsed } from './posting/parse.ts';
export { PostingError, type PostingErrorFacts, type PostingErrorKind } from './posting/posting-error.ts';
export type { Entry, Image, Note, Overlay, Posting, PostingInput, Section } from './posting/posting.ts';
export type { Text, TextInput, TextNode } from './posting/text.ts';
export { translate, type Translated } from './posting/translate.ts';
