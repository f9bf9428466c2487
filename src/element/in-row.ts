import { nothing } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class InRow extends Directive {
  // The types of the directive come from here; what it does is below.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  override render(_row: number, _span: number): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [row, span]: [number, number]): typeof nothing {
    if (element instanceof HTMLElement) element.style.gridRow = `${String(row)} / span ${String(span)}`;
    return nothing;
  }
}

/**
 * Puts an element into rows of its grid. Through the object model: `styleMap` writes a style attribute on the first
 * rendering, which a page's `style-src 'self'` refuses (S2).
 */
export const inRow = directive(InRow);
