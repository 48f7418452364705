/** Look of `<apply-button>` beyond what all elements share. */
import { css } from './css.ts';

export const applyButtonStyles = css`
  :host {
    display: inline-block;
  }

  .button {
    display: flex; /* as wide as the element, which is as wide as the label unless the page says otherwise */
  }

  .bone {
    inline-size: 8em;
  }

  .icon {
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  [dir='rtl'] .icon {
    transform: scaleX(-1);
  }

  @media print {
    .icon {
      display: none;
    }
  }
`;
