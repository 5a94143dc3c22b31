// @ts-check
// Draws what the stream tells (docs/formats/overlay.md) as cards. Every text is set as text. What did
// not change is not touched, so that a picture without news costs nothing.

import { follow } from './shared/stream.js';
import { icon } from './icons.js';

const LEAVING_MS = 200;
const LONG = 110;
const LONGEST = 220;

/** Which cards a host's name, or `?show=`, asks for; any other shows all. */
const PARTS = {
  'lower-third': ['banner'],
  question: ['question'],
  'next-up': ['next', 'named'],
  prediction: ['prediction'],
  pause: ['pause'],
};

const wish = new URLSearchParams(location.search);
const part = wish.get('show') ?? location.hostname.split('.')[0].replace(/-[2-9]$/, '');
const alone = Object.hasOwn(PARTS, part);
const only = alone ? PARTS[part] : ['banner', 'question', 'next', 'named', 'prediction', 'pause'];
const root = document.documentElement;
if (wish.get('motion') === 'off') {
  root.dataset.motion = 'off';
}
if (wish.get('theme') === 'light') {
  root.dataset.theme = 'light';
}

let overlay = { now: 0, hidden: false };
let silent = false;
let since = 0; // of the clock, on this page's own time
let ticking = 0;

const find = (card, selector) => document.getElementById(card).querySelector(selector);

function say(card, selector, text) {
  const node = find(card, selector);
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

function draw(card, selector, name) {
  const node = find(card, selector);
  if (node.dataset.icon !== name) {
    node.dataset.icon = name;
    node.replaceChildren(icon(name));
  }
}

/** Brings a card or takes it away, at once if nobody may see it any more; nothing of one that is away stays in the page. */
function bring(id, wanted, fill) {
  const card = document.getElementById(id);
  const on = Boolean(wanted) && only.includes(id);
  if (on) {
    fill(wanted);
    card.classList.remove('leaving');
    card.classList.add('on');
  } else if (overlay.hidden || (overlay.retracted && ['question', 'named'].includes(id))) {
    card.classList.remove('on', 'leaving');
    empty(card);
  } else if (card.classList.contains('on')) {
    card.classList.remove('on');
    card.classList.add('leaving');
    setTimeout(() => {
      if (!card.classList.contains('on')) {
        card.classList.remove('leaving');
        empty(card);
      }
    }, root.dataset.motion === 'off' ? 0 : LEAVING_MS);
  }
}

function empty(card) {
  for (const node of card.querySelectorAll('.word, .title, .text, .name, .claim, .clock, .what, .count, .unit, .percent, .outcome, .asked, .vote')) {
    node.textContent = '';
  }
}

function fillActivity(id, banner) {
  const card = document.getElementById(id);
  card.style.setProperty('--colour', banner.colour);
  card.style.setProperty('--bright', banner.bright);
  draw(id, '.icon', banner.activity);
  say(id, '.word', banner.word);
  say(id, '.title', banner.title);
  find(id, '.title').hidden = banner.title === '';
}

function fillPause(pause) {
  fillActivity('pause', pause);
  draw('pause', '.then .icon', 'next');
  say('pause', '.what', pause.next?.text ?? '');
  find('pause', '.then').hidden = !pause.next;
}

function fillQuestion({ name, text, votes }) {
  const card = document.getElementById('question');
  const length = [...text].length;
  card.dataset.length = length > LONGEST ? 'longest' : length > LONG ? 'long' : 'short';
  const before = find('question', '.text').textContent === text ? Number(card.dataset.votes) : 0; // of this very question
  draw('question', 'header > .icon', 'question');
  draw('question', '.votes .icon', 'vote');
  say('question', '.name', name);
  say('question', '.asks', 'asks');
  say('question', '.text', text);
  find('question', '.votes').hidden = votes === 0;
  const count = find('question', '.count');
  card.dataset.votes = votes;
  say('question', '.count', votes.toLocaleString('en'));
  say('question', '.unit', votes === 1 ? ' vote' : ' votes');
  if (before > 0 && votes > before) {
    count.classList.remove('bumped');
    void count.offsetWidth; // or the animation would not begin again
    count.classList.add('bumped');
  }
}

function fillNext({ text }) {
  draw('next', '.icon', 'next');
  say('next', '.text', text);
}

/** @param {any[]} questions */
function fillNamed(questions) {
  draw('named', '.icon', 'vote');
  const lines = questions.map(({ number, text }) => {
    const line = document.createElement('li');
    line.className = 'text';
    line.dir = 'auto';
    line.textContent = `#${number} ${text}`;
    return line;
  });
  const list = find('named', '.asked');
  if ([...list.children].map(it => it.textContent).join('\n') !== lines.map(it => it.textContent).join('\n')) {
    list.replaceChildren(...lines);
  }
  say('named', '.vote', questions.map(it => `!up ${it.number}`).join(' or '));
}

function fillPrediction({ claim, percent, outcome }) {
  document.getElementById('prediction').dataset.outcome = outcome;
  draw('prediction', '.icon', 'prediction');
  say('prediction', '.claim', claim);
  say('prediction', '.percent', `${percent} % sure`);
  say('prediction', '.outcome', { open: 'being tested', true: '✓ came true', false: '✗ did not' }[outcome] ?? '');
  find('prediction', '.part').style.width = `${percent}%`;
}

function show() {
  const { banner, question, next, named, prediction } = overlay;
  const asked = silent ? undefined : question;
  // A question has the place to itself; whoever shows parts on their own sees to that themselves.
  const rests = banner?.pause && !(asked && only.includes('question'));
  bring('pause', banner?.pause && (rests || alone) ? { ...banner, next } : undefined, fillPause);
  bring('banner', banner && (!rests || alone) ? banner : undefined, it => fillActivity('banner', it));
  bring('question', asked, fillQuestion);
  bring('next', rests && !alone ? undefined : next, fillNext);
  bring('named', silent ? undefined : named, fillNamed);
  bring('prediction', rests && !alone ? undefined : prediction, fillPrediction);
  runClock();
}

/** Ticks on the second, and only while a clock is to be seen. */
function runClock() {
  clearTimeout(ticking);
  const clocks = ['banner', 'pause']
    .filter(id => document.getElementById(id).classList.contains('on'))
    .map(id => find(id, '.clock'));
  if (clocks.length === 0 || document.hidden) {
    return;
  }
  const elapsed = Math.max(0, performance.now() - since);
  const text = clockText(Math.floor(elapsed / 1000));
  for (const clock of clocks) {
    if (clock.textContent !== text) {
      clock.textContent = text;
    }
  }
  ticking = setTimeout(runClock, 1000 - (elapsed % 1000) + 5);
}

function clockText(seconds) {
  const two = number => String(number).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

document.addEventListener('visibilitychange', runClock);

follow(
  ['overlay'],
  (_, next) => {
    overlay = next;
    root.dataset.rev = next.rev;
    since = performance.now() - (next.now - (next.banner?.since ?? next.now));
    show();
  },
  isSilent => {
    silent = isSilent;
    show();
  },
);
