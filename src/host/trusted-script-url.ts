/** What a page under `require-trusted-types-for 'script'` wants instead of a string. */
type ScriptUrl = string | TrustedScriptURL;

/**
 * The name the host page lists in its policy: `trusted-types mingbai mingbai-lit`. A name can be taken once per page, so
 * every room that loads a script of ours goes through this one function.
 */
const POLICY = 'mingbai';

let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | undefined;

/**
 * The address of a script or worker of our own, in the form the page accepts. Only for addresses this library itself
 * worked out, never for one from content. Where a second copy of the library took the name first, the plain string is
 * returned and the browser decides.
 */
export function trustedScriptUrl(url: string): ScriptUrl {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
  if (trustedTypes === undefined) return url;
  try {
    policy ??= trustedTypes.createPolicy(POLICY, { createScriptURL: (address: string) => address });
    return policy.createScriptURL(url);
  } catch {
    return url;
  }
}
