/** What the front matter of a job page says, and what becomes of it in `careers-widget import`. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { json } from '../support/building.mjs';
import { folder, run } from '../support/command-line.mjs';

/** Front matter, body, the fields that come of it, and what is told of them, but for what is missing. */
/** @type {Readonly<Record<string, readonly [matter: string, body: string, fields: object, told: readonly string[], leftOut?: readonly string[]]>>} */
const ROWS = {
  'keeps its lead, parts and questions before those of the body': [
    'lead: |\n  One.\n\n  Two.\nsections:\n  - { title: First, text: A. }\nfaq:\n  items:\n    - { question: Why?, answer: So. }\nnotes:\n  - { text: Note. }',
    '{{< ingress >}}Three.{{< /ingress >}}\n\n## Second\n\nB.\n\n{{% accordion title="When?" %}}Now.{{% /accordion %}}\n\n{{% note "Then" %}}Later.{{% /note %}}\n',
    {
      lead: 'One.\n\nTwo.\n',
      sections: [
        { title: 'First', text: 'A.' },
        { id: 'part', text: 'Three.' },
        { id: 'second', title: 'Second', text: 'B.' },
      ],
      faq: {
        items: [
          { question: 'Why?', answer: 'So.' },
          { id: 'when', question: 'When?', answer: 'Now.' },
        ],
      },
      notes: [{ text: 'Note.' }, { id: 'then', title: 'Then', text: 'Later.' }],
    },
    [],
  ],
  'closes it, or holds it back': ['filled: yes', '', { status: 'closed' }, []],
  'holds it back': ['published: false', '', { status: 'draft' }, []],
  'leaves it open': ['draft: no\nclosed: false', '', { status: undefined }, []],
  'does not guess whether it is open': [
    'closed: 2026-01-01\nhidden: true',
    '',
    { status: undefined },
    ['warning 4:1 closed: 2026-01-01', 'warning 5:1 hidden: true'],
    ['closed: 2026-01-01', 'hidden: true'],
  ],
  'gives all of a picture': [
    'image: { src: /a.png, alt: "The kitchen", width: 640, credit: Anna }\nimages: [/b.png, /c.png]',
    '',
    { image: { src: '/a.png', alt: 'The kitchen', width: 640 }, socialImage: { src: '/b.png' } },
    [],
    ['image credit: Anna', 'socialImage more: ["/c.png"]'],
  ],
  'gives all of a contact, whatever stands first': [
    'email: anna@jobs.example\ncontact: { name: Anna, phone: "+46 8 123 45 67", shoe: 38 }',
    '',
    { contact: { name: 'Anna', email: 'anna@jobs.example', phone: '+46 8 123 45 67' } },
    ['advice 5:1 contact.shoe: 38'],
    ['contact.shoe: 38'],
  ],
  'gives places, and says what of them it has no field for': [
    'location: { city: Oslo, country: NO, floor: 3 }',
    '',
    { locations: [{ city: 'Oslo', country: 'NO' }] },
    ['advice 4:1 location.floor: 3'],
    ['location.floor: 3'],
  ],
  'is told of two days to apply by': [
    'closing_date: 2036-11-30\ndeadline: 2036-12-01',
    '',
    { validThrough: '2036-11-30' },
    ['warning 5:1 deadline: 2036-12-01, beside closing_date: 2036-11-30, which counts'],
    ['deadline: 2036-12-01'],
  ],
  'may say the same twice': [
    'closing_date: 2036-11-30\ndeadline: November 30, 2036',
    '',
    { validThrough: '2036-11-30' },
    [],
  ],
  'says how one works by a key alone': ['remote: true', '', { workplace: 'remote' }, []],
  'is told which values there are': [
    'workplace: sometimes',
    '',
    { workplace: undefined },
    ['warning 4:1 workplace: sometimes → write onsite or hybrid or remote'],
    ['workplace: sometimes'],
  ],
  'names where it leads, of two links to apply': [
    'apply: { url: "https://jobs.example/a" }',
    '{{< button href="https://jobs.example/b" text="Apply" >}}\n',
    { apply: { url: 'https://jobs.example/a', label: 'Apply' } },
    ['warning 6:1 another than in line 4, which counts: …/b'],
  ],
  'is told of what is beside the page alone': [
    '',
    '[Here](working-here.md), ![The hall](hall.jpg), [there](/there), [us](mailto:a@jobs.example) and [now](https://a.example)\n',
    {},
    ['warning 6:1 working-here.md', 'warning 6:26 hall.jpg'],
  ],
  'is told what an address may be': [
    'apply: "javascript:alert(1)"',
    '',
    {},
    ['warning 4:1 apply: javascript:alert(1) → write an https:, http:, mailto: or tel: address'],
    ['apply: javascript:alert(1)'],
  ],
  'keeps a note that its text leads to': [
    '',
    'Soup[*](#pay).\n\n{{% note title="Pay" id="pay" %}}\n**Salary:** 3,000 € per month\n{{% /note %}}\n',
    { notes: [{ id: 'pay', title: 'Pay', text: '**Salary:** 3,000 € per month' }] },
    [],
  ],
};

describe('the front matter of a job page', () => {
  const path = folder(
    Object.fromEntries(
      Object.values(ROWS).map(([matter, body], index) => [
        `jobs/p${index}.md`,
        `---\ntitle: Cook\nlang: en\n${matter}\n---\n${body || 'Soup.\n'}`,
      ]),
    ),
  );
  /** @type {readonly any[]} */
  let said;
  before(async () => {
    said = JSON.parse((await run(['import', 'jobs', '-o', 'out', '--json'], { cwd: path })).out);
  });

  Object.entries(ROWS).forEach(([title, [, , fields, told, leftOut]], index) => {
    it(title, () => {
      const { 'x-source': source, ...posting } = json(path, `out/p${index}.json`);
      const { findings } = said.find(({ file }) => file === `jobs/p${index}.md`);
      const given = Object.fromEntries(Object.keys(fields).map((field) => [field, posting[field]]));
      assert.deepEqual(given, fields);
      // what is missing, and that something is left out, is told of each
      const own = findings.filter((/** @type {any} */ { mend }) => !/^(?:say in|see whether readers)/.test(mend));
      const isMendMeant = told.some((one) => one.includes(' → '));
      assert.deepEqual(
        own.map(
          (/** @type {any} */ { level, line, column, found, mend }) =>
            `${level} ${line}:${column} ${found}${isMendMeant ? ` → ${mend}` : ''}`,
        ),
        told,
      );
      if (leftOut) assert.deepEqual(source.leftOut, leftOut);
    });
  });
});
