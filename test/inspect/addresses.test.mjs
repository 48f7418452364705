/** Which address a text stands for that is none, and which are left alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { runnerImport } from 'vite';

/** @type {{ module: typeof import('../../src/inspect/meant/addresses.ts') }} */
const { module } = await runnerImport(fileURLToPath(new URL('../../src/inspect/meant/addresses.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
const { addressIn, emailIn } = module;

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
  ]);
});

describe('the address without a scheme', () => {
  reads(addressIn, [
    ['www.example.com', 'https://www.example.com'],
    ['www.example.com/apply?a=1', 'https://www.example.com/apply?a=1'],
    ['example.com', 'https://example.com'],
    ['jobs.example.se/7', 'https://jobs.example.se/7'],
    ['Apply at www.example.com/x.', 'https://www.example.com/x'],
    ['jobs@example.com', 'mailto:jobs@example.com'],
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
    ["o'neil@example.com", "o'neil@example.com"],
    ['a@b.se, c@d.se'],
    ['a@b.se;c@d.se'],
    ['a@b.se/c@d.se'],
    ['sip:a@b.se'],
    ['https://a@b.se'],
    ['https://example.com/?a@b.se'],
    ['メールはa@b.seまで'],
    ['@maria'],
    ['maria at example.com'],
    ['maria@example'],
    ['Maria'],
    [''],
  ]);
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
    }),
    { numRuns: 20_000, seed: 1 },
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
    '<a href=" ',
    '//',
    '応',
  ];
  for (const part of parts) {
    const text = `${part.repeat(2100 / part.length)}`.slice(0, 2098);
    const start = performance.now();
    for (const end of ['', 'x', '>']) assert.ok((addressIn(text + end) ?? emailIn(text + end) ?? '').length <= 2048);
    assert.ok(performance.now() - start < 300, part);
  }
});
