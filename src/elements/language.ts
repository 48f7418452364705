/** Language and direction of an element. */

/** Language, script and region of a tag, which Intl takes; '' for what is none, as `en_US`. */
const valid = (tag: string): string => /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(?=-|$)/i.exec(tag)?.[0] ?? '';

/** The nearest `lang` up the composed tree, the element's own first; '' where there is none. */
export const nearestLang = (element: Element): string => {
  const holder = element.closest('[lang]');
  if (holder) return valid(holder.getAttribute('lang')!);
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
};

/** Languages written from right to left in their usual script. */
const RTL = /^(ar|arc|ckb|dv|fa|he|ks|nqo|ps|sd|syr|ug|ur|yi)\b/i;

export const directionOf = (lang: string): 'ltr' | 'rtl' => (RTL.test(lang) ? 'rtl' : 'ltr');
