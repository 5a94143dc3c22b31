// @ts-check
// The questions in the list. Nothing of it moves by itself while somebody may be about to press, and
// a press that comes right after something moved was meant for what was there before.

import { anchorWords, at, clock, put, write } from './page.js';
import { watch } from './seen.js';
import { head, isOpen, mine, now, questions, these, vote, voted, votes } from './told.js';

const SETTLE_MS = 600;

/** The order that is shown; new ones wait for a button. @type {number[]} */
let shown = [];
/** Those of them that are up there because few saw them. @type {Set<number>} */
let chances = new Set();
let order = 'top';
let movedAt = -SETTLE_MS;
/** @type {(problem: unknown) => void} */
let refused = () => {};

/** @param {(problem: unknown) => void} then is given why a vote did not count */
export const whenRefused = then => { refused = then; };

/**
 * Changes something on the page, and notices whether that moves the questions.
 * @param {() => void} change
 */
export function noticing(change) {
  const before = places();
  change();
  if (places() !== before) {
    movedAt = performance.now();
  }
}

/** Where each question is, from the top of the page. */
const places = () => [...at('waiting').children]
  .map(it => `${/** @type {HTMLElement} */ (it).dataset.number} ${/** @type {HTMLElement} */ (it).offsetTop}`)
  .join();

/** The list as it would be if nobody had to be waited for; how they are ranked, the room says. */
const wanted = () => order === 'top'
  ? head.order.filter(number => questions.get(number)?.state === 'waiting')
  : these('waiting').map(it => it.number).sort((a, b) => b - a);

function arrange() {
  shown = wanted();
  chances = new Set(order === 'top' ? head.chances : []);
}

/** Brings the list in order. */
export function sort() {
  arrange();
  noticing(drawList);
}

/** @param {string} next */
export function orderBy(next) {
  order = next;
  at('top').setAttribute('aria-pressed', String(next === 'top'));
  at('newest').setAttribute('aria-pressed', String(next === 'newest'));
  sort();
}

/** Whether somebody goes through the list by keys, or has it read out. */
export const isRead = () => at('waiting').querySelector(':focus-visible') !== null;

/** For [noticing]. */
export function drawList() {
  if (shown.length === 0 || document.hidden) {
    arrange();
  }
  const fresh = wanted().filter(number => !shown.includes(number)).length;
  const waiting = these('waiting').length;
  at('more').hidden = fresh === 0;
  put('more', fresh === 0 ? '' : `${fresh} new`);
  put('news', fresh === 0 ? '' : `${fresh} new ${fresh === 1 ? 'question' : 'questions'}`);
  put('size', waiting > 0 ? `${waiting} waiting`
    : shown.length > 0 ? 'None is waiting now.' : 'No question is in the list now.');
  fill(at('waiting'), shown, waitingItem);
  for (const item of at('waiting').children) {
    watch(item);
  }
  const done = [...these('answered'), ...these('accepted')].sort((a, b) => b.at - a.at).map(it => it.number);
  at('done').hidden = done.length === 0;
  fill(at('answered'), done, answeredItem);
}

/** @param {number} then */
export function ago(then) {
  const minutes = Math.floor((now() - then) / 60_000);
  return minutes < 1 ? 'just now' : minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
}

/** @param {any} question */
export function who(question) {
  const source = question.source.replace('-', ' ');
  const from = source === 'room' ? '' : ` on ${source[0].toUpperCase()}${source.slice(1)}`;
  const about = question.anchor ? ` · about ${anchorWords(question.anchor)}` : '';
  // The number is how people call it; the name is set apart from it whichever way it is written.
  return `#${question.number} · \u2068${question.name || 'Somebody'}\u2069${from} · ${ago(question.askedAt)}${about}`;
}

/**
 * Gives the list one item for each number, keeping those that are there.
 * @param {HTMLElement} list @param {number[]} numbers
 * @param {(item: HTMLElement, question: any) => void} draw
 */
