/** HTML in Markdown, where its tags are shown: which it is, and what Markdown has for it. */
import type { Field } from '../../posting/fields.ts';
import type { Finding } from '../../posting/finding.ts';
import type { WrittenText } from '../../posting/text.ts';
import { fieldAt, stepsOf, valueAt } from '../path.ts';
import type { Rules } from '../rules.ts';
import { isTagToFill } from '../texts/placeholders.ts';

/** The first tag in Markdown that is shown with its tags; what only has the form of one is left to the checks. */
export const tagInText = (text: WrittenText, { htmlIn }: Rules): string | undefined =>
  htmlIn({ ...text, source: text.source.replace(/<[^<>]*>/g, (tag) => (isTagToFill(tag) ? '' : tag)) });

const textIn = (field: Field | undefined, value: unknown, { fields: { lead } }: Rules): WrittenText | undefined => {
  const text = field?.read === lead.read ? lead.read!(value, '') : undefined;
  return text?.format === 'nodes' ? undefined : text;
};

export const tagIn = (field: Field | undefined, value: unknown, rules: Rules): string | undefined => {
  const text = textIn(field, value, rules);
  return text && tagInText(text, rules);
};

/** Whether a finding is about tags where there are none: `<Company Name>`. */
export const isOfNoTag = ({ path }: Finding, data: unknown, rules: Rules): boolean => {
  const text = textIn(fieldAt(rules.fields, stepsOf(path)), valueAt(data, stepsOf(path)), rules);
  return text !== undefined && rules.htmlIn(text) !== undefined && !tagInText(text, rules);
};

/** Tags, and what Markdown has for them. */
const MARKDOWN: Readonly<Record<string, string>> = {
  a: '[words](https://…)',
  b: '**words**',
  code: '`words`',
  em: '*words*',
  i: '*words*',
  li: '"- " before each item',
  ol: '"1. " before each item',
  p: 'an empty line',
  strong: '**words**',
  ul: '"- " before each item',
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, '### and the words'])),
};

/** What to write in place of a tag. */
export const mendOfTag = (tag: string | undefined): string | undefined => {
  if (!tag) return undefined;
  const [name = ''] = /[a-z][\w-]*/.exec(tag.toLowerCase()) ?? [];
  const markdown = Object.hasOwn(MARKDOWN, name) ? MARKDOWN[name]! : 'Markdown';
  return `write ${markdown} in place of it, or give the whole text as { "html": "…" }`;
};
