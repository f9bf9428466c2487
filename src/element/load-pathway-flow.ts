/** The pathway engine and its screens: fetched when the first pathway is shown, not with the page. */
export async function loadPathwayFlow(): Promise<typeof import('./pathway-flow.js')> {
  return import('./pathway-flow.js');
}
