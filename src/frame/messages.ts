/**
 * What a frame and the page around it tell each other. Both sides check origin and source, and read what comes as unknown.
 * Each hello has one answer, and the frame says hello a few times at most: when it starts, when it first hears from the
 * page, and whenever a posting is shown.
 */

/** The frame is there; whoever sizes it may answer. */
export interface Hello {
  readonly type: 'careers-widget:hello';
  /**
   * Names of the page's parameters that the posting passes on to the hiring system; a `*` at the end stands for any rest.
   * Empty until the posting is known.
   */
  readonly forward: readonly string[];
}

/** How high the content is now. Not told while a posting is loading: the frame keeps the height that it has. */
export interface Height {
  readonly type: 'careers-widget:height';
  /** CSS pixels, rounded up. */
  readonly height: number;
}

/** The frame is sized by the page around it. */
export interface Host {
  readonly type: 'careers-widget:host';
  /**
   * A query string. The script of ours sends of the page's query what the hello asks for, and nothing else; the link to
   * apply takes no more of it anyway. What is empty, or longer than 4,096 characters, changes nothing.
   */
  readonly search: string;
}

export type FromFrame = Hello | Height;
