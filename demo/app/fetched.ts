/** The text of a file on any server. */

const DEADLINE = 10_000; // ms

/** @returns the text, or why there is none */
export const textAt = async (address: string): Promise<{ readonly text: string } | { readonly reason: string }> => {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(DEADLINE), credentials: 'omit' });
    return response.ok ? { text: await response.text() } : { reason: `its server answers ${response.status}` };
  } catch (error) {
    return { reason: error instanceof TypeError ? 'no answer that this page may read' : (error as Error).message };
  }
};
