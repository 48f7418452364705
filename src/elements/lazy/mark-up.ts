/**
 * When search engines are told what a card shows: where its publisher asks for that, once the posting is on the screen or known
 * to be gone. What tells them is a chunk of its own. Part of the chunk with the templates.
 */
import type { JobCard } from '../job-card.ts';
import type { PostingController } from '../posting-controller.ts';
import type { ScriptPolicy } from './structured-data.ts';

const seen = new WeakSet<Element>();

export const markUp = (card: JobCard, shown: PostingController, policy: ScriptPolicy): void => {
  const isKnown = shown.view ?? shown.error;
  if (!isKnown || card.structuredData === undefined || seen.has(card)) return;
  seen.add(card);
  import('./structured-data.ts')
    .then(({ keepStructuredData }) => keepStructuredData(card, shown, policy))
    .catch((error) => console.warn('careers-widget: no structured data', error));
};
