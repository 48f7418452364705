/** Pages from a template: what is said of the posting is set, and every other byte is the publisher's. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse, serializeOuter } from 'parse5';
import { BASE, demo, entry, found, hostile, anyEntry, small } from '../found/entries.mjs';
import fc from '../support/random.mjs';

const SRC = '/jobs/welder.built.json';

const welder = (more = {}, build = {}) =>
  entry(
    small({
      lang: 'en',
      title: 'Welder “MIG” & <TIG>',
      tagline: 'Weld ships – by hand',
      translations: { ar: { title: 'لحّام' } },
      ...more,
    }),
    { withPages: true, ...build },
  );

const page = (/** @type {string | Uint8Array} */ template, it = welder(), lang = it.lang, options = {}) =>
  Buffer.from(
    found.pageOf(found.readTemplate(Buffer.from(template)), it, lang, { base: BASE, isOpen: true, ...options }),
  );

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */

const elementsIn = (/** @type {any} */ node) =>
  (node.childNodes ?? []).flatMap((/** @type {any} */ child) => (child.tagName ? [child, ...elementsIn(child)] : []));
const attributes = (/** @type {Element} */ { attrs }) =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

/** What a browser, or a search engine, makes of a page. */
const read = (/** @type {string | Uint8Array} */ bytes) => {
  const document = parse(Buffer.from(bytes).toString());
  const all = elementsIn(document).filter((/** @type {any} */ it) => it.namespaceURI.endsWith('/xhtml'));
  const named = (/** @type {string} */ name) => all.filter((/** @type {any} */ { tagName }) => tagName === name);
  return {
    html: attributes(named('html')[0]),
    title: named('title')[0]
      ?.childNodes.map((/** @type {any} */ { value }) => value)
      .join(''),
    meta: Object.fromEntries(
      named('meta')
        .map(attributes)
        .map(({ name, property = name, content }) => [property, content]),
    ),
    links: named('link').map(attributes),
    card: attributes(named('job-card')[0]),
    inHead: elementsIn(named('head')[0]).length,
    document,
  };
};

const plain = `<!doctype html>
<html lang="de" class="x">
  <head>
    <meta charset="utf-8">
    <title>Our jobs</title>
    <meta name="viewport" content="width=device-width">
  </head>
  <body>
    <h1>Jobs &amp; more</h1>
    <job-card src="any.json" lang="de" theme="dark"><a href="/">All</a></job-card>
  </body>
</html>
`;

