/** The script that watches a page of a test: it stands before all others on it. */
export const WATCH = `
  window.problems = [];
  window.lines = [];
  addEventListener('error', (event) => (problems[problems.length] = 'error: ' + event.message));
  addEventListener('unhandledrejection', (event) => (problems[problems.length] = 'rejection: ' + event.reason));
  addEventListener('securitypolicyviolation', (event) => (problems[problems.length] = 'csp: ' + event.violatedDirective + ' ' + event.blockedURI));
  // by nothing that a page might replace
  for (const level of ['info', 'warn', 'error']) {
    console[level] = (...args) => {
      let line = '';
      for (const arg of args) line += (line && ' ') + arg;
      lines[lines.length] = line;
    };
  }
`;

/**
 * Puts it on the pages of the built demo, which are served as they are.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const watchedPages = () => ({
  name: 'watched-pages',
  transform({ path, body, response }) {
    if (!path.startsWith('/dist-demo/') || !response.is('html')) return undefined;
    return { body: String(body).replace('<head>', () => `<head><script>${WATCH}</script>`) };
  },
});
