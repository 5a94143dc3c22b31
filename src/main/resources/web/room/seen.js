// @ts-check
// Which questions this guest has really had before their eyes: half of one for a second, in a tab
// that can be seen. The room is told of each once, a few at a time (docs/formats/room.md).

import { call } from './talk.js';
import { head, questions } from './told.js';

const LOOK_MS = 1_000;
const REST_MS = 2_000;
const LONGEST_REST_MS = 60_000;
/** A class sees the same new question at the same moment, and need not tell of it at the same. */
const SPREAD_MS = 2_000;
const MOST_AT_ONCE = 50;
/** Tall ones on small screens are read a part at a time. */
const STEPS = [0.1, 0.2, 0.3, 0.4, 0.5];

/** @type {Set<HTMLElement>} */
const onScreen = new Set();
/** Since less than a second, with what ends the second. @type {Map<HTMLElement, number>} */
const looks = new Map();
/** Numbers that need no second look. @type {Set<number>} */
const seen = new Set();
/** Of these, those the room does not know of yet. @type {Set<number>} */
const untold = new Set();
let rest = REST_MS;
let telling = false;

const observer = 'IntersectionObserver' in window
  ? new IntersectionObserver(entries => entries.forEach(noted), { threshold: STEPS })
  : undefined;

/** Looks out for a question in the list, once or again. @param {HTMLElement} item */
export function watch(item) {
  if (!seen.has(numberOf(item))) {
    observer?.observe(item);
  }
}

/** @param {HTMLElement} item */
const numberOf = item => Number(item.dataset.number);

/** @param {IntersectionObserverEntry} entry */
function noted(entry) {
  const item = /** @type {HTMLElement} */ (entry.target);
  if (entry.intersectionRatio >= 0.5 || entry.intersectionRect.height >= innerHeight / 2) {
    onScreen.add(item);
    begin(item);
  } else {
    onScreen.delete(item);
    stop(item);
  }
}

/** @param {HTMLElement} item */
function begin(item) {
  if (!document.hidden && !looks.has(item)) {
    looks.set(item, setTimeout(() => looked(item), LOOK_MS));
  }
}

/** @param {HTMLElement} item */
function stop(item) {
  clearTimeout(looks.get(item));
  looks.delete(item);
}

document.addEventListener('visibilitychange', () => onScreen.forEach(document.hidden ? stop : begin));

/** @param {HTMLElement} item */
function looked(item) {
  looks.delete(item);
  const number = numberOf(item);
  if (['waiting', 'stage'].includes(questions.get(number)?.state)) {
    observer?.unobserve(item);
    onScreen.delete(item);
    if (!seen.has(number)) {
      seen.add(number);
      untold.add(number);
      tellSoon();
    }
  }
}

function tellSoon() {
  if (!telling) {
    telling = true;
    setTimeout(tell, rest + Math.random() * SPREAD_MS);
  }
}

async function tell() {
  const numbers = [...untold].slice(0, MOST_AT_ONCE);
  try {
    if (!head.closed) {
      await call('seen', { numbers });
    }
    numbers.forEach(it => untold.delete(it));
    rest = REST_MS;
  } catch {
    rest = Math.min(2 * rest, LONGEST_REST_MS); // nothing that a person would want to hear of
  }
  telling = false;
  if (untold.size > 0) {
    tellSoon();
  }
}
