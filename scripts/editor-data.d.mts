export interface Option {
  readonly name: string;
  readonly kind?: string;
  readonly privacy?: string;
  readonly readonly?: boolean;
  readonly description?: string;
  readonly default?: string;
  readonly attribute?: string;
  readonly fieldName?: string;
  readonly type?: { readonly text: string };
  readonly parsedType?: { readonly text: string };
}

/** The part of a custom elements manifest that describes one element. */
export interface ManifestElement {
  readonly name: string;
  readonly tagName: string;
  readonly summary?: string;
  readonly attributes?: readonly Option[];
  readonly members?: readonly Option[];
  readonly events?: readonly Option[];
  readonly slots?: readonly Option[];
  readonly cssParts?: readonly Option[];
  readonly cssProperties?: readonly Option[];
}

export function elementsOf(manifest: unknown): ManifestElement[];
export function wordsOf(option: Option): string[];