describe('a page', () => {
  it('has the card of its posting, and a head that says so', () => {
    const it = welder({
      socialImage: { src: 'images/å.png', alt: 'A ship', width: 1200, height: 630 },
      image: { src: 'b.png' },
    });
    const { html, title, meta, links, card } = read(page(plain, it));
    assert.deepEqual(html, { lang: 'en', class: 'x' });
    assert.equal(title, 'Welder “MIG” & <TIG>');
    assert.deepEqual(card, { src: SRC, lang: 'en', theme: 'dark' });
    assert.deepEqual(meta, {
      undefined: undefined, // the one with the encoding
      viewport: 'width=device-width',
      description: 'Weld ships – by hand',
      'og:title': 'Welder “MIG” & <TIG>',
      'og:description': 'Weld ships – by hand',
      'og:type': 'website',
      'og:url': `${BASE}welder/`,
      'og:locale': 'en_US',
      'og:image': `${BASE}images/%C3%A5.png`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'A ship',
      'twitter:card': 'summary_large_image',
    });
    assert.deepEqual(links, [
      { rel: 'canonical', href: `${BASE}welder/` },
      { rel: 'alternate', hreflang: 'en', href: `${BASE}welder/` },
      { rel: 'alternate', hreflang: 'ar', href: `${BASE}ar/welder/` },
      { rel: 'alternate', hreflang: 'x-default', href: `${BASE}welder/` },
    ]);
  });

  it('is there in each language, at the path that its address says', () => {
    const pages = found.pageFiles(found.readTemplate(Buffer.from(plain)), welder(), { base: BASE, isOpen: true });
    assert.deepEqual([...pages.keys()], ['welder/index.html', 'ar/welder/index.html']);
    const { html, title, card, meta } = read(pages.get('ar/welder/index.html') ?? '');
    assert.deepEqual([html.lang, html.dir, title, card.lang], ['ar', 'rtl', 'لحّام', 'ar']);
    assert.deepEqual([meta['og:url'], meta['og:locale']], [`${BASE}ar/welder/`, 'ar_EG']);
  });

  it('adds lines like those that are there', () => {
    const text = page(plain).toString();
    assert.match(text, /width=device-width">\n {4}<meta name="description" [^\n]*>\n {4}<link [^]*>\n {2}<\/head>\n/);
    assert.ok(!/[^\r]\n/.test(page(plain.replaceAll('\n', '\r\n')).toString()));
    assert.match(page('<head><title></title></head><job-card>').toString(), /<\/title><meta [^\n]*><\/head>/);
  });

  it('sets what the template has, and takes out what is of another page', () => {
    const head = `
      <META NAME=Description CONTENT='old' data-x>
      <meta property="og:title" content="old"><meta name="twitter:title" content="old">
      <meta name="og:type" content="article">
      <link rel="Canonical" href="/jobs/template"><link href="/de" hreflang="de" rel="alternate">
      <link rel="alternate" hreflang="AR" href="/old"><link rel="alternate" type="application/atom+xml" href="jobs.atom">
      <meta property="og:image" content="logo.png"><meta property="og:image:width" content="40">`;
    const template = `<head><title>old</title>${head}</head><job-card>`;
    const { meta, links } = read(page(template));
    assert.match(page(template).toString(), /<META NAME=Description content="Weld ships &#x2013; by hand" data-x>/);
    assert.equal(meta.Description, 'Weld ships – by hand');
    assert.deepEqual(
      [meta['og:title'], meta['og:type'], 'twitter:title' in meta],
      ['Welder “MIG” & <TIG>', 'website', false],
    );
    // without a picture of the posting's, the site's
    assert.deepEqual([meta['og:image'], meta['og:image:width']], ['logo.png', '40']);
    assert.deepEqual(
      links.map(({ rel, hreflang, href }) => [rel, hreflang, href]),
      [
        ['Canonical', undefined, `${BASE}welder/`],
        ['alternate', 'AR', `${BASE}ar/welder/`],
        ['alternate', undefined, 'jobs.atom'],
        ['alternate', 'en', `${BASE}welder/`],
        ['alternate', 'x-default', `${BASE}welder/`],
      ],
    );
    const withPicture = read(page(template, welder({ image: { src: 'a.png' } }))).meta;
    assert.deepEqual([withPicture['og:image'], 'og:image:width' in withPicture], [`${BASE}a.png`, false]);
  });

  it('of a posting that is closed is not to be found', () => {
    const robots = (/** @type {string} */ head, /** @type {boolean} */ isOpen) =>
      read(page(`<head>${head}</head><job-card>`, welder(), 'en', { isOpen })).meta.robots;
    assert.equal(robots('', false), 'noindex');
    assert.equal(robots('<meta name=robots content="index, follow">', false), 'noindex');
    assert.equal(robots('<meta name=robots content="max-snippet:9">', true), 'max-snippet:9');
    assert.equal(robots('', true), undefined);
  });

  it('names as its address that of the page which the posting names, in the posting’s own language', () => {
    const it = welder({ url: 'https://jobs.example/welder' });
    const canonical = (/** @type {string} */ lang) => read(page(plain, it, lang)).links[0].href;
    assert.deepEqual([canonical('en'), canonical('ar')], ['https://jobs.example/welder', `${BASE}ar/welder/`]);
  });

  it('goes without what needs a base where there is none', () => {
    const it = welder({ image: { src: 'a.png' } }, { file: 'se/welder.json' });
    const { card, links, meta } = read(page(plain, it, 'ar', { base: undefined }));
    assert.equal(card.src, '../../se/welder.built.json');
    assert.deepEqual(links, []);
    assert.deepEqual([meta['og:url'], meta['og:image'], meta['og:title']], [undefined, undefined, 'لحّام']);
  });

  it('preloads the posting that it shows, where the template preloads that of its card', () => {
    const head =
      '<link rel="preload" as="fetch" crossorigin href="a.json"><link rel="preload" href="b.woff2" as="font">';
    const { links } = read(page(`${head}<job-card src="a.json"></job-card>`, welder()));
    const preloads = links.filter((/** @type {{ rel: string }} */ { rel }) => rel === 'preload');
    assert.deepEqual(
      preloads.map((/** @type {{ href: string }} */ { href }) => href),
      ['/jobs/welder.built.json', 'b.woff2'],
    );
  });

  it('has the accordion and the link to apply of the same posting, and leaves those of others alone', () => {
    const others = '<apply-button src="b.json"></apply-button><job-faq-accordion></job-faq-accordion>';
    const text = page(`<job-card src="a&amp;b.json"></job-card><apply-button src=a&b.json></apply-button>${others}`);
    assert.match(text.toString(), new RegExp(`<apply-button src="${SRC}"></apply-button>${others}$`));
    const without = page(`<job-card></job-card>${others}`).toString();
    assert.ok(without.endsWith(`</job-card>${others}`));
  });

  it('asks the host of the posting, not the one that <base> names', () => {
    const srcOf = (/** @type {string} */ href) => read(page(`<base href="${href}"><job-card>`)).card.src;
    assert.equal(srcOf('/de/'), SRC);
    assert.equal(srcOf('https://cdn.example/'), `${BASE}welder.built.json`);
    assert.equal(srcOf('https://'), SRC);
  });

  it('takes no folder for a host where the base has an empty one', () => {
    const base = 'https://example.com//jobs/';
    const { card } = read(page('<job-card></job-card>', welder(), 'en', { base }));
    assert.equal(card.src, `${base}welder.built.json`);
  });
});

describe('a template', () => {
  const refused = (/** @type {string | Uint8Array} */ template, options = {}) => {
    try {
      page(template, welder(), 'en', options);
    } catch (error) {
      assert.equal(error.name, 'PageError');
      return `${error.line}:${error.column} ${error.message}`;
    }
    return undefined;
  };

  it('has one card', () => {
    const none = '1:1 expected one <job-card>, found none';
    assert.equal(refused('<p>Jobs'), none);
    for (const hidden of ['<!--', '<script>', '<template>', '<textarea>', '<svg>', '<style>', '<title>'])
      assert.equal(refused(`${hidden}<job-card src="a.json"></job-card>`), none);
    assert.equal(
      refused('<job-card></job-card>\n<p>Här: <job-card></job-card>'),
      '2:9 expected one <job-card>, found a second one; the first is in line 1',
    );
    assert.equal(refused('<p>Här: <job-card />\n<footer>'), '1:9 expected <job-card></job-card>, found />');
    assert.equal(refused('<!-- <job-card> --><script>"<job-card>"</script><job-card>'), undefined);
  });

  it('that moves relative addresses needs a base', () => {
    const template = '<base href="/de/"><job-card>';
    assert.equal(refused(template), undefined);
    assert.match(refused(template, { base: undefined }) ?? '', /^1:1 expected --base, found <base href="\/de\/">/);
  });

  it('is not UTF-16', () => {
    assert.match(refused(Buffer.from(`\ufeff${plain}`, 'utf16le')) ?? '', /found UTF-16$/);
  });
});

describe('every other byte', () => {
  /** Bytes that are no markup: of any encoding that begins with ASCII. */
  const noise = fc
    .array(
      fc.integer({ min: 0x20, max: 0xff }).filter((byte) => !'<>&'.includes(String.fromCharCode(byte))),
      { maxLength: 12 },
    )
    .map((bytes) => Buffer.from(bytes).toString('latin1'));
  const attribute = (/** @type {string} */ name) =>
    fc.constantFrom(`${name}=x`, `${name}="x"`, `${name}='x'`, `${name.toUpperCase()} =\n "x"`, name);
  const tags = fc.record({
    title: fc.constantFrom('', 'old', '\xe5\xe4\xf6', 'a &lt; b'),
    html: attribute('lang'),
    description: attribute('content'),
    src: attribute('src'),
    lang: attribute('lang'),
    mark: fc.constantFrom('', '\xef\xbb\xbf'),
    line: fc.constantFrom('\n', '\r\n', ' '),
  });
  /** A template that has all that is set, so that nothing is to be added. */
  const template = (
    /** @type {any} */ { title, html, description, src, lang, mark, line },
    /** @type {string[]} */ bytes,
  ) =>
    [
      `${mark}<!DOCTYPE html>${line}<!--${bytes[0]}--><HTML data-a="${bytes[1]?.replaceAll('"', '')}" ${html}>${line}<head>`,
      `<title>${title}</title><meta name=description ${description} data-b><script>"${bytes[2]}<job-card>"</script>`,
      `<meta property=og:title content="Welder"><meta property=og:description content="Ships">`,
      `<meta property=og:type content="website"><meta property=og:locale content="sv_SE"></head>${line}<body>${bytes[3]}<job-card ${src} ${lang} theme=dark>`,
      `${bytes[4]}</job-card>${bytes[5]}`,
    ].join(line);

  it('stays, in whatever encoding it is', () => {
    fc.assert(
      fc.property(
        tags,
        fc.array(noise, { minLength: 6, maxLength: 6 }),
        fc.constantFrom('', 'sv'),
        (tags, bytes, lang) => {
          const it = entry(small({ ...(lang && { lang }), tagline: 'Ships' }));
          const made = page(Buffer.from(template(tags, bytes), 'latin1'), it, lang, { base: undefined });
          const expected = template(
            {
              ...tags,
              title: 'Welder',
              description: 'content="Ships"',
              src: 'src="../welder.built.json"',
              ...(lang && { html: 'lang="sv"', lang: 'lang="sv"' }),
            },
            bytes,
          );
          assert.equal(made.toString('latin1'), expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  const pieces = [
    ...[
      '<html class=a>',
      '<head>',
      '</head>',
      '<body id=b>',
      '<p>',
      '</p>',
      'text',
      ' ',
      '\n',
      '<table>',
      '<td>',
      '</table>',
    ],
    ...[
      '<title>t</title>',
      '<meta name=description content=c>',
      '<meta charset=utf-8>',
      '<link rel=canonical href=/c>',
      '<b>',
    ],
    ...[
      '<!-- c -->',
      '<template>',
      '</template>',
      '<svg>',
      '</svg>',
      '<svg><title>s</title></svg>',
      '<select>',
      '</select>',
    ],
    ...[
      '<noscript>',
      '</noscript>',
      '<style>s</style>',
      '<script></script>',
      '<form>',
      '</body>',
      '</html>',
      '\0',
      '&amp',
    ],
    ...[
      '<HTML LANG=fr DIR=rtl>',
      '<base>',
      '<a href=x>',
      '<ul><li>',
      '<math>',
      '<frameset>',
      '</br>',
      '<!doctype html>',
    ],
  ];
  const anyMarkup = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));

  /** The body but for what is set. */
  const bodyOf = (/** @type {string} */ html) => {
    const document = parse(html);
    const body = elementsIn(document).find((/** @type {Element} */ { tagName }) => tagName === 'body');
    for (const element of elementsIn(body)) {
      if (element.namespaceURI.endsWith('/xhtml') && element.tagName === 'title') element.childNodes = [];
      element.attrs = element.attrs.filter(({ name }) => !['src', 'lang', 'content', 'href'].includes(name));
    }
    return serializeOuter(body).replace('<link rel="canonical">', '');
  };

  it('stays, however odd the markup', () => {
    const it = welder();
    fc.assert(
      fc.property(anyMarkup, anyMarkup, fc.constantFrom('en', 'ar'), (before, after, lang) => {
        const html = `${before}<job-card>${after}`;
        let made = '';
        try {
          made = page(html, it, lang).toString();
        } catch (error) {
          assert.match(error.message, /found none/);
          fc.pre(false);
        }
        const { card, title, meta, links, html: root } = read(made);
        assert.deepEqual(card, { src: SRC, lang });
        assert.deepEqual([root.lang, title], [lang, it.texts[lang]?.title]);
        assert.equal(root.dir === 'rtl', lang === 'ar');
        assert.equal(meta.description, it.texts[lang]?.summary);
        assert.equal(links.filter(({ rel }) => rel === 'canonical').length >= 1, true);
        assert.equal(bodyOf(made), bodyOf(html));
      }),
      { numRuns: 1000 },
    );
  });

  it('stays, whatever the posting holds', () => {
    fc.assert(
      fc.property(anyEntry, hostile, (it, text) => {
        const made = page(Buffer.from(plain, 'latin1'), {
          ...it,
          texts: { ...it.texts, [it.lang]: { ...it.texts[it.lang], title: `x${text}` } },
        });
        assert.ok(/^[\0-\x7f]*$/.test(made.toString('latin1')), 'not ASCII');
        assert.equal(
          read(made).title,
          `x${text}`.replace(/\s+/g, ' ').replace(/\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu, ''),
        );
        assert.equal(bodyOf(made.toString()), bodyOf(plain));
      }),
    );
  });
});

describe('the demo’s postings', () => {
  it('become pages, too', () => {
    for (const it of demo()) {
      const pages = found.pageFiles(found.readTemplate(Buffer.from(plain)), it, { isOpen: true });
      for (const bytes of pages.values()) assert.ok(read(bytes).card.src.endsWith('.built.json'));
    }
  });
});
