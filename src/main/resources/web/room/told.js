// @ts-check
// What the page knows: the questions as they were told last, what is this guest's own, and the
// votes that were pressed and not told yet.

import { call } from './talk.js';

/** How long a count may take that was pressed before what is told counts again. */
const COUNTED_MS = 1_000;

/** Questions by number. @type {Map<number, any>} */
export const questions = new Map();

/** What everybody knows besides, and when it was heard. */
export let head = {
  now: 0, title: '', premoderated: true, hidden: false, closed: false, watch: false,
  order: /** @type {number[]} */ ([]), chances: /** @type {number[]} */ ([]),
};
export let heardAt = performance.now();
let rev = -1;

/** What is this guest's own. @type {{guest?: boolean, question?: any, voted: number[]}} */
export let mine = { voted: [] };

/** What was pressed and is not answered yet. @type {Map<number, boolean>} */
const wished = new Map();
/** How far the count that is shown is ahead of the one that was told. @type {Map<number, number>} */
const ahead = new Map();
/** The votes on their way: one after the other, or the last press might be overtaken. */
let pending = Promise.resolve();

/** The session's time. */
export const now = () => head.now + performance.now() - heardAt;

/** A server that was started again counts anew. */
export const begin = () => { rev = -1; };

/**
 * Whether it was news.
 * @param {any} told @param {boolean} whole @param {boolean} [sure] that nothing newer was heard
 */
export function take(told, whole, sure = false) {
  const old = sure ? false : whole ? told.rev < rev : told.rev <= rev;
  if (old) {
    return false;
  }
  const news = told.rev !== rev;
  rev = told.rev;
  heardAt = performance.now();
  head = told;
  const before = new Map(questions);
  if (whole) {
    questions.clear();
  }
  for (const question of told.questions) {
    questions.set(question.number, question);
    if (question.votes !== before.get(question.number)?.votes && !wished.has(question.number)) {
      ahead.delete(question.number);
    }
  }
  return news;
}

let answers = 0;

/** What is this guest's own, as it came with an answer. @param {any} own */
export function takeMine(own) {
  answers++;
  mine = own;
}

/** Asks for it; an answer that came meanwhile to something that was wanted is newer. */
export async function askMine() {
  const before = answers;
  const own = await call('mine');
  if (before === answers) {
    mine = own;
  }
}

/** @param {string} state */
export const these = state => [...questions.values()].filter(it => it.state === state);

/** @param {any} question */
export const isOpen = question => ['held', 'waiting', 'stage'].includes(question?.state);

/** The own question as it is now: what everybody knows of it is known first. */
export function ownQuestion() {
  const told = mine.question && questions.get(mine.question.number);
  return told ? { ...mine.question, ...told } : mine.question;
}

/** Whether this guest votes for it. @param {number} number */
export const voted = number => wished.get(number) ?? mine.voted.includes(number);

/** Its votes as this guest sees them. @param {any} question */
export const votes = question =>
  Math.max(voted(question.number) ? 1 : 0, question.votes + (ahead.get(question.number) ?? 0));

/**
 * Votes, or takes the vote back; what is shown changes at once, and `changed` is run when it does
 * later on. Fails as the server refuses.
 * @param {number} number @param {() => void} changed
 */
export function vote(number, changed) {
  const up = !voted(number);
  wished.set(number, up);
  ahead.set(number, (ahead.get(number) ?? 0) + (up ? 1 : -1));
  const sent = pending.then(() => send(number, up, changed));
  pending = sent.catch(() => {}); // the next one has nothing to do with it
  return sent;
}

/** @param {number} number @param {boolean} up @param {() => void} changed */
async function send(number, up, changed) {
  if (wished.get(number) !== up) {
    return; // pressed again before it was its turn
  }
  try {
    takeMine(await call('vote', { number, up }));
  } catch (problem) {
    wished.delete(number);
    ahead.delete(number);
    throw problem;
  }
  if (wished.get(number) === up) {
    wished.delete(number);
    setTimeout(() => settle(number, changed), COUNTED_MS);
  }
}

/** @param {number} number @param {() => void} changed */
function settle(number, changed) {
  if (!wished.has(number) && ahead.delete(number)) {
    changed();
  }
}
