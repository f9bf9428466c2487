/**
 * Gives what was made before under the same name from the same things (compared by identity), else makes it. What is
 * made must depend on nothing but `from`.
 */
export type Recall = <Made>(name: string, from: readonly unknown[], make: () => Made) => Made;

/** Remembers nothing: everything is made anew. */
export const afresh: Recall = (_name, _from, make) => make();
