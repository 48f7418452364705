/** Whether a page is shown, by the keys that say so: https://gohugo.io/content-management/front-matter/ */
import { inWords } from './meaning.ts';

/** What a key says of the posting when it is true. */
const STATUS: Readonly<Record<string, 'draft' | 'closed'>> = {
  ...{ draft: 'draft', published: 'draft' },
  ...{ closed: 'closed', archived: 'closed', filled: 'closed', expired: 'closed' },
};

/** Keys that keep a page out of lists, or out of the site. */
const UNSEEN = /^(?:hidden|private|headless|unlisted)$/;

const YES = /^(?:true|yes|on|1)$/i;
const NO = /^(?:false|no|off|0)$/i;

/** A status; `unclear` for what may be one; nothing where the page is shown. */
export const statusBy = (key: string, value: unknown): 'draft' | 'closed' | 'unclear' | undefined => {
  const said = inWords(value).trim();
  if (UNSEEN.test(key)) return YES.test(said) ? 'unclear' : undefined;
  const [yes, no] = key === 'published' ? [NO, YES] : [YES, NO];
  if (yes.test(said)) return STATUS[key];
  return no.test(said) ? undefined : 'unclear';
};

/** Whether a key says whether a page is shown. */
export const isOfStatus = (key: string): boolean => Object.hasOwn(STATUS, key) || UNSEEN.test(key);
