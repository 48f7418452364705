/** Whether a heading says that questions follow. */
import { fieldNamed } from '../../../inspect/meant/names.ts';
import { postingFields } from '../../../posting/posting.ts';

export const isOfQuestions = (title: string): boolean => {
  const [name] = fieldNamed(title, true, postingFields, {})?.path ?? [];
  return name === 'faq';
};
