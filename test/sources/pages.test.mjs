/** Job pages of several generators, and what `careers-widget import` makes of them: facts, parts, and what is said. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { json } from '../support/building.mjs';
import { folder, run } from '../support/command-line.mjs';

/** @type {Readonly<Record<string, string>>} */
const PAGES = {
  // as the seed's site has them, with what is left to say in a note
  'cloud.md': `---
Title: "Cloud Cook"
intro: "Cook in the cloud"
draft: false
date: "2026-02-16"
sidebarlinkurl: "https://jobs.example/cloud#applyNow"
sidebarlinkname: "Apply now"
Team: "Kitchen"
Location: "Oslo, Norway"
Duration: "Full time"
language: "En"
---

## What you’ll do

- Soups
- {{< inline "Sauces" >}} and [more]({{% relref "jobs/baker.md" %}})

### On Mondays

Bread.

## FAQ

{{% accordion title="Do you eat?" %}}
We do.

{{< /accordion >}}
{{% /accordion %}}

{{< distance >}}

{{% note "info" %}}
**Starting date:**  
As soon as possible

**Salary range:**  
€50.000 - €80.000 annually
{{% /note %}}

{{< icon-block-horisontal icon="fa-solid fa-x" text="Click here to apply" description="Come!" link="https://jobs.example/cloud#applyNow" >}}
`,
  // a quote that never ends
  'broken.md': `---
title: Broken
sidebarlinkurl: "#apply"
---
Text.

{{< icon-block-horisontal text="Apply" description="Come!" link="https://jobs.example/broken>}}
`,
  // Jekyll
  'jekyll-de.md': `---
layout: post
title: Köchin (m/w/d)
name: cook
date: 2016-05-27 19:00:00
lang: de
location: Bonn/Berlin
salary: 3.200 € pro Monat
apply: https://jobs.example/de
---

{% include nav.html %}

### Deine Aufgaben

- **Suppen**:
    + Fond
    + Einlage

{% comment %} nicht zeigen {% endcomment %}

### Was uns gefällt

{{ page.motto }} Viel.{: .lead}
`,
  // TOML, with text in lines
  'toml.md': `+++
title = "Field Cook"
organization = "Kitchen Union"
location = "Nevada"
salary = "$4,632.50/month"
link = "https://jobs.example/toml?source=a"
closing_date = "November 15, 2036"
a_job_type = ["Full Time"]
sort_date = "2026-08-22"
+++
THE ROLE:

Cook for all.
`,
  // JSON
  'json.md': `{
  "title": "Cook",
  "apply": "mailto:cook@jobs.example",
  "until": "2036-12-01",
  "kind": "part-time"
}
Words.
`,
  // MDX
  'parts.mdx': `---
title: Cook
link: https://jobs.example/mdx
---
import { ContentBlock } from '../components';

<ContentBlock title='Your tasks' wide>

Cook **well**.

</ContentBlock>

<ContentBlock title='About us'>

We {count} cooks.

</ContentBlock>
`,
  // without front matter
  'bare.md': `# Cook

Cook with us.

## Benefits

Soup. <b>Much</b> of it.<br>

<details><summary>May I eat?</summary>

You may.

</details>

<iframe src="https://forms.example"></iframe>

Write to [us](mailto:a@jobs.example).
`,
  'order.md': 'Add https://jobs.example/pdf to the web\n',
  'empty.md': '\n',
  'program.md': '---js\n{ title: process.exit() }\n---\nText.\n',
};

/** @type {Readonly<Record<string, { findings: readonly any[]; state: string }>>} */
let said;
/** @type {Awaited<ReturnType<typeof run>>} */
let done;
const path = folder(Object.fromEntries(Object.entries(PAGES).map(([name, page]) => [`jobs/${name}`, page])));
const posting = (/** @type {string} */ name) => json(path, `out/${name}.json`);

/** What is said of a page, but for advice on what is missing and on what is left out. */
const told = (/** @type {string} */ name) =>
  said[`jobs/${name}`]?.findings
    .filter(({ level, mend }) => level !== 'advice' || !/front matter|x-source/.test(mend))
    .map(({ level, line, column, found }) => `${level} ${line}:${column} ${found}`);

