/** Look of `<apply-button>` beyond what all elements share. */
import { css } from 'lit';

export const applyButtonStyles = css`
  :host {
    display: inline-block;
  }

  .notice {
    margin: 0;
  }

  .icon {
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
`;
