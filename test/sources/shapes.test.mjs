/** What stands in pages of one generator or another, and what comes of it: each row a page, all read by one run of the command. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { json } from '../support/building.mjs';
import { folder, run } from '../support/command-line.mjs';

/**
 * @typedef {object} Row
 * @property {string} page the body, or with front matter of its own the whole
 * @property {string} [ending] of the file
 * @property {string | string[]} [opening] the text before the first heading
 * @property {Record<string, unknown>} [fields] of the posting
 * @property {Record<string, string | string[]>} [sections] texts by titles
 * @property {Record<string, string | string[]>} [questions] answers by questions
 * @property {string[]} [leftOut] what is kept in "x-source"
 * @property {string[]} [finds] what is said of the page, above advice
 */

/** @type {Readonly<Record<string, Row>>} */
const ROWS = {
  'what is indented in shortcodes is no code': {
    page: `{{< accordion >}}
    {{< accordion-item header="Is it remote?" >}}
        Yes.

        - Mostly
          - not always
    {{< /accordion-item >}}
{{< /accordion >}}`,
    questions: { 'Is it remote?': ['Yes.', '', '- Mostly', '  - not always'] },
  },
  'what is indented in components is none, but for what is in lists': {
    ending: 'mdx',
    page: `<Wide>
  <Text>
    Words.

    More words.
  </Text>
</Wide>

- An item
  <Text>
  of two parts
  </Text>
- Another`,
    opening: ['Words.', '', 'More words.', '', '- An item', '', '  of two parts', '', '- Another'],
    finds: ['<Wide>', '<Text> (2 times)'],
  },
  'words of shortcodes are no part of others': {
    page: 'Soup{{< box "Some words" >}}{{< box "Other words" >}} and more.\n\n<b>Bread</b> {{< box "for all" >}}',
    opening: ['Soup Some words Other words and more.', '', '**Bread** for all'],
    finds: ['{{< box >}} (3 times)'],
  },
  'footnotes are notes, by the number of their call': {
    page: `Nights[^n] and days[^1].

[^1]: From 8:00
    to 17:00.

[^n]: From 22:00, with *pay*.`,
    opening: 'Nights[1](#n) and days[2](#1).',
    fields: {
      notes: [
        { id: 'n', marker: '1', text: 'From 22:00, with *pay*.' },
        { id: '1', marker: '2', text: ['From 8:00', 'to 17:00.'] },
      ],
    },
  },
  'links by name have their addresses, in whatever part they stand': {
    page: `See [our blog][b] and [values].

## More

A \\[sic] list of [b], and [nothing] \`[values]\`.

[b]: https://a.example/blog "Blog"
[Values]: <https://a.example/our values>`,
    opening: 'See [our blog](https://a.example/blog "Blog") and [values](<https://a.example/our values>).',
    sections: { More: 'A \\[sic] list of [b](https://a.example/blog "Blog"), and [nothing] `[values]`.' },
  },
  'a paragraph that is a link to apply is that': {
    page: 'Cook.\n\n**[Apply now](https://a.example/apply)**\n\nWelcome.',
    opening: ['Cook.', '', 'Welcome.'],
    fields: { apply: { url: 'https://a.example/apply', label: 'Apply now' } },
  },
  'a link in HTML that is a button is, too, in other languages': {
    page: '<p><a class="btn" href="https://a.example/bewerbung?id=1&amp;x=2"><b>Jetzt bewerben</b></a></p>\n\nText.',
    fields: { apply: { url: 'https://a.example/bewerbung?id=1&x=2', label: 'Jetzt bewerben' } },
  },
  'a link about applications, or about something else, is none': {
    page: '[Candidate privacy notice](https://a.example/privacy)\n\n[Applied research](https://a.example/research)',
    opening: [
      '[Candidate privacy notice](https://a.example/privacy)',
      '',
      '[Applied research](https://a.example/research)',
    ],
    finds: ['nothing'],
  },
  'lines in bold are headings where there are no others': {
    page: `We bake.

**What you will do:**
Bake bread.

**Who you are**

- **Early** up
- Strong

**Please read this.**`,
    opening: 'We bake.',
    sections: {
      'What you will do': 'Bake bread.',
      'Who you are': ['- **Early** up', '- Strong', '', '**Please read this.**'],
    },
  },
  'lines in capitals are, too, and abbreviations are none': {
    page: 'VI ERBJUDER\n\nEn ugn.\n\nPTP\n\nDIN BAKGRUND:\nDu bakar.',
    sections: { 'VI ERBJUDER': ['En ugn.', '', 'PTP'], 'DIN BAKGRUND': 'Du bakar.' },
  },
  'nothing is a heading by its look where no title is certain, or where others are': {
    page: '**Our red van**\n\nis fast.\n\n## Benefits\n\n**Requirements**\n\nNone.',
    opening: ['**Our red van**', '', 'is fast.'],
    sections: { Benefits: ['**Requirements**', '', 'None.'] },
  },
  'questions in bold are questions below a heading for them': {
    page: '## FAQ\n\n**May I bring a dog?**\nYes.\n\n**And a cat?**\n\nNo.',
    fields: { sections: undefined },
    questions: { 'May I bring a dog?': 'Yes.', 'And a cat?': 'No.' },
  },
  'a title at the top is no part, and what is below it is parted': {
    page: '---\ndraft: false\n---\n\n![Logo](/logo.png)\n\n# Head Cook\n\nCook.\n\n## Alpha\n\nA.\n\n## Beta\n\nB.',
    fields: { title: 'Head Cook' },
    sections: { Alpha: 'A.', Beta: 'B.' },
  },
  'the titles of components part the text below the headings before them': {
    ending: 'mdx',
    page: '## How we hire\n\n<Step title="First">\n  Call.\n</Step>\n<Step title="Then">\n  Visit.\n</Step>\n\n## Pay\n\nGood.',
    sections: { 'How we hire': ['### First', '', 'Call.', '', '### Then', '', 'Visit.'], Pay: 'Good.' },
    finds: ['<Step> (2 times)'],
  },
  'a component whose name is one of HTML in small letters is one': {
    ending: 'mdx',
    page: '<Section title="Benefits">\n  Lunch.\n</Section>',
    sections: { Benefits: 'Lunch.' },
    finds: ['<Section>'],
  },
  'what a program would give in MDX is left out whole': {
    ending: 'mdx',
    page: `import { x } from 'x';

export const sum = (a, b) => {

  return { a, b };
};

Lunch{' '}and {items.map((item) => <li key={item.id}>{item.name}</li>)}dinner. {/* not yet */}

<Photo src={team} icon={<Leaf size={20} />} lazy />`,
    opening: 'Lunch and dinner.',
    leftOut: ['photo src={team} icon={<Leaf size={20} />} lazy', '{/* not yet */}'],
    finds: [
      "import { x } from 'x';",
      'export const sum = (a, b) => { return { a, b }; };',
      '{items.map((item) => <li key={item.id}>{item.name}</li>)}',
      '<Photo>',
    ],
  },
  'a word in angle brackets is a word': {
    page: 'You know List<String> and Map<k>.',
    opening: 'You know List&lt;String> and Map&lt;k>.',
  },
  'a word of a shortcode stays in its line': {
    page: 'Ask {{< abbr "GDPR" >}} people, {{< link "https://a.example/anna" >}}Anna{{< /link >}} or {{< tip "Our dog" >}}Rex{{< /tip >}}.',
    opening: 'Ask GDPR people, [Anna](https://a.example/anna) or Rex (Our dog).',
    finds: ['{{< tip >}}'],
  },
  'blocks that stand apart leave no marks': {
    page: ':::info[Where]\n\nIn Oslo.\n\n:::\n\n::: tip\nRead on.\n:::\n\n> [!NOTE]\n> No agencies.',
    opening: ['**Where**', '', 'In Oslo.', '', 'Read on.', '', '> **Note:**', '> No agencies.'],
  },
  'attributes of Pandoc go, and the link is one to apply': {
    page: '::: {.columns}\nA [word]{.small}.\n:::\n\n[Apply here](https://a.example/apply){.btn}\n\n## More {.plain}\n\nText.',
    opening: 'A word.',
    sections: { More: 'Text.' },
    fields: { apply: { url: 'https://a.example/apply', label: 'Apply here' } },
    leftOut: ['{.small}', '{.btn}', '{.plain}'],
  },
  'a line with a colon before a list is a heading where it is certain and there are no others': {
    page: 'Deine Aufgaben:\n\n* Backen\n\nDazu noch:\n\n* Essen',
    sections: { 'Deine Aufgaben': ['* Backen', '', 'Dazu noch:', '', '* Essen'] },
  },
  'fragments of MDX go, and its marked words stay in their line': {
    ending: 'mdx',
    page: '<>\n  We are <Highlight>twelve</Highlight> people.\n</>',
    opening: 'We are twelve people.',
  },
  'definitions have their terms in bold': {
    page: 'Bread\n: Bake it.\n: Eat it.\n\nSoup\n\n: Cook it.',
    opening: ['**Bread**', '', 'Bake it.', '', 'Eat it.', '', '**Soup**', '', 'Cook it.'],
  },
  'what Liquid and Nunjucks show as it stands is shown, and what they would run takes its item with it': {
    page: `* Contents
{:toc}

{% for x in y %}
- {{ x }}
{% endfor %}
- Bread

{# not for readers #}

{% raw %}Write {name}.{% endraw %}

{% highlight sh %}
make bread
{% endhighlight %}

Read [this]({% link a.md %}).`,
    opening: ['- Bread', '', 'Write {name}.', '', '```sh', 'make bread', '```', '', 'Read this.'],
    leftOut: ['{# not for readers #}', '* Contents'],
    finds: ['{% for x in y %}', '{{ x }}', '{% endfor %}', '"{name}"', '{% link a.md %}'],
  },
  'pages of word processors and of WordPress leave neither tags nor references nor code': {
    page: `<p><b>About us<o:p></o:p></b></p>

<p>We&#8217;ll see: 5&nbsp;%, a &lt;b&gt; and R&amp;D<br></p>

<p>1.      Read<br>
2.      Write</p>

<h3>&nbsp;</h3>

[gallery ids="1,2"]`,
    opening: ['**About us**', '', 'We’ll see: 5\u00a0%, a &lt;b&gt; and R&amp;D', '', '1. Read', '2. Write'],
    finds: ['[gallery ids="1,2"]'],
  },
  'a summary is plain words': {
    page: '<details><summary><b>R&amp;D, or `not`?</b></summary>Both.</details>',
    questions: { 'R&D, or not?': 'Both.' },
  },
  'a picture of the page is none of the posting, and a place that is everywhere is remote': {
    page: '---\ntitle: Cook\nheroImage: ./cook.jpg\nremote: true\n---\nCook.',
    fields: { image: undefined, workplace: 'remote' },
    leftOut: ['heroImage: ./cook.jpg'],
  },
};

