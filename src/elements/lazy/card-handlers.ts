/** What a click in a card does. Part of the chunk with the templates, but for what few visitors ask for. */
import { enCard } from '../../i18n/en-card.ts';
import type { CardHandlers } from '../../templates/card/card.ts';
import type { View } from '../../templates/view.ts';
import { followFragment, returnFromFragment } from './fragments.ts';

/**
 * @param pageAddress where the page has one that others can follow
 * @param inTime rejects where a part of the script does not come
 */
export const cardHandlers = (
  { posting, messages: { card: words = enCard } }: View,
  pageAddress: () => string | undefined,
  inTime: <T>(part: Promise<T>) => Promise<T>,
): CardHandlers => {
  const { id, title, validThrough } = posting;
  // when the click comes: a single-page app may have changed the page's address since the last draw
  const address = () => posting.url ?? pageAddress();

  const share = async ({ currentTarget }: Event): Promise<void> => {
    const status = (currentTarget as Element).parentElement!.lastElementChild!;
    const url = address()!;
    try {
      const { share } = await inTime(import('./actions.ts'));
      status.textContent = (await share({ title, url })) ? words.copied : '';
    } catch {
      status.textContent = url; // to be copied by hand
    }
  };

  const keepDeadline = async (): Promise<void> => {
    const url = address();
    const { keepDeadline } = await import('./actions.ts');
    keepDeadline({ id, title: `${words.validThrough}: ${title}`, url, validThrough: validThrough! });
  };

  return {
    follow: followFragment,
    goBack: returnFromFragment,
    share: address() === undefined ? undefined : (event) => void share(event),
    keepDeadline: () => void keepDeadline().catch(() => undefined),
  };
};
