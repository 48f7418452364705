/**
 * The worst that a posting file may hold, within the 1 MB that the widget reads of one: what keeps parsers, and what keeps
 * layout busy, in every place where a text may stand.
 */

const MAX_BYTES = 990_000;

/** Repeats something as often as fits. */
const fill = (/** @type {string} */ unit, /** @type {number} */ bytes = MAX_BYTES) =>
  unit.repeat(Math.floor(bytes / (Buffer.byteLength(JSON.stringify(unit)) - 2)));

/** Texts of a number of characters each, as many as fit. */
const texts = (/** @type {string} */ unit, /** @type {number} */ length, most = 200) => {
  const text = unit
    .repeat(Math.ceil(length / unit.length))
    .slice(0, length)
    .toWellFormed();
  const count = Math.floor(MAX_BYTES / (Buffer.byteLength(JSON.stringify(text)) + 40));
  return Array(Math.max(1, Math.min(most, count))).fill(text);
};

const job = { title: 'Welder', apply: { url: 'https://jobs.example/apply' } };
const sections = (/** @type {unknown[]} */ all) => ({
  ...job,
  sections: all.map((text) => ({ title: 'Tasks', text })),
});
const faq = (/** @type {unknown[]} */ all) => ({
  ...job,
  faq: { items: all.map((answer) => ({ question: 'Shifts?', answer })) },
});
const notes = (/** @type {unknown[]} */ all) => ({ ...job, notes: all.map((text) => ({ title: 'Note', text })) });
const html = (/** @type {string} */ source) => ({ html: source });
const times = (/** @type {number} */ count, /** @type {(index: number) => unknown} */ make) =>
  Array.from({ length: count }, (_, index) => make(index));

/** What one word may be made of. */
const LETTERS = {
  Latin: 'abcdefghij',
  Arabic: 'محمد',
  Hebrew: 'שלום',
  Thai: 'สวัสดี',
  Khmer: 'ក្រុម',
  Burmese: 'မြန်မာ',
  Devanagari: 'क्षत्रिय',
  Chinese: '人工智能',
  Hangul: '한국어',
  Jamo: '\u1112\u1161\u11ab',
  'ZWJ emoji': '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}\u200d',
  flags: '\u{1F1F8}\u{1F1EA}',
  marks: `a${'\u0301'.repeat(8)}`,
  'mixed directions': 'aב',
  overrides: '\u202ea\u202d',
  isolates: '\u2066a\u2067',
  'U+0000': '\0',
  'C0 in words': 'a\u0001b\u001f',
  'C1 in words': 'a\u0085b\u009f',
  'soft hyphens': 'a\u00ad',
  'zero-width spaces': 'a\u200b',
  'word joiners': 'a\u2060',
  joiners: 'ب\u200d',
  noncharacters: '\uffff',
  unassigned: '\u{e0fff}',
  'private use': '\ue000',
  'variation selectors': 'a\ufe0f',
  'full stops': '.',
  underscores: 'a_',
  slashes: 'a/',
  hyphens: 'a-',
  'no-break spaces': 'a\u00a0',
  tabs: 'a\t',
};

/** One word of each, in each place where a text may stand. */
const words = Object.entries(LETTERS).flatMap(([name, unit]) => [
  [`${name}: a word of 15,000 as Markdown`, sections(texts(unit, 15_000, 1))],
  [`${name}: such words, 1 MB`, sections(texts(unit, 15_000))],
  [`${name}: one of 1 MB, beyond Markdown`, sections([fill(unit)])],
  [`${name}: one of 200,000 as HTML`, sections(texts(unit, 200_000, 1).map((text) => html(`<p>${text}</p>`)))],
  [`${name}: in lines`, lines(texts(unit, 1000, 1)[0])],
]);

