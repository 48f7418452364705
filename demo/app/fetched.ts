/** The text of a file on any server. */

const DEADLINE = 20_000; // ms: some hiring systems take ten seconds

export interface Fetched {
  readonly text: string;
  /** Absolute address that it came from. */
  readonly url: string;
}

/** Why there is none. */
export interface Failed {
  readonly reason: string;
  /** Whether there was no answer, or none that this page may read: it can't tell. */
  readonly isBarred: boolean;
}

/** @returns the text, or why there is none */
export const textAt = async (address: string): Promise<Fetched | Failed> => {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(DEADLINE), credentials: 'omit' });
    if (!response.ok) return { reason: `its server answers ${response.status}`, isBarred: false };
    return { text: await response.text(), url: response.url };
  } catch (error) {
    return error instanceof TypeError
      ? { reason: 'no answer that this page may read', isBarred: true }
      : { reason: (error as Error).message, isBarred: false };
  }
};
