import { oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/entry/legal-pathway.js';
import type { LegalPathway } from '../../src/element/legal-pathway.js';
import { all, find, onFixture, place, settled } from './fixture-pack.js';

/** The pathway of the small library that has every kind of question. */
export const PATHWAY = 'pathway/care-money';

export function pathway(attributes: Readonly<Record<string, string>> = {}): LegalPathway {
  return onFixture('legal-pathway', { pathway: 'care-money', ...attributes });
}

/** On the page, at its beginning. */
export async function opened(element: LegalPathway = pathway()): Promise<LegalPathway> {
  const heard = oneEvent(element, 'legal-ready');
  place(element);
  await heard;
  await settled(element);
  return element;
}

export async function tap(element: LegalPathway, selector: string): Promise<void> {
  find(element, selector).click();
  await settled(element);
}

/** Fills a field as a keyboard does. */
export async function type(element: LegalPathway, selector: string, text: string): Promise<void> {
  const field = find(element, selector) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await settled(element);
}

export const heading = (element: LegalPathway): string => find(element, '#title').innerText.trim();
export const progress = (element: LegalPathway): string => find(element, '.progress').innerText.trim();
export const checked = (element: LegalPathway): string[] =>
  all(element, '.option input').flatMap((each) =>
    (each as HTMLInputElement).checked ? [(each as HTMLInputElement).value] : [],
  );

/** Answers the question on screen: options by id, a date as 2026-11-2, a number as text. */
export async function answer(element: LegalPathway, given: string): Promise<void> {
  const before = heading(element);
  if (given !== 'unknown' && given !== 'seen' && all(element, '#field-year').length > 0) {
    const [year = '', month = '', day = ''] = given.split('-');
    await type(element, '#field-year', year);
    await type(element, '#field-month', month);
    await type(element, '#field-day', day);
  } else if (given !== 'unknown' && all(element, '#field-text').length > 0) await type(element, '#field-text', given);
  else if (given !== 'seen') for (const id of given.split(',')) await tap(element, `input[value=${id}]`);
  await tap(element, '[part=next]');
  await waitUntil(() => heading(element) !== before, `still at ${before}`);
}

/** From the beginning through these answers. */
export async function through(element: LegalPathway, answers: readonly string[]): Promise<LegalPathway> {
  await tap(element, '[part=begin]');
  for (const each of answers) await answer(element, each);
  return element;
}

/** The way on which every kind of question is asked, to the result; asked to refund long ago. */
export const WHOLE_WAY = ['hurt', 'seen', 'late', '2020-11-2', '6000', '3', 'no'];

export async function atResult(answers: readonly string[] = WHOLE_WAY, element = pathway()): Promise<LegalPathway> {
  await through(await opened(element), answers);
  await tap(element, '[part=see-result]');
  return element;
}
