/** The pathway engine and its screens: fetched when the first pathway is shown, not with the page. */
export async function loadPathwayPart(): Promise<typeof import('./pathway-part.js')> {
  return import('./pathway-part.js');
}
