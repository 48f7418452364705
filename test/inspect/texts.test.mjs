/** What an editor is told of words that are shown otherwise than they were meant: by `careers-widget validate`, as it is installed. */
import { describe, it } from 'node:test';
import { html, lead, saysNothing, saysOne, small } from '../support/said.mjs';

/** @typedef {import('../support/said.mjs').Row} Row */

describe('a text in Markdown', () => {
  it('is told of marks that are left over, with the words as they were meant', () =>
    saysOne([
      [lead('Hej!', '', '**Vi söker **dig.'), 'lead[2]', '**Vi söker **dig.', 'write "**Vi söker** dig."'],
      [
        lead('Wir bieten ** flexible Zeiten** und mehr'),
        'lead[0]',
        '** flexible Zeiten**',
        'write "**flexible Zeiten**"',
      ],
      [lead('- Haemme __ kehittäjää__ tiimiin'), 'lead[0]', '__ kehittäjää__', 'write "__kehittäjää__"'],
      [lead('Salaire : ~~3 000 euros ~~'), 'lead[0]', '~~3 000 euros ~~', 'write "~~3 000 euros~~"'],
    ]));

  it('is told of marks that nothing closes or opens', () =>
    saysOne([
      [lead('** Warum wir **', '', '**Vi** ja'), 'lead[0]', '** Warum wir **', 'write "**Warum wir**"'],
      [lead('**Vi söker dig'), 'lead[0]', '**Vi söker dig', 'remove the **, or close it'],
      [lead('Nous cherchons', 'une **infirmière'), 'lead[1]', '**infirmière', 'remove the **, or close it'],
      [lead('| Wo | Was |', '|---|---|', '| Köln | Pflege** |'), 'lead[2]', 'Pflege**', 'remove the **, or open it'],
    ]));

  it('is told of comments, which anybody can read, and of one that is shown', () =>
    saysOne([
      [lead('Hello', '<!-- TODO: ask legal -->'), 'lead[1]', '<!-- TODO: ask legal -->', /^remove it/],
      [lead('Vi söker dig <!-- kolla lönen --> nu'), 'lead[0]', '<!-- kolla lönen -->', /^remove it/],
      [lead('<!--more-->'), 'lead[0]', '<!--more-->', /^remove it/],
      [lead('<!-- noch nicht', '', 'Wir suchen'), 'lead[0]', '<!--', /^remove it/],
    ]));

  it('is told of a rule that makes a heading of the lines above it', () =>
    saysOne([
      [
        lead('One line', 'and one more', 'and a third', '------', 'Four'),
        'lead[3]',
        '------',
        'write an empty line before it',
      ],
      [lead('Hej', '', 'Vi söker dig', 'som vill mer', '---', ''), 'lead[4]', '---', 'write an empty line before it'],
      [lead('Wir suchen dich', 'für unser Team', '====='), 'lead[2]', '=====', 'remove it'],
    ]));

  it('is told of a paragraph that its margin makes a block of code', () =>
    saysOne([
      [
        lead('Hello', '', '\tYou will work with us in Leeds.'),
        'lead[2]',
        'You will work with us in Leeds.',
        'remove them',
      ],
      [
        lead('    Vi söker dig som vill jobba hos oss'),
        'lead[0]',
        'Vi söker dig som vill jobba hos oss',
        'remove them',
      ],
      [
        lead('募集', '', '    東京で一緒に働く仲間を募集しています'),
        'lead[2]',
        '東京で一緒に働く仲間を募集しています',
        'remove them',
      ],
    ]));

  it('is told of line breaks that are a backslash and an n', () =>
    saysOne([
      [lead('First line.\\nSecond line'), 'lead[0]', 'line.\\nSecond', /^write \\n with one backslash/],
      [lead('Rad ett\\nrad två'), 'lead[0]', 'ett\\nrad', /^write \\n with one backslash/],
      [{ lead: { html: '<p>Ligne un\\r\\nLigne deux</p>' } }, 'lead', 'un\\r\\nLigne', /^write \\n with one backslash/],
      [lead('仕事内容\\n・開発'), 'lead[0]', '仕事内容\\n・開発', /^write \\n with one backslash/],
    ]));

  it('is told of headings, lists and links that are none', () =>
    saysOne([
      [lead('##Head', 'words'), 'lead[0]', '##Head', 'write "## Head"'],
      [lead('###Über uns'), 'lead[0]', '###Über uns', 'write "### Über uns"'],
      [lead('Hej', '', '##業務内容'), 'lead[2]', '##業務内容', 'write "## 業務内容"'],
      [lead('-Teamgeist', '-Geduld'), 'lead[0]', '-Teamgeist', 'write "- Teamgeist", and the others likewise'],
      [
        lead('See [words] (https://example.com/a).'),
        'lead[0]',
        '[words] (https://example.com/a)',
        'write "[words](https://example.com/a)"',
      ],
      [
        lead('Lue (lisää)[https://example.fi/a]'),
        'lead[0]',
        '(lisää)[https://example.fi/a]',
        'write "[lisää](https://example.fi/a)"',
      ],
      [
        lead('Voir [https://example.fr/a le site]'),
        'lead[0]',
        '[https://example.fr/a le site]',
        'write "[le site](https://example.fr/a)"',
      ],
      [
        lead('[Läs mer](https://example.se/en sida)'),
        'lead[0]',
        '[Läs mer](https://example.se/en sida)',
        'remove the blanks from its address',
      ],
    ]));

  it('is told of footnotes, of which the format has its own', () =>
    saysOne([
      [lead('Pay[^1]'), 'lead[0]', '[^1]', 'write "[*](#1)", for a note with the id "1"'],
      [lead('x', '', '[^1]: Bonus'), 'lead[2]', '[^1]:', /^move it to "notes", as in \{ "id": "1"/],
      [lead('Lön enligt avtal[^avtal].'), 'lead[0]', '[^avtal]', 'write "[*](#avtal)", for a note with the id "avtal"'],
    ]));

  it('is told of what a template left behind', () =>
    saysOne([
      [lead('{{< note >}} Hello'), 'lead[0]', '{{< note >}}', /^write what it stands for/],
      [lead('Vi på {{ company.name }} söker'), 'lead[0]', '{{ company.name }}', /^write what it stands for/],
      [lead('{% if remote %}Télétravail'), 'lead[0]', '{% if remote %}', /^write what it stands for/],
      [lead('[vc_row]Wir suchen[/vc_row]'), 'lead[0]', '[/vc_row]', /^write what it stands for/],
    ]));

  it('is told of what nobody has filled in', () =>
    saysOne(
      [
        'About [Company Name], in short',
        'Pay: [INSERT SALARY]',
        'Willkommen bei [Firmenname]!',
        'Wir sitzen in [Ort].',
        'Kom till oss i [stad]',
        'Företaget [fyll i] söker',
        'chez [nom de l’entreprise]',
        'en [Nombre de la empresa]',
        'presso [nome azienda]',
        'na [Nome da empresa]',
        'bij [bedrijfsnaam]',
        'w [nazwa firmy]',
        'hos [Virksomhedens navn]',
        'hos [bedriftsnavn]',
        'paikka [yrityksen nimi]',
        'ようこそ [会社名を入力] へ',
        'في [اسم الشركة]',
        'mail [email protected]',
      ].map((text) => [lead('', text), 'lead[1]', /\[.*?\]/.exec(text)[0], 'fill it in, or remove it']),
    ).then(() =>
      saysOne([
        [lead('Lön: XXX kr'), 'lead[0]', 'XXX', 'fill it in, or remove it'],
        [lead('Gehalt TBD'), 'lead[0]', 'TBD', 'fill it in, or remove it'],
        [lead('Lorem ipsum dolor'), 'lead[0]', 'Lorem ipsum', 'fill it in, or remove it'],
      ]),
    ));

  it('is told of references that are shown by name', () =>
    saysOne([
      [lead('Vi &notit; dig'), 'lead[0]', '&notit;', 'write the character itself'],
      [lead('Wir &foo; dich'), 'lead[0]', '&foo;', 'write the character itself'],
      [lead('R&ampD in Oslo'), 'lead[0]', '&amp', 'write "&"'],
      [lead('Forskning&nbsp och'), 'lead[0]', '&nbsp', 'write a blank'],
      [lead('Recherche &amp;eacute; plus'), 'lead[0]', '&amp;eacute;', 'write "é"'],
      [lead('&lt;p&gt;Hej&lt;/p&gt;'), 'lead[0]', '&lt;/p&gt;', /give it as \{ "html": "…" \}$/],
    ]));

  it('is told where letters were read in the wrong encoding, and what they were', () => {
    const garbled = (/** @type {string} */ text) =>
      new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
    const rows = [
      'Vi söker dig till Malmö',
      'L’équipe d’été — à Nîmes',
      '東京で働く',
      'Praca w Łodzi dla każdego',
      'وظيفة في القاهرة',
      'Don’t wait',
    ];
    return saysOne([
      ...rows.map(
        (text) =>
          /** @type {Row} */ ([lead('x', garbled(text)), 'lead[1]', garbled(text), `write ${JSON.stringify(text)}`]),
      ),
      ...rows.map(
        (text) =>
          /** @type {Row} */ ([{ title: garbled(text) }, 'title', garbled(text), `write ${JSON.stringify(text)}`]),
      ),
      [{ title: 'MalmÃ¶' }, 'title', 'MalmÃ¶', 'write "Malmö"'],
      [{ title: 'Malm� — Göteborg' }, 'title', 'Malm� — Göteborg', /^save it as UTF-8/],
      [{ title: 'Årlig fÃ¶rmån' }, 'title', 'Årlig fÃ¶rmån', /^save it as UTF-8/],
    ]);
  });
});

describe('a line of words', () => {
  it('is told of marks, tags and references that no line has', () =>
    saysOne([
      [{ title: '**Senior** Engineer' }, 'title', '**Senior** Engineer', 'write "Senior Engineer"'],
      [{ title: '# Sjuksköterska' }, 'title', '# Sjuksköterska', 'write "Sjuksköterska"'],
      [{ title: '<b>Nurse</b>' }, 'title', '<b>Nurse</b>', 'write "Nurse"'],
      [{ title: 'Pflege<br>fachkraft' }, 'title', 'Pflege<br>fachkraft', 'write "Pflege fachkraft"'],
      [{ title: 'R&amp;amp;D' }, 'title', 'R&amp;amp;D', 'write "R&D"'],
      [{ title: 'Ing&eacuteur R&ampD' }, 'title', 'Ing&eacuteur R&ampD', 'write "Ingéur R&D"'],
      [
        { contact: { name: '[Anna](https://example.se)' } },
        'contact.name',
        '[Anna](https://example.se)',
        'write "Anna"',
      ],
      [
        { faq: { items: [{ question: '__Wann__ geht es los?', answer: 'Im Mai' }] } },
        'faq.items[0].question',
        '__Wann__ geht es los?',
        'write "Wann geht es los?"',
      ],
      [{ tagline: 'Une &foo; équipe' }, 'tagline', '&foo;', 'write the character itself'],
      [{ organization: { name: '[Company Name]' } }, 'organization.name', '[Company Name]', 'fill it in, or remove it'],
      [{ title: '[Stellenbezeichnung]' }, 'title', '[Stellenbezeichnung]', 'fill it in, or remove it'],
      [{ tagline: 'Hos <Företag> i Lund' }, 'tagline', '<Företag>', 'fill it in, or remove it'],
      [{ title: '{{ job.title }}' }, 'title', '{{ job.title }}', /^write what it stands for/],
    ]));
});

describe('right words', () => {
  const right = {
    en: [
      'C# and C++, #1 in R&D at AT&T; 5 > 3, 2 < 3, ~100 people, $90,000–$110,000*',
      '* depends on [experience] [sic]',
      'Q&As; M&As; rock&roll; 3 * 4 * 5; 2**10; snake_case_name; __init__ and file_name_2',
      '#hiring #remotework [remote] [x] [1] [...]',
      '**Bold**, *italics*, ~~gone~~ and **a:** b; [note](https://example.com/?a=1&copy=2) me@example.com',
      '`**` `[Company Name]` `&foo;` `<!--` `{{ x }}` `##Head` `C:\\new`',
      'C:\\temp\\new, \\\\server\\new, CORP\\nils and \\*\\*stars\\*\\*',
      '100% / 24/7 / and/or / e.g. / i.e. / "quotes" / ‘more’',
    ],
    sv: [
      'Vi söker dig i Malmö, Göteborg och Åre: lön 38 000–46 000 kr/mån*',
      '',
      '\\* enligt avtal',
      '',
      'Hoppa PÅ… ”PÅ” – [Stockholm] [m/w/d] 2027-02-01 kl. 09.00',
      '- Punkt',
      '- Punkt två',
      '',
      'Rubrik',
      '------',
      '',
      'mer',
    ],
    de: [
      'Kolleg*innen (m/w/d) [m/w/d] [w/m/d] [all genders], Mitarbeiter_innen, Arbeiten mit Spaß… „Ja“',
      '1. Mai 2027',
      'Gehalt: 45.000 € ** je nach Erfahrung',
      '[Ort] Köln',
      'XXXLutz sucht; §§ 5 & 6; Müller & Söhne',
    ],
    fr: ['« Ça va à l’été… » — «CAFÉ» — d’équipe [h/f] [f/h] (H/F) 35 h/semaine ; 3 000 €'],
    es: ['¿Te gusta? ¡Sí! Ñandú [d/f/m] SOBRE TODO: 1.500 € «ESPAÑA» TODO EL DÍA'],
    pt: ['SÃO PAULO, AMANHÃ… IRMÃ– «MAÇÃ» [remoto] R$ 5.000,00 MÃE'],
    it: ['Perché no? È così: c’è l’IVA, 1.600 € [tempo pieno] [Data team]'],
    nl: ['Collega’s: 36–40 uur, €3.200,- [thuis] ’s avonds'],
    fi: ['*Linux*in osaaminen, Kolleg*innen, 3–5 v, [etätyö] palkka 3 200 € ±5 %'],
    da: ['Vi søger dig på Ø… i Ærø – [fjernarbejde] 1. maj'],
    nb: ['Vi søker deg i Å, Ås og Tromsø! [heltid]'],
    pl: ['Łódź – „Praca” dla każdego [k/m] 8 000 zł'],
    ja: ['**勤務地：**東京、経験3~5年、年収400~600万円', '[勤務地]東京 【給与】[データ入力]', '※『A』&「B」'],
    ar: ['نبحث عن مهندس (ذكر/أنثى) [عن بعد] 50٪'],
  };

  it('have nothing said of them, in any language', () =>
    saysNothing([
      ...Object.entries(right).flatMap(([lang, lines]) => [
        { lang, lead: lines },
        { lang, lead: lines.join('\n\n') },
        ...lines
          .filter((line) => line && !/[`*\\]/.test(line) && !line.includes(']('))
          .map((tagline) => ({ lang, tagline })),
      ]),
      { lead: ['Pay** and place', '', '** as agreed'] },
      { lead: 'Pay[**](#terms)', notes: [{ id: 'terms', marker: '**', text: 'As agreed' }] },
      { title: 'C# / C++ Engineer #1 (m/w/d) [m/w/d] * snake_case_name _x_ R&D AT&T 5 > 3' },
      { id: '__a__', reference: '[number]', apply: { ...small.apply, forward: ['utm_*', '**'] } },
    ]));

  it('may be code', () =>
    saysNothing([
      lead('Run:', '', '    npm run build --watch', '', '\tconst x = 1;'),
      lead('Then:', '', '    git add all the files'),
      lead('\tSELECT name, city FROM jobs'),
      lead('```', '<!-- x --> ##Head [Company Name] **', '```'),
      lead('~~~', '{{ x }} &foo; [^1]', '~~~'),
    ]));
});
