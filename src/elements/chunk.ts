/** A part of the script that is loaded when it is first needed, and kept. */

export interface Chunk<T> {
  /** What has been loaded; `undefined` until then, and after a failure. */
  readonly current: T | undefined;
  /** Whether nobody has asked for it yet, or it is on its way for the first time. */
  readonly pending: boolean;
  /** Loads it. Never rejects: a failure is one console line, and the next call tries again. */
  readonly load: () => Promise<void>;
}

/** As long as a posting is waited for, in ms. */
const DEADLINE = 10_000;

/** @throws what the part throws; an Error where it does not come in time, as from a server that never answers */
export const inTime = <T>(part: Promise<T>): Promise<T> =>
  Promise.race([
    part,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer within 10 s')), DEADLINE)),
  ]);

export const chunk = <T>(load: () => Promise<T>): Chunk<T> => {
  let loading: Promise<void> | undefined;

  const loadOnce = async (): Promise<void> => {
    try {
      const loaded = await inTime(load());
      if (!Object.keys(loaded as object).length) throw new Error('the file is empty');
      part.current = loaded;
    } catch (error) {
      loading = undefined;
      console.warn('careers-widget: a part of the script is lost; texts are shown plainly.', error);
    }
    part.pending = false;
  };

  const part = {
    current: undefined as T | undefined,
    pending: true,
    load: () => (loading ??= loadOnce()),
  };
  return part;
};
