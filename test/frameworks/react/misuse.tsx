/** What must not type-check. TypeScript looks at no attribute in JSX that has a hyphen and that nobody declares. */
import type {} from 'careers-widget/react';

export const misuses = [
  // @ts-expect-error no such property
  <job-card aplyParams="utm_source=acme" />,
  // @ts-expect-error no such value
  <job-card layout="kompakt" />,
  // @ts-expect-error as an attribute too
  <job-card heading-level={7} />,
  // @ts-expect-error a posting is an object
  <job-card posting="/posting.json" />,
  // @ts-expect-error internal
  <apply-button view={undefined} />,
  // @ts-expect-error the event of another name
  <job-card onposting-load={(event) => event.url} />,
  // @ts-expect-error not a property of a card
  <job-card href="/apply" />,
  // @ts-expect-error no such group
  <job-list group-by="team" />,
  // @ts-expect-error a list takes postings
  <job-list posting={{}} />,
  // @ts-expect-error not sent by this one
  <apply-button onfaq-toggle={(event) => event.open} />,
];
