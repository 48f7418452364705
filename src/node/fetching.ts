/** Servers, asked by the command line: one whole answer, within a time and up to a size. */
import { version } from '../../package.json';

export interface Answer {
  /** Of one that is too large only as many as show it. */
  readonly bytes: Uint8Array;
  /** The address that it came from, after redirects. */
  readonly url: string;
}

export interface Asking {
  readonly accept: string;
  /** When the answer must be whole, in milliseconds. */
  readonly deadline: number;
  /** The most bytes that are of use. */
  readonly most: number;
}

/** There is no answer, or one that is not what was asked for. */
export class NoAnswer extends Error {
  /** Missing where none came. */
  readonly response: Response | undefined;

  constructor(message: string, response?: Response) {
    super(message);
    this.response = response;
  }
}

/** @throws NoAnswer */
export const answerOf = async (url: string, { accept, deadline, most }: Asking): Promise<Answer> => {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(deadline),
      headers: { accept, 'user-agent': `careers-widget/${version}` },
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new NoAnswer(`the answer ${response.status}`, response);
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      parts.push(part);
      if ((size += (part as Uint8Array).length) > most) break;
    }
    return { bytes: Buffer.concat(parts), url: response.url || url };
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    const { name, message, cause } = error as Error;
    throw new NoAnswer(
      name === 'TimeoutError'
        ? `no complete answer within ${deadline / 1000} s`
        : `no answer: ${cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : message}`,
    );
  }
};
