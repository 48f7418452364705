/** Which address a text stands for that is none, and which are left alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import fc from '../support/random.mjs';
import { soon } from '../support/soon.mjs';

/** @type {{ module: typeof import('../../src/inspect/meant/addresses.ts') }} */
const { module } = await runnerImport(fileURLToPath(new URL('../../src/inspect/meant/addresses.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
const { addressIn, emailIn, isEmail, isHostOrFile, isOnlyAddress } = module;

/**
 * @param {(text: string) => string | undefined} read
 * @param {readonly [text: string, meant?: string][]} table
 */
const reads = (read, table) => {
  for (const [text, meant] of table)
    it(`is ${meant ?? 'none'} for ${JSON.stringify(text)}`, () => assert.equal(read(text), meant));
};

const PAGE = 'https://example.com/x';

describe('the address in what is quoted', () => {
  reads(addressIn, [
    ['“https://example.com”', 'https://example.com'],
    ['"https://example.com/x"', PAGE],
    ["'https://example.com/x'", PAGE],
    ['„https://example.com/x“', PAGE],
    ['« https://example.com/x »', PAGE],
    ['「https://example.com/x」', PAGE],
    ['（https://example.com/x）', PAGE],
    ['(https://example.com/x)', PAGE],
    ['<https://example.com>', 'https://example.com'],
    ['`https://example.com/x`', PAGE],
    ['**https://example.com/x**', PAGE],
    ['“https://example.com/採用”', 'https://example.com/採用'],
    ['“https://en.wikipedia.org/wiki/Foo_(bar)”'],
    ['“www.example.com/x”', 'https://www.example.com/x'],
  ]);
});

describe('the address in a link', () => {
  reads(addressIn, [
    ['[Apply](https://example.com)', 'https://example.com'],
    ['[Ansök nu](https://example.com/x "Till ansökan")', PAGE],
    ['[応募](https://example.com/採用)', 'https://example.com/採用'],
    ['[Apply](www.example.com/x)', 'https://www.example.com/x'],
    ['[Apply] (https://example.com/x)', PAGE],
    ['[https://example.com/x](https://example.com/x)', PAGE],
    ['[example.com](https://example.com/x)', PAGE],
    ['<a href="https://example.com">Apply</a>', 'https://example.com'],
    [
      "<a class='b' href='https://example.com/?a=1&amp;b=2' target=_blank>Jetzt bewerben!</a>",
      'https://example.com/?a=1&b=2',
    ],
    ['<a href=https://example.com/x>https://example.com/x</a>', PAGE],
    ['<p>Apply: https://example.com/x</p>', PAGE],
    ['[Maria](mailto:maria@example.com)', 'mailto:maria@example.com'],
    ['[https://example.com](https://example.org)'],
    ['[Apply](#apply)'],
    ['[Apply](javascript:alert(1))'],
    ['<a href="javascript:alert(1)">https://example.com</a>'],
    ['[A](https://example.com/a) [B](https://example.com/b)'],
  ]);
});

describe('the address whose scheme is misspelt', () => {
  reads(addressIn, [
    ['https;//example.com', 'https://example.com'],
    ['https//example.com', 'https://example.com'],
    ['http//example.com', 'http://example.com'],
    ['https:/example.com/x', PAGE],
    ['https:example.com/x', PAGE],
    ['https.//example.com/x', PAGE],
    ['https:\\\\example.com', 'https://example.com'],
    ['https:\\\\example.com\\x', PAGE],
    ['htps://example.com', 'https://example.com'],
    ['htpps://example.com', 'https://example.com'],
    ['ttps://example.com/x', PAGE],
    ['HTTPS//Example.com', 'https://Example.com'],
    ['https://https://example.com/x', PAGE],
    ['http://https://example.com/x', PAGE],
    ['https://https//example.com/x', PAGE],
    ['https:https://example.com/x', PAGE],
    ['https:// example.com/x', PAGE],
    ['https ://example.com/x', PAGE],
    ['https: //example.com/x', PAGE],
    ['https：／／example.com/x', PAGE],
    ['ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ／ｘ', PAGE],
    ['ftp://example.com'],
    ['ftps://example.com'],
    ['help://example.com'],
    ['https//example'],
    ['https;example.com', 'https://example.com'],
    ['http;jobs.example.se/x', 'http://jobs.example.se/x'],
  ]);
});

describe('the address without a scheme', () => {
  reads(addressIn, [
    ['www.example.com', 'https://www.example.com'],
    ['www.example.com/apply?a=1', 'https://www.example.com/apply?a=1'],
    ['example.com', 'https://example.com'],
    ['jobs.example.se/7', 'https://jobs.example.se/7'],
    ['Apply at www.example.com/x.', 'https://www.example.com/x'],
    ['firma.pl/praca', 'https://firma.pl/praca'],
    ['azienda.it/lavora-con-noi', 'https://azienda.it/lavora-con-noi'],
    ['empresa.es/empleo', 'https://empresa.es/empleo'],
    ['entreprise.be', 'https://entreprise.be'],
    ['example.co.jp', 'https://example.co.jp'],
    ['example.com.br/vagas', 'https://example.com.br/vagas'],
    ['acme.ai/jobs', 'https://acme.ai/jobs'],
    ['yritys.fi', 'https://yritys.fi'],
    ['företag.se/jobb', 'https://företag.se/jobb'],
    ['1177.se', 'https://1177.se'],
    ['example.co.uk?ref=1', 'https://example.co.uk?ref=1'],
    ['firma.gmbh', 'https://firma.gmbh'],
    ['firma.pl'],
    ['acme.ai'],
    ['form.php'],
    ['index.htm?id=1'],
    ['cv.pdf'],
    ['a.md'],
    ['b.js'],
    ['c.py'],
    ['d.rs'],
    ['e.ts'],
    ['photo.jpg'],
    ['apply.do?id=3'],
    ['9.am'],
    ['v1.0'],
    ['z.B'],
    ['jobs@example.com', 'mailto:jobs@example.com'],
    ['jobs@example,com', 'mailto:jobs@example.com'],
    ['Send CV and references with ref 12 to jobs@example.com by 30 November', 'mailto:jobs@example.com'],
    ['mailto:jobs@example.com (HR)', 'mailto:jobs@example.com'],
    ['mailto:jobs@example.com?subject=Hi there'],
    ['mailto:jobs@example.com?subject="Welder"'],
    ['jobs@example.com.', 'mailto:jobs@example.com'],
    ['jobs@example.com?subject=Welder', 'mailto:jobs@example.com?subject=Welder'],
    ['mailto: jobs@example.com', 'mailto:jobs@example.com'],
    ['mailto://jobs@example.com', 'mailto:jobs@example.com'],
    ['mailto:mailto:jobs@example.com', 'mailto:jobs@example.com'],
    ['Maria <maria@example.com>', 'mailto:maria@example.com'],
    ['Skicka din ansökan till jobb@example.se, tack', 'mailto:jobb@example.se'],
    ['応募：jobs＠example.com', 'mailto:jobs@example.com'],
    ['ASP.net developer'],
    ['Visit example.com'],
    ['example.com or jobs@example.com'],
    ['#apply'],
    ['apply.html'],
    ['/jobs/1'],
    ['//example.com/x'],
    ['jobs/apply.html?from=example.com'],
    ['apply now'],
    ['+46 8 123 45 67'],
  ]);
});

describe('the address that HTML or copying has left its marks on', () => {
  reads(addressIn, [
    ['https://example.com/?a=1&amp;b=2', 'https://example.com/?a=1&b=2'],
    ['https://example.com/?a=1&#38;b=2&#x26;c=3', 'https://example.com/?a=1&b=2&c=3'],
    ['https://example.com/?a=1&amp;amp;b=2', 'https://example.com/?a=1&b=2'],
    ['https://example.com/?a=1&lt=2&copy=3'],
    ['  https://example.com/x ', PAGE],
    ['\u00a0https://example.com/x\u3000', PAGE],
    ['\u200bhttps://example.com/x', PAGE],
    ['https://exam\u00adple.com/x\ufeff', PAGE],
    ['\u202ahttps://example.com/x\u202c', PAGE],
    ['https://example.com/x\n', PAGE],
  ]);
});

describe('the address among words', () => {
  reads(addressIn, [
    ['Apply: https://example.com/x', PAGE],
    ['Apply:https://example.com/x', PAGE],
    ['Apply at https://example.com/x.', PAGE],
    ['Ansök här: https://example.com/x, senast på fredag', PAGE],
    ['Bewerbung (siehe https://example.com/x)', PAGE],
    ['Developer (m/w/d): https://example.com/x', PAGE],
    ['Candidature → https://example.com/x !', PAGE],
    ['応募はhttps://example.com/x。お待ちしています', PAGE],
    ['応募：https://example.com/x', PAGE],
    ['قدّم هنا: https://example.com/x', PAGE],
    ['Ansök: https://example.com/förskollärare', 'https://example.com/förskollärare'],
    ['https://example.com/x, https://example.com/x', PAGE],
    ['https://example.com/x and https://example.com/y'],
    ['https://example.com/x;https://example.com/y'],
    ['https://example.com/x or jobs@example.com'],
    ['Apply: https://example.com/my file.pdf'],
    ['Apply: https://example.com/very-\nlong'],
    ['Apply: https://example.com/my (file)/x'],
    ['応募はhttps://example.com/xから'],
  ]);
});

describe('the address that is right as it is', () => {
  reads(addressIn, [
    ['https://example.com/x'],
    ['HTTPS://Example.com'],
    ['https://example.com/x.'],
    ['https://example.com/x,'],
    ['https://example.com/?a=1&b=2'],
    ['https://example.com/採用'],
    ['https://en.wikipedia.org/wiki/Foo_(bar)'],
    ["https://example.com/o’neil/o'neil"],
    ['https://example.com/?to=a@b.se'],
    ['https://example.com/?next=https://example.org/'],
    ['https://web.archive.org/web/2027/https://example.com/'],
    ['http://localhost:8000/x'],
    ['mailto:jobs@example.com?subject=DevOps%20Engineer'],
    ['tel:+4681234567'],
  ]);
});

describe('the address that nobody should be led to', () => {
  reads(addressIn, [
    ['https://jobs@example.com/'],
    ['https//user:secret@example.com/'],
    ['https://user:pw@example.com'],
    ['“https://user:pw@example.com”'],
    ['[Apply](https://user:pw@example.com)'],
    ['https://https://user:pw@example.com'],
    ['https;//user:pw@example.com'],
    ['https://example.com,https://b.example'],
    ['https://example..com/x'],
    ['https://example.com/<id>'],
    ['https://example.com/<id>/apply'],
    ['javascript:alert(1)'],
    ['javascript://example.com/%0aalert(1)'],
    ['data:text/html,x'],
    ['https://example'],
    ['https://'],
    [''],
    [`“https://example.com/${'x'.repeat(2100)}”`],
  ]);
});

describe('the e-mail address', () => {
  reads(emailIn, [
    ['a@b.se', 'a@b.se'],
    ['mailto:a@b.se', 'a@b.se'],
    ['mailto:a@b.se?subject=Hi', 'a@b.se'],
    ['MAILTO: a@b.se', 'a@b.se'],
    ['Maria <a@b.se>', 'a@b.se'],
    ['"Lind, Maria" <maria.lind+jobs@example.co.uk>', 'maria.lind+jobs@example.co.uk'],
    ['a@b.se.', 'a@b.se'],
    ['(a@b.se)', 'a@b.se'],
    [' a@b.se\u200b', 'a@b.se'],
    ['[a@b.se](mailto:a@b.se)', 'a@b.se'],
    ['<a href="mailto:a@b.se">Maria</a>', 'a@b.se'],
    ['E-post: a@b.se', 'a@b.se'],
    ['Courriel:a@b.se', 'a@b.se'],
    ['メール：a＠b.se', 'a@b.se'],
    ['a@b.se, A@b.se', 'a@b.se'],
    ['åsa@företag.se', 'åsa@företag.se'],
    ['a@b.se;', 'a@b.se'],
    ['Maria<a@b.se>', 'a@b.se'],
    ['a@b.se (HR)', 'a@b.se'],
    ['メールはa@b.seまで', 'a@b.se'],
    ['応募はmaria@example.comまで', 'maria@example.com'],
    ['联系maria@example.com。', 'maria@example.com'],
    ['maria@example,com', 'maria@example.com'],
    ['maria@example,co.uk', 'maria@example.co.uk'],
    ['maria@example..com', 'maria@example.com'],
    ['maria@firma,pl', 'maria@firma.pl'],
    ['maria@example.com,se'],
    ['maria@example,Ida'],
    ['taro田中maria@b.se'],
    ['maria@例え.jp'],
    ['https://user:pw@example.com'],
    ['https:user:pw@example.com'],
    ['//user:pw@example.com'],
    ['user:pw@example.com'],
    ['ftp://user:pw@example.com'],
    ['mailto:user:pw@example.com'],
    ["o'neil@example.com", "o'neil@example.com"],
    ['a@b.se, c@d.se'],
    ['a@b.se;c@d.se'],
    ['a@b.se/c@d.se'],
    ['sip:a@b.se'],
    ['https://a@b.se'],
    ['https://example.com/?a@b.se'],
    ['@maria'],
    ['maria at example.com'],
    ['maria@example'],
    ['Maria'],
    [''],
  ]);
});

describe('nothing but an address', () => {
  for (const text of [
    ...['“https://example.com/x”', '<https://example.com/x>', '(https://example.com/x)', ' https://example.com/x\n'],
    ...[
      '**https://example.com/x**',
      '「https://example.com/x」',
      '« https://example.com/x »',
      '[https://example.com/x]',
    ],
    ...['https;//example.com/x', 'https//example.com/x', 'https:\\\\example.com\\x', 'htps://example.com/x'],
    ...[
      'https://https://example.com/x',
      'https : // example.com/x',
      'https：／／example.com/x',
      '\u200bhttps//example.com/x',
    ],
    ...['www.example.com/x', 'example.com/x', 'https;example.com/x', 'firma.pl/praca'],
    ...['https://example.com/?a=1&amp;b=2', 'ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ／ｘ'],
    ...['[https://example.com/x](https://example.com/x)', '<a href="https://example.com/x">https://example.com/x</a>'],
    ...['<p>https://example.com/x</p>', 'https://example.com/x, https://example.com/x'],
    ...[
      'mailto: jobs@example.com',
      'mailto:mailto:jobs@example.com',
      'jobs@example.com.',
      'jobs@example.com?subject=Welder',
    ],
  ])
    it(`is said by ${JSON.stringify(text)}`, () => assert.equal(isOnlyAddress(text, addressIn(text) ?? '?'), true));

  for (const text of [
    ...[
      'Apply: https://example.com/x',
      'Ansök här: https://example.com/x, senast på fredag',
      '応募：https://example.com/x',
    ],
    ...[
      '[Apply](https://example.com/x)',
      '[example.com](https://example.com/x)',
      '<a href="https://example.com/x">Apply</a>',
    ],
    ...['[https://example.com/x](https://example.com/x "Apply")', '<a title="7" href="https://example.com/x"></a>'],
    ...['Bewerbung (siehe https://example.com/x)', 'قدّم هنا: https://example.com/x', 'jobs@example,com'],
    ...['Send CV and references with ref 12 to jobs@example.com by 30 November', 'mailto:jobs@example.com (HR)'],
  ])
    it(`is not all that ${JSON.stringify(text)} says`, () =>
      assert.equal(isOnlyAddress(text, addressIn(text) ?? assert.fail()), false));

  for (const text of [
    '<a@b.se>',
    'mailto:a@b.se',
    '"a@b.se"',
    'a@b.se\u200b',
    'a＠b.se',
    '[a@b.se](mailto:a@b.se)',
    'a@b.se;',
  ])
    it(`is said by ${JSON.stringify(text)} of an e-mail address`, () =>
      assert.equal(isOnlyAddress(text, emailIn(text) ?? '?'), true));

  for (const text of [
    ...[
      'Maria <a@b.se>',
      'Maria<a@b.se>',
      'a@b.se (HR)',
      'a@b.se or call',
      'a@b.se eller ring',
      'mailto:a@b.se?subject=Hi',
    ],
    ...[
      'E-post: a@b.se',
      'メール：a＠b.se',
      'メールはa@b.seまで',
      'a@b,se',
      'a@b..se',
      '[Maria](mailto:a@b.se)',
      'a@b.se 9',
    ],
  ])
    it(`is not all that ${JSON.stringify(text)} says of an e-mail address`, () =>
      assert.equal(isOnlyAddress(text, emailIn(text) ?? assert.fail()), false));
});

it('an e-mail address may be of any script, and of one domain that there may be', () => {
  for (const text of [
    'a@b.se',
    '用户@例子.广告',
    'почта@пример.рф',
    'maria@例え.jp',
    'åsa@företag.se',
    "o'neil@x-y.co.uk",
  ])
    assert.equal(isEmail(text), true, text);
  for (const text of [
    ...['maria@example,com', 'maria@example..com', 'maria@example', 'maria@.com', 'maria,lind@example.com', 'a@b.c0m'],
    ...[
      '応募はmaria@example.comまで',
      'maria@example.comまで',
      '連絡先maria@example.com',
      'maria@example.com(HR)',
      'a:b@c.se',
    ],
  ])
    assert.equal(isEmail(text), false, text);
});

it('a name that may be a host’s and a file’s is known for it', () => {
  for (const text of ['firma.pl', 'acme.ai', 'readme.md', ' a.py', 'd.rs', 'apply.do?id=1', 'jobs.zip'])
    assert.equal(isHostOrFile(text), true, text);
  for (const text of ['firma.pl/praca', 'example.se', 'apply.html', 'b.js', 'apply', 'https://firma.pl', ''])
    assert.equal(isHostOrFile(text), false, text);
});

/** Texts that are much like those above: an address, or parts of some, between words and signs. */
const piece = fc.constantFrom(
  ...['https', 'http', 'htps', 'mailto', ':', ';', '//', '/', '\\', ' ', '\n', '.', ',', '?', '#', '@', '&amp;', '&'],
  ...[
    'example.com',
    'b.se',
    'www.',
    'a',
    'x',
    '(',
    ')',
    '[',
    '](',
    '<',
    '>',
    '"',
    '“',
    '”',
    "'",
    '<a href=',
    '%',
    '%zz',
  ],
  ...[
    '採用',
    '。',
    'é',
    '：／／',
    '\u200b',
    '\u202e',
    'javascript:',
    'amp;',
    '#38;',
    '{',
    '|',
    'localhost',
    '[::1]',
    '1',
  ],
);
const pieces = (/** @type {number} */ maxLength) => fc.array(piece, { maxLength }).map((parts) => parts.join(''));
const address = fc.constantFrom(
  'https://example.com/',
  'https//b.se',
  'https;//a.b.se/?',
  'www.b.se/',
  'a@b.se',
  'htps://b.se#',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  pieces(14),
  fc.tuple(pieces(3), address, pieces(3), fc.constantFrom('', ' x', ')', '>', '.')).map((parts) => parts.join('')),
);

it('the address of any text is one that browsers take, and needs no mend', () => {
  let count = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const email = emailIn(text);
      assert.ok(email === undefined || /^[^\s@?&#]+@[^\s@?&#]+$/.test(email), email);
      const address = addressIn(text);
      if (address === undefined) return;
      count++;
      assert.match(new URL(address).protocol, /^(https?|mailto|tel):$/);
      assert.match(address, /^[^\s<>"'“”()[\]{}\\]+$/);
      if (!address.startsWith('mailto:')) assert.match(new URL(address).hostname, /\.|^localhost$/);
      assert.equal(addressIn(address), undefined);
      // what is written without asking has all letters and digits of the text
      if (!isOnlyAddress(text, address)) return;
      const scheme = /^(https?:\/\/|mailto:)/;
      const left = text
        .normalize('NFKC')
        .replaceAll('&amp;', '&')
        .replaceAll('\\', '/')
        .split(address.replace(scheme, ''));
      if (left.length > 1) assert.doesNotMatch(left.join(' ').replace(/[htps]{3,6}|mailto|<\/?a|href/gi, ''), /\p{L}/u);
    }),
    { numRuns: 20_000 },
  );
  assert.ok(count > 500, `only ${count} texts have an address`);
});

it('a text that is made to take long takes no time', () => {
  const parts = [
    '<a href=',
    '](',
    '[](',
    'https:',
    'https://',
    'a@',
    'a.',
    '<a ',
    ' ',
    '&amp;',
    'www.',
    'https : ',
    '応a',
    'a@応.',
    '<a href=" ',
    '//',
    '応',
  ];
  for (const part of parts) {
    const text = `${part.repeat(2100 / part.length)}`.slice(0, 2098);
    for (const end of ['', 'x', '>']) {
      assert.ok((soon(() => addressIn(text + end) ?? emailIn(text + end), 100, part) ?? '').length <= 2048);
      assert.equal(
        soon(() => isOnlyAddress(text + end, 'https://example.com/none'), 100, part),
        false,
      );
      soon(() => isEmail(text + end), 100, part);
    }
  }
});
