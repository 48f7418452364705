/** A part of the script that is loaded when it is first needed, and kept. */

export interface Chunk<T> {
  /** What has been loaded; `undefined` until then, and after a failure. */
  readonly current: T | undefined;
  /** Loads it. Never rejects: a failure is one console line, and the next call tries again. */
  readonly load: () => Promise<T | undefined>;
}

export const chunk = <T>(load: () => Promise<T>): Chunk<T> => {
  let current: T | undefined;
  let loading: Promise<T | undefined> | undefined;
  return {
    get current() {
      return current;
    },
    load: () =>
      (loading ??= load().then(
        (loaded) => (current = loaded),
        (error: unknown) => {
          loading = undefined;
          console.warn(
            'careers-widget: a part of the script could not be loaded; the posting is shown plainly.',
            error,
          );
          return undefined;
        },
      )),
  };
};