/** The same line in every field that is one. */
function lines(/** @type {string} */ line) {
  const small = line.slice(0, 300).toWellFormed();
  return {
    ...job,
    ...Object.fromEntries(
      ['title', 'tagline', 'startDate', 'workHours', 'department', 'eligibility', 'reference'].map((key) => [
        key,
        line,
      ]),
    ),
    organization: { name: line },
    salary: { min: 1, text: line },
    apply: { ...job.apply, label: line, closing: { label: line, text: 'x' } },
    contact: { title: line, name: line, role: line, phone: line, linkLabel: line, url: 'https://a.example' },
    locations: times(60, () => ({ name: small, city: small, region: small })),
    sections: times(60, () => ({ title: small, text: 'x' })),
    faq: { title: line, items: times(60, () => ({ question: small, answer: 'x' })) },
    notes: times(60, () => ({ marker: small, title: small, text: 'x' })),
  };
}

const SENTENCE = 'You weld hulls of ships, in shifts of seven hours, with people who have done so for years. ';
const paragraphs = (/** @type {number} */ bytes) => fill(`${SENTENCE.repeat(5)}\n\n`, bytes);
const markdown = (/** @type {string} */ unit) => sections(texts(unit, 14_900));
const small = (/** @type {string} */ unit) => sections(texts(unit, 990));

const ordinary = [
  ['1 MB of paragraphs in one text', sections([paragraphs(MAX_BYTES)])],
  ['1 MB of paragraphs, 66 texts', sections(texts(paragraphs(20_000), 15_000))],
  ['1 MB of paragraphs, 200 texts', sections(texts(paragraphs(20_000), 4800))],
  ['1 MB of paragraphs as lines', sections([times(10_000, () => SENTENCE.trim())])],
  ['1 MB of empty lines', sections([times(240_000, () => '')])],
  ['1 MB of one letter and an empty line', sections([fill('a\n\n')])],
  ['1 MB of paragraphs as HTML', sections([html(fill(`<p>${SENTENCE}</p>`))])],
  ['1 MB of paragraphs, 5 texts of HTML', sections(times(5, () => html(fill(`<p>${SENTENCE}</p>`, 190_000))))],
  ['200 parts, questions and notes', { ...sections(times(200, () => SENTENCE)), ...rest() }],
  ['200 questions of 4,800', faq(texts(paragraphs(20_000), 4800))],
  ['200 notes of 4,800', notes(texts(paragraphs(20_000), 4800))],
  ['lead, agreement, closing, contact of 15,000', inAll(paragraphs(15_000))],
  ['the same, of 200,000 beyond Markdown', inAll(paragraphs(190_000))],
];

function rest() {
  return {
    faq: { items: times(200, () => ({ question: 'Shifts?', answer: SENTENCE })) },
    notes: times(200, () => ({ title: 'Note', text: SENTENCE })),
  };
}

function inAll(/** @type {string} */ text) {
  return {
    ...job,
    lead: text,
    agreement: text,
    apply: { ...job.apply, closing: { text } },
    contact: { text },
    sections: [{ text }],
  };
}

