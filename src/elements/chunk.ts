/** A part of the script that is loaded when it is first needed, and kept. */

export interface Chunk<T> {
  /** What has been loaded; `undefined` until then, and after a failure. */
  readonly current: T | undefined;
  /** Whether nobody has asked for it yet, or it is on its way for the first time. */
  readonly pending: boolean;
  /** Loads it. Never rejects: a failure is one console line, and the next call tries again. */
  readonly load: () => Promise<void>;
}

export const chunk = <T>(load: () => Promise<T>): Chunk<T> => {
  let loading: Promise<void> | undefined;

  const loadOnce = async (): Promise<void> => {
    try {
      part.current = await load();
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