describe('a job page', () => {
  before(async () => {
    done = await run(['import', 'jobs', '-o', 'out', '--json'], { cwd: path });
    said = Object.fromEntries(JSON.parse(done.out).map((/** @type {any} */ one) => [one.file, one]));
  });

  it('is imported or refused, and never a stack trace', () => {
    assert.equal(done.code, 1);
    assert.equal(done.err, '');
    const refused = Object.keys(said).filter((file) => said[file]?.state === 'refused');
    assert.deepEqual(refused, ['jobs/empty.md', 'jobs/order.md', 'jobs/program.md']);
  });

  it('loses no word', () => {
    const lost = Object.values(said).flatMap(({ findings }) =>
      findings.filter(({ expected }) => /every word/.test(expected)),
    );
    assert.deepEqual(lost, []);
  });

  it('gives its facts, those in a note too, where they are written plainly', () => {
    const {
      startDate,
      salary,
      department,
      locations,
      employmentType,
      notes,
      lang,
      tagline,
      'x-source': source,
    } = posting('cloud');
    assert.deepEqual(
      { startDate, salary, department, locations, employmentType, notes, lang, tagline },
      {
        startDate: 'As soon as possible',
        salary: { min: 50000, max: 80000, currency: 'EUR', unit: 'YEAR' },
        department: 'Kitchen',
        locations: [{ city: 'Oslo', country: 'NO' }],
        employmentType: ['FULL_TIME'],
        notes: undefined,
        lang: 'en',
        tagline: 'Cook in the cloud',
      },
    );
    assert.deepEqual(source.read, ['Starting date: As soon as possible', 'Salary range: €50.000 - €80.000 annually']);
  });

  it('gives its parts by its headings, and its questions', () => {
    const { sections, faq, apply } = posting('cloud');
    const text = ['- Soups', '- **Sauces** and [more](/jobs/baker)', '', '### On Mondays', '', 'Bread.'];
    assert.deepEqual(sections, [{ id: 'what-youll-do', role: 'responsibilities', title: 'What you’ll do', text }]);
    assert.deepEqual(faq, { title: 'FAQ', items: [{ id: 'do-you-eat', question: 'Do you eat?', answer: 'We do.' }] });
    assert.deepEqual(apply, {
      url: 'https://jobs.example/cloud#applyNow',
      label: 'Apply now',
      closing: { label: 'Click here to apply', text: 'Come!' },
    });
  });

  it('is told of what is broken in it, with line and column, and comes whole all the same', () => {
    assert.deepEqual(told('cloud.md'), ['error 29:1 {{% /accordion %}}', 'warning 17:38 relref jobs/baker.md']);
    assert.deepEqual(told('broken.md'), ['error 7:65 "https://jobs.example/broken']);
    assert.deepEqual(posting('broken').apply, {
      url: 'https://jobs.example/broken',
      closing: { label: 'Apply', text: 'Come!' },
    });
  });

  it('of Jekyll comes without what would be run, and is told so', () => {
    const { lang, locations, salary, sections } = posting('jekyll-de');
    assert.deepEqual(
      { lang, locations, salary },
      {
        lang: 'de',
        locations: [{ name: 'Bonn/Berlin' }],
        salary: { value: 3200, currency: 'EUR', unit: 'MONTH' },
      },
    );
    assert.deepEqual(
      sections.map((/** @type {any} */ { title, role, text }) => [title, role, text]),
      [
        ['Deine Aufgaben', 'responsibilities', ['- **Suppen**:', '    + Fond', '    + Einlage']],
        ['Was uns gefällt', undefined, 'Viel.'],
      ],
    );
    assert.deepEqual(told('jekyll-de.md'), [
      'warning 12:1 {% include nav.html %}',
      'warning 24:1 {{ page.motto }}',
      'advice 4:1 name: cook, beside title: Köchin (m/w/d), which counts',
    ]);
  });

  it('of TOML and JSON comes as of YAML', () => {
    const { organization, locations, salary, validThrough, apply, sections } = posting('toml');
    assert.deepEqual(
      { organization, locations, salary, validThrough, apply, sections },
      {
        organization: { name: 'Kitchen Union' },
        locations: [{ name: 'Nevada' }],
        salary: { text: '$4,632.50/month' },
        validThrough: '2036-11-15',
        apply: { url: 'https://jobs.example/toml?source=a' },
        sections: [{ id: 'opening', text: ['THE ROLE:', '', 'Cook for all.'] }],
      },
    );
    assert.deepEqual(told('toml.md'), ['warning 8:1 a_job_type']);
    const of = posting('json');
    assert.deepEqual(
      [of.apply.url, of.validThrough, of.employmentType],
      ['mailto:cook@jobs.example', '2036-12-01', ['PART_TIME']],
    );
  });

  it('of MDX comes by its components', () => {
    const { sections } = posting('parts');
    assert.deepEqual(sections, [
      { id: 'your-tasks', role: 'responsibilities', title: 'Your tasks', text: 'Cook **well**.' },
      { id: 'about-us', role: 'employer', title: 'About us', text: 'We  cooks.' },
    ]);
    assert.deepEqual(told('parts.mdx'), [
      "warning 5:1 import { ContentBlock } from '../components';",
      'warning 7:1 <ContentBlock> (2 times)',
      'warning 15:4 {count}',
    ]);
  });

  it('without front matter has its title from its heading, and its HTML as Markdown', () => {
    const { title, sections, faq } = posting('bare');
    assert.equal(title, 'Cook');
    assert.deepEqual(sections, [
      { id: 'opening', text: 'Cook with us.' },
      {
        id: 'benefits',
        role: 'benefits',
        title: 'Benefits',
        text: ['Soup. **Much** of it.', '', 'Write to [us](mailto:a@jobs.example).'],
      },
    ]);
    assert.deepEqual(faq.items, [{ id: 'may-i-eat', question: 'May I eat?', answer: 'You may.' }]);
    assert.ok(told('bare.md')?.includes('warning 15:1 <iframe>'));
  });

  it('that is none is refused with a place', () => {
    assert.deepEqual(told('order.md'), ['error 1:1 none']);
    assert.deepEqual(told('empty.md'), ['error 1:1 none']);
    assert.deepEqual(told('program.md'), ['error 1:1 ---js']);
  });
});
