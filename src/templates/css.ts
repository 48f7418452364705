/**
 * A style sheet, as text. Not Lit's `css`: what that makes can be adopted only where Lit's own test of the browser says so
 * (elements/tree.ts).
 */
export const css = ([text]: TemplateStringsArray): string => text!;