const marks = [
  ['emphasis', '*a* '],
  ['strong in a word', 'a**b**'],
  ['delimiters that open', '*a **a '],
  ['delimiters that close', 'a** a* '],
  ['stars', '*'],
  ['underscores that open', '_a __a '],
  ['tildes', '~~a '],
  ['backticks', '`a '],
  ['backtick ladders', '`'.repeat(1) + 'a' + '`'.repeat(2) + 'a' + '`'.repeat(3) + 'a'],
  ['brackets', '['],
  ['brackets in pairs', '[a]'],
  ['links', '[a](https://a.example) '],
  ['links to notes', '[*](#a)'],
  ['bare addresses', 'www.a.example '],
  ['long bare addresses', `https://a.example/${'a'.repeat(2000)} `],
  ['mail addresses', 'a@a.example '],
  ['pictures', '![a](/a.png)'],
  ['references', '&amp;'],
  ['numbered references', '&#38;'],
  ['unknown references', '&abcdefghijk;'],
  ['autolinks', '<http://a.b>'],
  ['comments', '<!--a-->'],
  ['comments that do not end', '<!--'],
  ['tags', '<b>'],
  ['tags that do not end', '<a '],
  ['escapes', '\\*'],
  ['rules', '---\n\n'],
  ['headings', '# a\n'],
  ['items', '- a\n'],
  ['numbered items', '1. a\n'],
  ['bullets', '• a\n'],
  ['nested items', times(10, (level) => `${'  '.repeat(Number(level))}- a\n`).join('')],
  ['nested quotes', `${'> '.repeat(20)}a\n\n`],
  ['tables', '|a|b|\n|-|-|\n|c|d|\n\n'],
  ['a table of many rows', `|a|b|c|d|\n|-|-|-|-|\n${'|a|b|c|d|\n'.repeat(1400)}`],
  ['a table of many columns', `${'|a'.repeat(2400)}\n${'|-'.repeat(2400)}\n${'|a'.repeat(2400)}\n`],
  ['definitions', '[a]: /a\n'],
  ['code', '    a\n\na\n\n'],
  ['fences', '```\na\n```\n'],
  ['breaks', 'a  \n'],
  ['<br>', 'a<br>'],
].flatMap(([name, unit]) => [
  [`${name}, texts of 14,900`, markdown(String(unit))],
  [`${name}, texts of 990`, small(String(unit))],
]);

const inHtml = (/** @type {string} */ unit, bytes = 195_000) => html(fill(unit, bytes));
const tags = [
  ['20,000 <b>', html('<b>'.repeat(20_000))],
  ['<b> closed', inHtml('<b>a</b>')],
  ['<b> closed, and a blank', inHtml('<b>a</b> ')],
  ['<b> that is not closed', inHtml('<b>')],
  ['<p>', inHtml('<p>a')],
  ['<br>', inHtml('a<br>')],
  ['<i><p>', inHtml('<i><p>')],
  ['<a>', inHtml('<a href="/">')],
  ['<div> 600 deep', html('<div>'.repeat(600))],
  ['<div> 400 deep, often', inHtml(`${'<div>'.repeat(400)}a${'</div>'.repeat(400)}`)],
  ['<ul> 300 deep', html('<ul><li>'.repeat(300) + 'a')],
  ['<table> of many rows', html(`<table>${fill('<tr><td>a<td>b', 190_000)}`)],
  ['<table> of many columns', html(`<table><tr>${fill('<td>a', 190_000)}`)],
  ['<table> of large spans', inHtml('<table><tr><td colspan=1000 rowspan=65534>a</table>')],
  ['<table> in <table>', html('<table><tr><td>'.repeat(150))],
  ['many <table>', inHtml('<table><tr><td>a</table>')],
  ['text in <table>', html(`<table>${fill('a<tr>', 190_000)}`)],
  ['<h1>', inHtml('<h1>a</h1>')],
  ['<img>', inHtml('<img src="/a.png" alt="a">')],
  ['unknown elements', inHtml('<x-a>')],
  ['<svg>', inHtml('<svg><g>')],
  ['<template>', inHtml('<template>')],
  ['attributes', html(`<p ${times(20_000, (index) => `a${String(index)}`).join(' ')}>a`)],
  ['attributes, often', inHtml('<p a b c d e f>')],
  ['references', inHtml('&amp;')],
  ['comments', inHtml('<!---->')],
  ['no tag, lines', inHtml('a\n\n')],
  ['<', inHtml('<')],
  ['<pre> of one line', html(`<pre>${fill('ab ', 190_000)}`)],
].flatMap(([name, text]) => {
  const { html: source } = /** @type {{ html: string }} */ (text);
  const count = Math.max(1, Math.min(200, Math.floor(MAX_BYTES / (Buffer.byteLength(JSON.stringify(source)) + 60))));
  return [
    [`HTML: ${String(name)}`, sections([text])],
    ...(count > 1 ? [[`HTML: ${String(name)}, ${count} texts`, sections(Array(count).fill(text))]] : []),
  ];
});
const beyondHtml = [
  ['HTML: 1 MB of <b>', sections([html(fill('<b>'))])],
  ['HTML: 1 MB of <', sections([html(fill('<'))])],
  ['HTML: 1 MB of one word', sections([html(`<p>${fill('a')}`)])],
  ['HTML: texts of 990, all tags', sections(texts('<b>a</b>', 990).map(html))],
];