function fill(list, numbers, draw) {
  const old = new Map([...list.children].map(it => [Number(/** @type {HTMLElement} */ (it).dataset.number), it]));
  const items = numbers.map(number => {
    const item = /** @type {HTMLElement} */ (old.get(number) ?? newItem(number));
    draw(item, questions.get(number) ?? { number, state: 'retracted' });
    return item;
  });
  if (items.length !== list.children.length || items.some((it, i) => it !== list.children[i])) {
    const focused = document.activeElement;
    list.replaceChildren(...items);
    if (focused instanceof HTMLElement && list.contains(focused)) {
      focused.focus({ preventScroll: true });
    }
  }
}

/** @param {number} number */
function newItem(number) {
  const item = document.createElement('li');
  item.dataset.number = String(number);
  for (const [tag, name] of [['p', 'text'], ['p', 'note'], ['p', 'why'], ['p', 'label']]) {
    const part = document.createElement(tag);
    part.className = name;
    part.dir = name === 'text' ? 'auto' : 'ltr'; // the rest are our own words
    item.append(part);
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'vote';
  const arrow = document.createElement('span');
  arrow.textContent = '▲';
  arrow.setAttribute('aria-hidden', 'true');
  button.append(arrow, document.createTextNode(''));
  button.addEventListener('click', () => pressed(number));
  item.append(button);
  return item;
}

/** Why it stands where it stands, as the desk says it. @param {any} question */
function why(question) {
  const want = votes(question);
  const saw = Math.max(question.seen, want);
  const share = saw === 0 ? '' : `shown to ${saw}, ${want || 'nobody'} ${want > 1 ? 'want' : 'wants'} it`;
  if (chances.has(question.number)) {
    return `Up here as one of the least seen${share && `: ${share}`}`;
  }
  return share ? share[0].toUpperCase() + share.slice(1) : 'Hardly seen yet'; // somebody reads this
}

/** @param {HTMLElement} item @param {any} question @param {string} label @param {string} [reason] */
function words(item, question, label, reason = '') {
  const [text, note, place, state] = /** @type {any} */ (item.children);
  const gone = !('text' in question);
  item.classList.toggle('gone', gone);
  write(text, gone ? '' : question.text);
  write(note, gone ? `Question ${question.number}` : who(question));
  write(place, reason);
  write(state, label);
  text.hidden = gone;
  place.hidden = reason === '';
  state.hidden = label === '';
}

/** @type {Record<string, string>} */
const LABELS = { waiting: '', stage: 'On stream now', merged: 'One with another question', dropped: 'Not taken', retracted: 'Taken back' };

/** @param {HTMLElement} item @param {any} question */
function waitingItem(item, question) {
  const own = question.number === mine.question?.number && isOpen(question);
  const label = question.state === 'answered' ? `Answered at ${clock(question.at)}`
    : question.state === 'accepted' ? `Accepted at ${clock(question.at)}` : LABELS[question.state];
  const votable = question.state === 'waiting' || question.state === 'stage';
  words(item, question, own ? `Yours${label ? ' · ' + label : ''}` : label, votable ? why(question) : '');
  const button = /** @type {HTMLButtonElement} */ (item.querySelector('.vote'));
  button.hidden = !votable;
  if (votable) {
    const count = votes(question);
    button.disabled = own || head.closed;
    button.setAttribute('aria-pressed', String(voted(question.number)));
    button.setAttribute('aria-label',
      `${count} ${count === 1 ? 'vote' : 'votes'} for question ${question.number}${own ? ', your own' : ''}`);
    if (button.lastChild && button.lastChild.nodeValue !== String(count)) {
      button.lastChild.nodeValue = String(count);
    }
  }
}

/** @param {HTMLElement} item @param {any} question */
function answeredItem(item, question) {
  words(item, question, `${question.state === 'accepted' ? 'Accepted' : 'Answered'} at ${clock(question.at)}`);
  /** @type {HTMLElement} */ (item.querySelector('.vote')).hidden = true;
}

/** @param {number} number */
async function pressed(number) {
  if (performance.now() - movedAt < SETTLE_MS) {
    return;
  }
  const redraw = () => noticing(drawList);
  const sent = vote(number, redraw);
  redraw();
  try {
    await sent;
  } catch (problem) {
    refused(problem);
  }
  redraw();
}
