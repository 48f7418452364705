/** Personio: XML, as objects of the lists that its elements are, without addresses. */
export const FROM = 'https://acme.jobs.personio.de/xml?language=de';

export const xml = `<?xml version="1.0" encoding="UTF-8"?>
<workzag-jobs>
  <position>
    <id>4711</id>
    <subcompany>Acme Brot GmbH</subcompany>
    <office>Kassel</office>
    <additionalOffices><office>Berlin</office><office>Kassel</office></additionalOffices>
    <department>Backstube</department>
    <recruitingCategory>Brot &amp; Kuchen</recruitingCategory>
    <name>Bäcker (m/w/d)</name>
    <jobDescriptions>
      <jobDescription>
        <name>Deine Aufgaben</name>
        <value><![CDATA[<ul><li>Brot &amp; Kuchen backen</li></ul>]]></value>
      </jobDescription>
      <jobDescription>
        <name>Was noch?</name>
        <value><![CDATA[<p>&nbsp;</p>]]></value>
      </jobDescription>
    </jobDescriptions>
    <employmentType>permanent</employmentType>
    <seniority>entry-level</seniority>
    <schedule>full-or-part-time</schedule>
    <yearsOfExperience>lt-1</yearsOfExperience>
    <createdAt>2026-09-01T00:30:00+0200</createdAt>
  </position>
</workzag-jobs>`;

/** The same, as xml.ts reads it. */
export const row = {
  id: ['4711'],
  subcompany: ['Acme Brot GmbH'],
  office: ['Kassel'],
  additionalOffices: [{ office: ['Berlin', 'Kassel'] }],
  department: ['Backstube'],
  recruitingCategory: ['Brot & Kuchen'],
  name: ['Bäcker (m/w/d)'],
  jobDescriptions: [
    {
      jobDescription: [
        { name: ['Deine Aufgaben'], value: ['<ul><li>Brot &amp; Kuchen backen</li></ul>'] },
        { name: ['Was noch?'], value: ['<p>&nbsp;</p>'] },
      ],
    },
  ],
  employmentType: ['permanent'],
  seniority: ['entry-level'],
  schedule: ['full-or-part-time'],
  yearsOfExperience: ['lt-1'],
  createdAt: ['2026-09-01T00:30:00+0200'],
};
export const feed = (/** @type {object[]} */ position) => ({ 'workzag-jobs': { position } });

export const answers = { [FROM]: xml };

/** What its page shall show. */
export const shown = [
  'Bäcker (m/w/d)',
  'Arbeitsort: Kassel · Berlin',
  'Anstellungsart: Vollzeit und Teilzeit',
  'Deine Aufgaben Brot & Kuchen backen',
];
export const apply = 'https://acme.jobs.personio.de/job/4711';
