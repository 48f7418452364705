/**
 * The one Trusted Types policy of the widget, `careers-widget`. In the shipped bundles Lit, DOMPurify and
 * our own code share it, so a page that restricts policies needs `trusted-types careers-widget` and no more.
 * It signs strings as they are: nothing reaches it but Lit's static templates, single character references,
 * and what DOMPurify parses in an inert document.
 * @see https://w3c.github.io/trusted-types/dist/spec/
 */

const { trustedTypes } = globalThis as Pick<Window, 'trustedTypes'>;

const createPolicy = () => {
  try {
    return trustedTypes?.createPolicy('careers-widget', {
      createHTML: (html) => html,
      createScript: (script) => script,
    });
  } catch {
    return undefined; // the page's `trusted-types` list leaves us out, or another copy took the name
  }
};

/** The policy, or `undefined` where the browser has no Trusted Types or the page denies ours. */
export const policy = createPolicy();

/** Marks a string for an HTML sink. Returns it unchanged where no policy is needed. */
export const trusted = (html: string): string => (policy?.createHTML(html) as unknown as string | undefined) ?? html;

/**
 * Whether templates can be rendered on this page: false where Trusted Types are enforced and our policy was
 * denied. Then no element may be registered, so that each host's fallback children stay visible.
 */
export const canRender = (): boolean => {
  if (policy || !trustedTypes) return true;
  try {
    document.createElement('template').innerHTML = '';
    return true; // listed names only, nothing enforced; or the page's default policy lets strings through
  } catch {
    return false;
  }
};
