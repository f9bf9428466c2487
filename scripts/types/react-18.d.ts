/**
 * JSX types for React 18, which only writes attributes: an option that is off is left out, not `false`; events are
 * listened to by `ref`: `ref={(each) => each?.addEventListener('legal-open', …)}`.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { MingbaiElements } from './elements.js';

/** React 18 writes `false` as the word "false", and an attribute that is there counts as on. */
type Written<Attributes> = {
  [Name in keyof Attributes]: boolean extends Attributes[Name] ? '' | undefined : Exclude<Attributes[Name], boolean>;
};

type Props<Tag extends keyof MingbaiElements> = DetailedHTMLProps<
  HTMLAttributes<MingbaiElements[Tag]['element']>,
  MingbaiElements[Tag]['element']
> & { class?: string } & Written<MingbaiElements[Tag]['attributes']>;

type Elements = { [Tag in keyof MingbaiElements]: Props<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
