/** Style sheets that pages have: those of the frameworks, as their makers ship them. */

export interface Sheet {
  readonly name: string;
  /** In node_modules. */
  readonly files: readonly string[];
  /** The classes that the makers ask for around content. */
  readonly html?: string;
  readonly body?: string;
  readonly wrapper?: string;
}

export const SHEETS: readonly Sheet[] = [
  { name: 'Bootstrap 3', files: ['bootstrap-3/dist/css/bootstrap.css'], wrapper: 'container well lead' },
  { name: 'Bootstrap 5', files: ['bootstrap/dist/css/bootstrap.css'], wrapper: 'container card text-center' },
  { name: 'Tailwind preflight', files: ['tailwindcss/preflight.css'] },
  { name: 'Foundation', files: ['foundation-sites/dist/css/foundation.css'], wrapper: 'grid-container callout' },
  { name: 'Bulma', files: ['bulma/css/bulma.css'], wrapper: 'container content notification is-dark' },
  { name: 'Pico', files: ['@picocss/pico/css/pico.css'], wrapper: 'container' },
  { name: 'water', files: ['water.css/out/water.css'] },
  { name: 'Semantic UI', files: ['semantic-ui-css/semantic.css'], wrapper: 'ui text container inverted segment' },
  { name: 'Materialize', files: ['materialize-css/dist/css/materialize.css'], wrapper: 'container flow-text' },
  { name: 'The New CSS Reset, which unsets all', files: ['the-new-css-reset/css/reset.css'] },
  {
    name: 'WordPress block library',
    // the package @wordpress/block-library brings hundreds of others along; this one holds its sheets alone
    files: [
      'frontity-gutenberg-styles/src/styles/gutenberg/style.css',
      'frontity-gutenberg-styles/src/styles/gutenberg/theme.css',
    ],
    wrapper: 'wp-block-group has-background has-large-font-size has-text-align-right',
  },
  {
    name: 'GOV.UK',
    files: ['govuk-frontend/dist/govuk/govuk-frontend.min.css'],
    html: 'govuk-template',
    body: 'govuk-template__body govuk-body',
    wrapper: 'govuk-width-container govuk-main-wrapper',
  },
  { name: 'MVP', files: ['mvp.css/mvp.css'] },
];

/** The text of a sheet as a browser can take it on a page without network. */
export const textOf = async ({ files }: Sheet): Promise<string> => {
  const texts = await Promise.all(
    files.map(async (file) => {
      const answer = await fetch(`/node_modules/${file}`);
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
      return answer.text();
    }),
  );
  return texts
    .join('\n')
    .replace(/@import url\([^)]*\);|@font-face\s*{[^}]*}/g, '') // typefaces come from servers elsewhere
    .replace(/--theme\(\s*--[\w-]+,([^)]*)\)/g, '$1'); // as Tailwind does it for who sets no theme
};
