/** Postings for tests. */
import type { Text } from '../../src/posting/text.ts';

/** What its author wrote. */
export const sourceOf = (text: Text): string => {
  if (text.format === 'nodes') throw new Error('it has been read');
  return text.source;
};

const inThreeDays = new Date(Date.now() + 3 * 86_400_000).toISOString();

/** A posting with everything in it, in two languages; one text has no translation. */
export const everything = {
  title: 'Welder',
  tagline: 'Weld ships',
  lang: 'en',
  url: 'https://jobs.example/welder',
  validThrough: inThreeDays,
  employmentType: ['FULL_TIME'],
  workplace: 'hybrid',
  locations: [{ city: 'Malmö', country: 'SE' }],
  salary: { min: 42000, currency: 'SEK', unit: 'MONTH' },
  agreement: 'See the [agreement](https://union.example).',
  organization: { name: 'Ship AB' },
  lead: 'Come and **weld**[*](#info).',
  sections: [
    { id: 'tasks', title: 'Tasks', text: '- Weld `steel`\n- Grind\n\n> Well done.\n\n| a | b |\n| - | - |\n| 1 | 2 |' },
  ],
  faq: {
    items: ['When?', 'Where?', 'Why?'].map((question) => ({ question, answer: 'See [us](https://ship.example).' })),
  },
  notes: [{ id: 'info', marker: '*', title: 'Note', text: 'A note.' }],
  contact: { title: 'Questions?', name: 'Ann', email: 'ann@ship.example', phone: '+46 40 123' },
  apply: { url: 'https://jobs.example/apply', closing: { text: 'Well?', label: 'Apply now' } },
  translations: { ar: { title: 'لحّام', lead: 'تعال **والحم**.', apply: { label: 'قدّم الآن' } } },
};
