import type { Holidays } from '../model/holidays.js';
import type { Pathway, Question } from '../model/pathway.js';
import { SEEN, type Answer, type Answers } from '../pathway/answer.js';
import { decodeAnswers } from '../pathway/answer-text.js';
import type { Circumstances } from '../pathway/circumstances.js';
import type { Progress, Replay } from '../pathway/found.js';
import { progressOf } from '../pathway/progress.js';
import { readAnswers, type Refusal } from '../pathway/read-answers.js';
import { replay } from '../pathway/replay.js';
import { msg } from '../locale/localize.js';
import { LegalOutcomeEvent } from './events.js';
import { answerIn, draftOf, type Draft, type DraftFault } from './pathway-draft.js';
import type { PathwayMemory, UntrustedAnswers } from './pathway-memory.js';
import { pageName, returnPage, type FlowPage, type ReturnPage } from './pathway-page.js';
import { progressWords } from './pathway-progress-words.js';
import { PathwaySteps } from './pathway-steps.js';
import type { ReaderView } from './reader-view.js';

/** What a flow needs of the element it is shown in. */
export interface FlowRoom {
  readonly host: HTMLElement;
  readonly memory: PathwayMemory;
  readonly announce: (words: string) => void;
  readonly update: () => void;
  readonly view: () => ReaderView;
  /** YYYY-MM-DD in China. */
  readonly today: () => string;
  /** Whether each page is an entry of the browser's history. */
  readonly hasHistory: () => boolean;
}

/** Something the reader is told on the next page. */
export type FlowNotice =
  | { readonly kind: 'restored'; readonly trimmed: number }
  | { readonly kind: 'refused'; readonly why: Refusal | 'broken-code' }
  | { readonly kind: 'saved'; readonly isPersistent: boolean }
  | { readonly kind: 'wiped' };

/** Fewer than 13 questions lie on any way through a pathway. */
const LONGEST_WAY = 12;

/** One reader on one pathway: which page, which answers, what comes next. */
export class PathwayFlow {
  readonly pathway: Pathway;
  readonly room: FlowRoom;
  readonly steps: PathwaySteps;
  readonly #holidays: Holidays | undefined;
  readonly #drafts = new Map<string, Draft>();
  readonly #open = new Set<string>();
  #answers: Answers = {};
  #replay: Replay;
  #returnTo: ReturnPage | undefined;
  #told = '';
  page: FlowPage = { at: 'opening' };
  fault: DraftFault | undefined;
  notice: FlowNotice | undefined;
  /** Text to copy by hand where the device refuses. */
  manualText: string | undefined;
  cannotPrint = false;
  #wantsFocus: string | undefined;

  constructor(pathway: Pathway, holidays: Holidays | undefined, room: FlowRoom) {
    this.pathway = pathway;
    this.room = room;
    this.steps = new PathwaySteps(room.hasHistory);
    this.#holidays = holidays;
    this.#replay = this.#replayed();
    const kept = room.memory.kept();
    if (kept !== undefined) this.#takeKept(kept);
  }