const nameOf = (/** @type {number} */ index) => `page-${String(index).padStart(2, '0')}`;

/** @type {Map<string, any>} */
const postings = new Map();
/** @type {Map<string, readonly { level: string; path: string; found: string }[]>} */
const said = new Map();

before(async () => {
  const rows = Object.entries(ROWS);
  const files = rows.map(([, { page, ending = 'md' }], index) => [
    `jobs/${nameOf(index)}.${ending}`,
    page.startsWith('---') ? page : `---\ntitle: Cook\n---\n${page}\n`,
  ]);
  const path = folder(Object.fromEntries(files));
  const { out } = await run(['import', 'jobs', '-o', 'out', '--json'], { cwd: path });
  const reports = JSON.parse(out);
  rows.forEach(([name, { ending = 'md' }], index) => {
    postings.set(name, json(join(path, 'out', `${nameOf(index)}.json`)));
    const report = reports.find((/** @type {any} */ { file }) => file.endsWith(`${nameOf(index)}.${ending}`));
    said.set(name, report.findings);
  });
});

/** Texts by titles. */
const byTitle = (/** @type {any[]} */ items, /** @type {string} */ title, /** @type {string} */ text) =>
  Object.fromEntries(items.filter((item) => title in item).map((item) => [item[title], item[text]]));

describe('of a page', () => {
  for (const [name, { opening, fields = {}, sections, questions, leftOut = [], finds }] of Object.entries(ROWS)) {
    it(name, () => {
      const posting = postings.get(name);
      const parts = posting.sections ?? [];
      if (opening !== undefined) assert.deepEqual(parts[0]?.text, opening);
      if (sections) assert.deepEqual(byTitle(parts, 'title', 'text'), sections);
      if (questions) assert.deepEqual(byTitle(posting.faq.items, 'question', 'answer'), questions);
      for (const [key, value] of Object.entries(fields)) assert.deepEqual(posting[key], value);
      for (const words of leftOut) assert.ok(posting['x-source'].leftOut.includes(words), words);
      const worse = said.get(name)?.filter(({ level, path }) => level !== 'advice' && path !== 'apply.url') ?? [];
      assert.deepEqual(
        worse.map(({ found }) => found),
        finds?.filter((found) => found !== 'nothing') ?? [],
      );
    });
  }
});
