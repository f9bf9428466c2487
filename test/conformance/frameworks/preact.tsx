/** @jsxImportSource preact */
import type {} from 'mingbai/types/preact';

export const page = (
  <main>
    <legal-portal pack="/packs/changbai/" routing="query" documentId="guide/wills" withoutToolbar />
    <legal-search
      pack="/packs/changbai/"
      limit={3}
      ref={(element) => element?.focus()}
      onlegal-open={(event) => event.id satisfies string}
    />
    {/* @ts-expect-error no such view */}
    <legal-topics pack="/packs/changbai/" view="nonsense" />
    {/* @ts-expect-error no such option */}
    <legal-hotline pak="/packs/changbai/" />
  </main>
);