  get circumstances(): Circumstances {
    return { at: this.room.today(), holidays: this.#holidays };
  }

  get replay(): Replay {
    return this.#replay;
  }

  /** Questions and pages of information answered on the way, in their order. */
  get way(): readonly string[] {
    return this.#replay.questions.flatMap(({ id, state }) => (state === 'answered' ? [id] : []));
  }

  question(id: string): Question | undefined {
    return this.pathway.questions.find((each) => each.id === id);
  }

  answer(id: string): Answer | undefined {
    return this.#replay.answers[id];
  }

  draft(question: Question): Draft {
    return this.#drafts.get(question.id) ?? draftOf(question, this.#answers[question.id]);
  }

  /** As the reader types or taps; what was wrong is being mended. */
  edit(question: Question, draft: Draft): void {
    this.#drafts.set(question.id, draft);
    this.room.update();
  }

  /** How far the reader is with this question. */
  progress(id: string): Progress {
    const before = this.way.slice(0, Math.max(this.#indexOnWay(id), 0));
    const answers = Object.fromEntries(before.flatMap((each) => this.#entry(each)));
    const found = progressOf(this.pathway, answers, this.circumstances);
    // The compiler lets no way be longer; the look ahead is not always as sharp.
    return { ...found, most: Math.min(found.most, Math.max(LONGEST_WAY - found.answered, found.least)) };
  }

  isOpen(name: string): boolean {
    return this.#open.has(name);
  }

  toggle(name: string): void {
    if (!this.#open.delete(name)) this.#open.add(name);
    this.room.update();
  }

  begin(): void {
    this.#goOn();
  }

  /** Keeps the answer in the fields and goes on; or says what is missing and stays. */
  submit(question: Question): void {
    const read = answerIn(question, this.draft(question), this.room.today());
    if ('fault' in read) {
      this.fault = read.fault;
      this.#wantsFocus = 'fault';
      this.room.update();
      return;
    }
    this.#answers = { ...this.#answers, [question.id]: read.answer };
    this.#drafts.delete(question.id);
    this.#replay = this.#replayed();
    this.#goOn(question.id);
  }

  /** To the question before, the beginning before the first. */
  back(): void {
    const before = this.#before();
    if (!this.steps.backTo(pageName(before))) this.#turnTo(before);
  }

  /** Opens one question again; afterwards the reader is back where they were. */
  change(id: string): void {
    this.show({ at: 'question', id }, returnPage(this.page.at));
  }

  /** On to a page, inside a tap. */
  show(page: FlowPage, returnTo?: ReturnPage): void {
    // Where Back leads to must know its page, also where nothing is answered yet.
    if (this.steps.isOn) this.#keep(true);
    this.steps.push(pageName(this.page));
    this.#turnTo(page, returnTo);
  }

  /** The reader went through the browser's history: to the page of that entry, with the answers as they are now. */
  returned(): void {
    const kept = this.steps.isOn ? this.room.memory.kept() : undefined;
    if (kept === undefined) return;
    this.steps.trail = kept.trail;
    const page = this.#pageNamed(kept.page);
    if (pageName(page) !== pageName(this.page)) this.#turnTo(page, returnPage(kept.returnTo));
  }

  #before(): FlowPage {
    const { page } = this;
    if (page.at === 'result') return { at: 'review' };
    if (page.at === 'question' && this.#returnTo !== undefined) return { at: this.#returnTo };
    const before = page.at === 'question' ? this.way.slice(0, this.#indexOnWay(page.id)) : this.way;
    const id = before[before.length - 1];
    return id === undefined ? { at: 'opening' } : { at: 'question', id };
  }

  #turnTo(page: FlowPage, returnTo?: ReturnPage): void {
    this.page = page;
    this.fault = undefined;
    this.notice = undefined;
    this.manualText = undefined;
    this.cannotPrint = false;
    this.room.view().handingOn.forget();
    this.#returnTo = page.at === 'question' ? returnTo : undefined;
    this.#wantsFocus = 'title';
    this.#keep();
    this.#announcePage();
    if (page.at === 'result') this.#tellOutcome();
    this.room.update();
  }

  /** Wipes every answer, here, of this visit and what was saved. */
  startAgain(): void {
    this.forget();
    this.room.memory.wipe();
    this.steps.backToFirst();
    this.notice = { kind: 'wiped' };
    this.#wantsFocus = 'title';
    this.room.announce(msg('已经清除'));
    this.room.update();
  }

  /** Nothing of what was answered is left on screen; what lies in storage is the caller's business. */
  forget(): void {
    this.#answers = {};
    this.#drafts.clear();
    this.#open.clear();
    this.#replay = this.#replayed();
    this.#returnTo = undefined;
    this.#told = '';
    this.fault = undefined;
    this.notice = undefined;
    this.manualText = undefined;
    this.page = { at: 'opening' };
    this.room.update();
  }

  save(): void {
    const { memory } = this.room;
    memory.save({ version: this.pathway.version, answers: this.#replay.answers, savedOn: this.room.today() });
    this.notice = { kind: 'saved', isPersistent: memory.isPersistent };
    this.room.update();
  }

  unsave(): void {
    this.room.memory.unsave();
    this.notice = { kind: 'wiped' };
    this.#wantsFocus = 'title';
    this.room.update();
  }

  /** Goes on with what was saved on this device. */
  resume(): void {
    const saved = this.room.memory.saved();
    if (saved === undefined) return;
    const read = readAnswers(this.pathway, saved.version, saved.answers, this.room.today());
    if (read.refused !== undefined) {
      this.refuse(read.refused);
      return;
    }
    this.#take(read.answers);
    this.#goOn();
    this.notice = { kind: 'restored', trimmed: read.trimmed.length };
  }

  /** Takes over the answers of a counter sheet. */
  restore(text: string): void {
    const decoded = decodeAnswers(text);
    if ('refused' in decoded) {
      this.refuse('broken-code');
      return;
    }
    if (decoded.pathwayId !== this.pathway.id) return;
    const read = readAnswers(this.pathway, decoded.version, decoded.untrusted, this.room.today());
    if (read.refused !== undefined) {
      this.refuse(read.refused);
      return;
    }
    this.#take(read.answers);
    // Nobody has tapped: no entry of the history comes from it.
    this.#turnTo(this.#following());
    this.notice = { kind: 'restored', trimmed: read.trimmed.length };
  }

  refuse(why: Refusal | 'broken-code'): void {
    this.forget();
    this.notice = { kind: 'refused', why };
    this.room.update();
  }

  /** After the screen has changed: the focus goes where the reading goes on. */
  settle(root: ParentNode): void {
    const wanted = this.#wantsFocus;
    this.#wantsFocus = undefined;
    if (wanted === undefined) return;
    const target = root.querySelector<HTMLElement>(`#${wanted}`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  }

  wantFocus(id = 'title'): void {
    this.#wantsFocus = id;
  }

  #goOn(after?: string): void {
    const here = after === undefined ? -1 : this.way.indexOf(after);
    const next = here < 0 ? undefined : this.way[here + 1];
    const returnTo = this.#returnTo;
    if (returnTo !== undefined && this.#replay.next === undefined) this.show({ at: returnTo });
    else if (returnTo === undefined && next !== undefined) this.show({ at: 'question', id: next });
    else this.show(this.#following());
  }

  /** The first page that is still to come. */
  #following(): FlowPage {
    const { next } = this.#replay;
    return next === undefined ? { at: 'review' } : { at: 'question', id: next };
  }

  #indexOnWay(id: string): number {
    const at = this.way.indexOf(id);
    return at < 0 ? this.way.length : at;
  }

  #entry(id: string): [string, Answer][] {
    const answer = this.question(id)?.type === 'info' ? SEEN : this.#replay.answers[id];
    return answer === undefined ? [] : [[id, answer]];
  }

  #replayed(): Replay {
    return replay(this.pathway, this.#answers, this.circumstances);
  }

  #take(answers: Answers): void {
    this.#answers = answers;
    this.#drafts.clear();
    this.#returnTo = undefined;
    this.#replay = this.#replayed();
  }

  #takeKept({ version, answers, page, trail, returnTo }: UntrustedAnswers): void {
    const read = readAnswers(this.pathway, version, answers, this.room.today());
    if (read.refused !== undefined) return;
    this.#take(read.answers);
    this.steps.trail = trail;
    this.page = this.#pageNamed(page);
    if (this.page.at === 'question') this.#returnTo = returnPage(returnTo);
  }

  /** What is kept may be older than the answers: a page that is not on the way leads to the first that is still to come. */
  #pageNamed(name: string): FlowPage {
    const isDone = this.#replay.next === undefined;
    if (name === 'opening' || (this.way.length === 0 && name !== this.#replay.next)) return { at: 'opening' };
    if (isDone && (name === 'review' || name === 'result')) return { at: name };
    return name === this.#replay.next || this.way.includes(name) ? { at: 'question', id: name } : this.#following();
  }

  #keep(isEvenEmpty = false): void {
    const { page } = this;
    if (!isEvenEmpty && page.at === 'opening' && Object.keys(this.#answers).length === 0) return;
    this.room.memory.keep({
      version: this.pathway.version,
      answers: this.#answers,
      page: pageName(page),
      ...(this.steps.isOn ? { trail: this.steps.trail, returnTo: this.#returnTo } : {}),
    });
  }

  #announcePage(): void {
    const { page } = this;
    if (page.at === 'review') this.room.announce(msg('问题答完了，请核对你的回答。'));
    else if (page.at === 'result') this.room.announce(msg('结果出来了。'));
    else if (page.at === 'question') this.room.announce(progressWords(this, page.id));
  }

  #tellOutcome(): void {
    const { outcome, possible } = this.#replay.result;
    const ids = [outcome.id, ...possible.map(({ id }) => id)];
    if (this.#told === ids.join(' ')) return;
    this.#told = ids.join(' ');
    const { id, version } = this.pathway;
    this.room.host.dispatchEvent(new LegalOutcomeEvent(id, version, ids));
  }
}
