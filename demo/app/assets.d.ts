/** What Vite makes of imports that are no code. */
declare module '*?url' {
  const address: string;
  export default address;
}

interface ImportMeta {
  /** The files that match, by their paths. {@link https://vite.dev/guide/features.html#glob-import} */
  glob<Content>(pattern: string, options: { query: '?raw'; import: 'default'; eager: true }): Record<string, Content>;
}
