import { css } from 'lit';

/** Question, field, suggestions, and the place of the answers. */
export const searchFormStyles = css`
  .answers {
    margin-top: 1.6em;
    max-width: var(--_search-width, 44em);
  }
  /* The count that comes first is as tall as a button. */
  [data-width='narrow'] .answers {
    margin-top: 0.9em;
  }
  .answers[hidden] {
    display: none;
  }
  .answers:empty {
    margin: 0;
  }
  label {
    display: block;
    margin-bottom: 0.4em;
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.4;
  }
  .row {
    position: relative;
    display: flex;
    max-width: var(--_search-width, 44em);
  }
  .field {
    position: relative;
    flex: 1 1 auto;
    min-width: 0;
  }
  input {
    -webkit-appearance: none;
    appearance: none;
    display: block;
    width: 100%;
    min-height: max(var(--_target), 3em);
    margin: 0;
    padding: 0.5em 2.8em 0.5em 0.8em;
    border: 2px solid var(--_field-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    line-height: 1.5;
  }
  input:placeholder-shown {
    padding-right: 0.8em;
  }
  input::placeholder {
    color: var(--_ink-quiet);
    opacity: 1;
  }
  [data-width='narrow'][data-elder] input::placeholder {
    font-size: 0.84em;
  }
  .row > button {
    flex: none;
    min-width: 5.4em;
    margin-inline-start: 8px;
  }
  [data-width='narrow'] .row > button {
    min-width: 4.2em;
    padding-left: 0.7em;
    padding-right: 0.7em;
  }
  .clear {
    position: absolute;
    top: 0;
    right: 0;
    width: max(var(--_target), 2.6em);
    height: 100%;
    min-height: 0;
    padding: 0;
    border-color: transparent;
    background: none;
    color: var(--_ink-quiet);
  }
  .clear[hidden] {
    display: none;
  }
  .clear:hover {
    border-color: transparent;
    background: none;
    color: var(--_ink);
  }
  .clear svg {
    display: block;
    width: 1.1em;
    height: 1.1em;
    margin: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4;
    stroke-linecap: round;
  }
  input:hover,
  input:focus {
    border-color: var(--_accent);
  }
  .clear:focus {
    outline-offset: -6px;
  }

  .suggestions {
    position: absolute;
    top: 100%;
    left: 0;
    right: 0;
    z-index: 20;
    max-height: 24em;
    max-height: min(24em, 60vh);
    overflow-y: auto;
    -webkit-overflow-scrolling: touch;
    margin-top: 6px;
    padding: 0.4em 0;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }
  .suggestions[hidden] {
    display: none;
  }
  .group-name {
    padding: 0.5em 1em 0.2em;
    color: var(--_ink-quiet);
    font-size: 0.82em;
    font-weight: 700;
  }
  .suggestions > [role='group'] + [role='group'] {
    margin-top: 0.3em;
    border-top: 1px solid var(--_rule);
  }
  .option {
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-height: var(--_target);
    padding: 0.4em 1em;
    line-height: 1.4;
    cursor: pointer;
  }
  /* Statutes have titles of two hundred characters. */
  .option > span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .option:hover {
    background: var(--_surface-quiet);
  }
  .option[aria-selected='true'] {
    background: var(--_accent-soft);
    box-shadow: inset 4px 0 0 var(--_accent);
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  [data-contrast='more'] .option[aria-selected='true'] {
    outline: 3px solid var(--_ink);
    outline-offset: -3px;
  }
`;