/** As many of a node as fit. */
const filled = (/** @type {unknown} */ node, bytes = MAX_BYTES) => ({
  nodes: Array(Math.max(1, Math.floor(bytes / (Buffer.byteLength(JSON.stringify(node)) + 1)))).fill(node),
});
/** One in the other. */
const nested = (/** @type {string[]} */ names, /** @type {number} */ depth, /** @type {unknown} */ inner = 'a') =>
  times(depth, (index) => names[Number(index) % names.length]).reduceRight((content, name) => [name, content], inner);
const TABLE = ['table', 'tbody', 'tr', 'td'];
const built = [
  ['<b>', ['b', 'a']],
  ['<p>', ['p', 'a']],
  ['words', 'a'],
  ['no nodes', 7],
  ['<a>', ['a', { href: '/' }, 'a']],
  ['<img>', ['img', { src: '/a.png', alt: 'a' }]],
  ['attributes', ['p', { lang: 'sv', dir: 'rtl', title: 'a', start: '1', scope: 'a', align: 'right' }, 'a']],
  ['attributes of many', ['p', Object.fromEntries(times(200, (index) => [`a${String(index)}`, 'a'])), 'a']],
  ['<li>', ['li', 'a']],
  ['tables', nested(TABLE, 4)],
  ['tables in tables', nested(TABLE, 28)],
  ['<div> 400 deep', nested(['div'], 400)],
  ['unknown elements', nested(['script', 'iframe', 'x-a'], 30)],
  ['spans', ['table', ['tr', ['td', { colspan: '30', rowspan: '30' }, 'a']]]],
].flatMap(([name, node]) => [
  [`built: ${String(name)}`, sections([filled(node)])],
  [`built: ${String(name)}, 60 texts`, sections(Array(60).fill(filled(node, 15_000)))],
]);

const structures = [
  ['title of references', { ...job, title: fill('&amp;') }],
  ['title of unknown references', { ...job, title: fill('&abcdefghijk;') }],
  ['title of 1 MB of marks', { ...job, title: fill('\u0301') }],
  ['200 titles of references', { ...job, sections: texts('&amp;', 4500).map((title) => ({ title, text: 'x' })) }],
  ['lines of 4,900 in every part', { ...job, sections: texts('word ', 4800).map((title) => ({ title, text: 'x' })) }],
  ['200 locations, all fields', { ...job, locations: times(200, () => location('word '.repeat(190))) }],
  ['20,000 locations', { ...job, locations: times(20_000, () => ({ city: 'Oslo', country: 'NO' })) }],
  ['200 countries', { ...job, applicantLocations: times(200, (i) => `US-${String(i)}`) }],
  ['100,000 kinds of employment', { ...job, employmentType: times(70_000, () => 'FULL_TIME') }],
  ['unknown fields', { ...job, ...Object.fromEntries(times(60_000, (i) => [`f${String(i)}`, 1])) }],
  ['wrong fields', { ...job, sections: times(60_000, () => ({ a: 1 })) }],
  ['wrong fields of the parts', { ...job, sections: times(200, () => wrong(500)) }],
  ['parameters', params(60_000)],
  ['1,000 long parameters', { ...job, apply: { ...job.apply, params: record(1000, 'a'.repeat(900)) } }],
  ['forwards', { ...job, apply: { ...job.apply, forward: texts('utm_*', 4500) } }],
  ['forwards of stars', { ...job, apply: { ...job.apply, forward: texts('*', 4500) } }],
  ['ids', { ...job, sections: texts('a', 4700).map((id) => ({ id, text: 'x' })) }],
  ['notes of the same id', { ...job, notes: times(200, () => ({ id: 'a'.repeat(1000), text: 'x' })) }],
  ['addresses', { ...job, url: `https://a.example/${fill('a')}` }],
  ['same as', { ...job, organization: { name: 'Yard', sameAs: texts('https://a.example/', 4800) } }],
  ['an address of an e-mail', { ...job, contact: { email: `${fill('a')}@a.example` } }],
  ['no address of an e-mail', { ...job, contact: { email: fill('a') } }],
  ['a day', { ...job, validThrough: `2026-11-30T00:00${fill(':')}Z` }],
  [
    'languages',
    { ...job, lang: 'sv', translations: Object.fromEntries(times(3000, (i) => [tag(Number(i)), { title: SENTENCE }])) },
  ],
  ['languages of many texts', translations(20, 20)],
  ['a language of many texts', translations(1, 200)],
  ['a language beside a posting', halves()],
  ['nested arrays', { ...job, x: JSON.parse('['.repeat(4000) + ']'.repeat(4000)) }],
  ['every field at once', everything()],
];

