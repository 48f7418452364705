/** The script that watches a page of a test: it stands before all others on it. */
export const WATCH = `
  window.problems = [];
  window.lines = [];
  addEventListener('error', (event) => problems.push('error: ' + event.message));
  addEventListener('unhandledrejection', (event) => problems.push('rejection: ' + event.reason));
  addEventListener('securitypolicyviolation', (event) => problems.push('csp: ' + event.violatedDirective + ' ' + event.blockedURI));
  for (const level of ['info', 'warn', 'error']) console[level] = (...args) => lines.push(args.join(' '));
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
