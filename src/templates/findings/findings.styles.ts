/** The look of the findings: plainly not part of the posting. Handed its tag, as the chunk it belongs to. */
import type { Tags } from '../tags.ts';

export const findingsStyles = ({ css }: Tags): string => css`
  .findings {
    display: grid;
    gap: 0.75em;
    margin-block-start: 1.5em;
    padding: 1.25em;
    border: 1px dashed var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-family: system-ui, sans-serif;
    font-size: 0.875em;
    line-height: 1.5;
    hyphens: manual; /* of what is found no character is made up */
  }

  .findings-title {
    font-weight: 650;
    font-size: 1.15em;
  }

  .findings .muted {
    color: var(--_muted);
  }

  .findings code {
    font:
      0.95em ui-monospace,
      monospace;
  }

  .findings ul {
    display: grid;
    gap: 1em;
    list-style: none;
  }

  .finding {
    display: grid;
    gap: 0.25em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_border);
  }

  .level {
    margin-inline-end: 0.35em;
    padding: 0.1em 0.55em;
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: 0.9em;
    font-weight: 600;
  }

  .level.error {
    color: light-dark(#b3261e, #ffb4ab);
  }

  .level.warning {
    color: light-dark(#7a4d00, #f5c26b);
  }

  .level.advice {
    color: var(--_muted);
  }

  .mend {
    font-weight: 600;
  }

  .mend::before {
    content: '→ ' / '';
  }

  @media print {
    .findings {
      display: none;
    }
  }
`;