function location(/** @type {string} */ line) {
  return { name: line, street: line, postalCode: line, city: line, region: line, country: 'SE' };
}
function record(/** @type {number} */ count, /** @type {string} */ value) {
  return Object.fromEntries(times(count, (i) => [`p${String(i)}`, value]));
}
function params(/** @type {number} */ count) {
  return { ...job, apply: { ...job.apply, params: record(count, 'a') } };
}
function wrong(/** @type {number} */ count) {
  return { text: 'x', ...record(count, '') };
}
function tag(/** @type {number} */ index) {
  const letter = (/** @type {number} */ n) => String.fromCharCode(97 + (n % 26));
  return `${letter(index)}${letter(index / 26)}${letter(index / 676)}`;
}
function translations(/** @type {number} */ languages, /** @type {number} */ parts) {
  const text = SENTENCE.repeat(Math.floor(MAX_BYTES / (languages + 1) / parts / SENTENCE.length) - 1);
  const all = { sections: times(parts, (i) => ({ id: `s${String(i)}`, title: 'T', text })) };
  return {
    ...job,
    ...all,
    translations: Object.fromEntries(times(languages, (i) => [i ? tag(Number(i)) : 'en', all])),
  };
}
/** Half of the texts are long in the one language, the others in the other. */
function halves() {
  const long = paragraphs(14_900);
  const all = (/** @type {number} */ odd) =>
    times(30, (i) => ({ id: `s${String(i)}`, text: Number(i) % 2 === odd ? long : 'x' }));
  const some = all(1).filter((_, i) => i % 2);
  return { ...job, lang: 'sv', sections: all(0), translations: { en: { sections: some } } };
}
function everything() {
  const line = `${SENTENCE}${'word '.repeat(40)}`;
  const text = `${SENTENCE} **b** [a](https://a.example)\n\n- a\n- b\n\n`.repeat(5);
  return {
    ...lines(line),
    ...inAll(text),
    title: line,
    employmentType: times(200, () => 'FULL_TIME'),
    applicantLocations: times(200, (i) => `US-${String(i)}`),
    locations: times(200, () => ({ name: SENTENCE, city: SENTENCE, region: SENTENCE, country: 'SE' })),
    sections: times(200, () => ({ title: line, text })),
    faq: { title: line, items: times(200, () => ({ question: line, answer: text })) },
    notes: times(200, () => ({ marker: '*', title: line, text })),
  };
}

/** @type {Map<string, unknown>} by what is bad in them */
export const worstPostings = new Map(
  /** @type {[string, unknown][]} */ ([
    ...ordinary,
    ...words,
    ...marks,
    ...tags,
    ...beyondHtml,
    ...built,
    ...structures,
  ]),
);
