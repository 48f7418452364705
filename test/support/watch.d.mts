/** The script that watches a page of a test. */
export const WATCH: string;
