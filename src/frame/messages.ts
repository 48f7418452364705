/** What a frame and the page around it tell each other. Both sides check origin and source, and read what comes as unknown. */

/** The frame is there; whoever sizes it may answer. */
export interface Hello {
  readonly type: 'careers-widget:hello';
}

/** How high the content is now. */
export interface Height {
  readonly type: 'careers-widget:height';
  /** CSS pixels, rounded up. */
  readonly height: number;
}

/** The frame is sized by the page around it. */
export interface Host {
  readonly type: 'careers-widget:host';
  /** The query of the host page's address. */
  readonly search: string;
}

export type FromFrame = Hello | Height;
