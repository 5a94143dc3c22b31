// @ts-check
// The question room's page (docs/formats/room.md): coming in, asking, what is done now, and
// everything that happens as time goes by.

import { ago, drawList, isRead, noticing, orderBy, sort, whenRefused, who } from './list.js';
import { anchorWords, at, clock, goTo, put, say, tell } from './page.js';
import { ask, call, follow, hangUp, Refused, whenStranger } from './talk.js';
import { askMine, begin, head, heardAt, isOpen, mine, ownQuestion, take, takeMine, these } from './told.js';

const LONGEST = 500;
const POLL_MS = 5_000;
/** A stream that is alive may be silent for hours, and so may one that is dead. */
const SILENT_MS = 30_000;
const IDLE_MS = 30_000;
const HELD_MS = 3_000;

let inside = false;
let streaming = false;
let lookedAt = -HELD_MS;
let lastTouch = performance.now();
let anchor = new URLSearchParams(location.search).get('anchor') ?? '';

// ---- what is remembered in this tab only ----

/** @param {string} name */
const kept = name => {
  try { return sessionStorage.getItem(name) ?? ''; } catch { return ''; }
};
/** @param {string} name @param {string} value */
const keep = (name, value) => {
  try { sessionStorage.setItem(name, value); } catch { /* private windows may refuse */ }
};

// ---- hearing what is new ----

async function refresh() {
  try {
    const told = await call('state');
    const quiet = isQuiet();
    const news = take(told, true, !streaming || quiet);
    await askMine();
    trouble('');
    draw();
    if (streaming && quiet && news) {
      listen(); // the stream should have told of that, and has not: it is dead
    }
  } catch (problem) {
    doubt(problem);
  }
}

/** Whether nothing was heard for so long that it had better be asked for. */
const isQuiet = () => performance.now() - heardAt > SILENT_MS;

/** @param {unknown} problem */
function doubt(problem) {
  if (head.closed) {
    return; // which says it all
  }
  if (problem instanceof Refused) {
    trouble(problem.stranger ? '' : problem.message);
  } else {
    trouble('The room is closed or out of reach; this page keeps trying.');
  }
}

function listen() {
  streaming = false;
  if (head.closed) {
    return;
  }
  follow(begin, (told, whole) => {
    streaming = true;
    trouble('');
    take(told, whole);
    void lookAfterHeld();
    draw();
  }, () => { streaming = false; });
}

/** What becomes of a question that waits for approval, others are not told; so it is asked for. */
async function lookAfterHeld() {
  if (mine.question?.state === 'held' && performance.now() - lookedAt > HELD_MS) {
    lookedAt = performance.now();
    await lookAtOwn();
  }
}

async function lookAtOwn() {
  try {
    await askMine();
    draw();
  } catch { /* the next time */ }
}

/** @param {string} sentence */
function trouble(sentence) {
  noticing(() => {
    put('trouble', sentence);
    at('trouble').hidden = sentence === '';
  });
}

// ---- coming in ----

function showDoor() {
  inside = false;
  hangUp();
  trouble('');
  at('door').hidden = false;
  at('room').hidden = true;
}

async function showRoom() {
  inside = true;
  at('door').hidden = true;
  at('room').hidden = false;
  await refresh();
  sort();
  listen();
}

/** A guest is inside already; whoever cannot be told apart yet stays where they are. */
async function begun() {
  try {
    const own = await call('mine');
    trouble('');
    if (own.guest) {
      await showRoom();
    } else {
      showDoor();
    }
  } catch (problem) {
    doubt(problem);
    setTimeout(begun, POLL_MS);
  }
}

whenStranger(showDoor);
at('enter').addEventListener('submit', async (/** @type {Event} */ event) => {
  event.preventDefault();
  try {
    await call('enter', { pin: at('pin').value.trim() });
    await showRoom();
    if (!at('room').contains(document.activeElement)) { // or somebody was quicker
      goTo('text', 'now-title');
    }
  } catch (problem) {
    say('door-result', problem, true);
    at('pin').select();
  }
});

// ---- asking ----

at('text').addEventListener('input', countText);
function countText() {
  const length = [...at('text').value.trim()].length;
  at('count').textContent = length > LONGEST
    ? `${length - LONGEST} too many`
    : `${length} of ${LONGEST}`;
  at('count').classList.toggle('bad', length > LONGEST);
  at('text').setAttribute('aria-invalid', String(length > LONGEST));
  return length;
}

at('ask').addEventListener('submit', async (/** @type {Event} */ event) => {
  event.preventDefault();
  if (countText() > LONGEST) {
    refuse('This is too long; make it shorter.');
    at('text').focus();
    return;
  }
  const text = at('text').value.trim();
  const name = at('name').value.trim();
  try {
    takeMine(await ask({ name, text, anchor }));
    keep('own', text);
    keep('name', name);
    at('text').value = '';
    about('');
    countText();
    refuse('');
    draw();
    tell(mine.question.state === 'held'
      ? 'Sent. The researcher sees it first.'
      : 'Sent. It is in the list.');
    at('own').focus(); // the form is gone, and the focus with it
  } catch (problem) {
    if (problem instanceof Refused) {
      await lookAtOwn(); // one may be open that was asked in another tab
    }
    refuse(problem);
  }
});

/** Says it at the form, where the eyes are and no keyboard of a phone lies over it. @param {unknown} why */
function refuse(why) {
  if (why !== '' && at('asking').hidden) {
    tell(why, true);
  } else {
    noticing(() => say('ask-result', why, true));
  }
}

at('withdraw').addEventListener('click', async () => {
  try {
    takeMine(await call('withdraw', {}));
    draw();
    tell('Your question was taken back.');
    goTo('text', 'ask-title');
  } catch (problem) {
    tell(problem, true);
    await lookAtOwn();
  }
});

/** @param {string} next what on the live page the question is about */
function about(next) {
  anchor = next;
  noticing(() => {
    at('anchor').hidden = anchor === '';
    put('anchor-text', anchorWords(anchor));
  });
}
at('anchor-off').addEventListener('click', () => { about(''); goTo('text', 'ask-title'); });

// ---- drawing ----

function draw() {
  if (head.closed) {
    hangUp(); // nobody is there any more who could tell anything
  }
  noticing(() => {
    drawHead();
    drawStage();
    drawOwn();
    drawList();
  });
}

function drawHead() {
  const { title, segment, hidden, closed, premoderated, watch } = /** @type {any} */ (head);
  put('title', title || 'Labcast');
  document.title = title ? `${title} · Question room` : 'Question room';
  put('activity', closed ? 'The session has ended' : hidden ? 'The stage is hidden' : segment?.activity ?? 'Nothing has begun yet');
  put('segment', segment?.title ?? '');
  put('since', segment ? `since ${clock(segment.since)} · ${ago(segment.since)}` : '');
  at('watch').hidden = watch !== true || closed;
  put('ask-note', premoderated
    ? 'The researcher sees each question first and lets it through.'
    : 'Your question is in the list at once; one with a link waits until it is let through.');
  at('asking').hidden = closed || isOpen(ownQuestion());
}

function drawStage() {
  const stage = these('stage')[0];
  at('stage').hidden = !stage;
  if (stage) {
    put('stage-text', stage.text);
    put('stage-who', who(stage));
  }
}

/** @type {Record<string, string>} */
const OWN_WORDS = {
  held: 'Waiting for approval: the researcher sees it first.',
  waiting: 'In the list.',
  stage: 'On stream now.',
  merged: 'One with another question that asks the same; it is answered with that one.',
  accepted: 'Accepted, with your name.',
  dropped: 'Not taken this time. You can ask another.',
  retracted: 'Taken back.',
};

function drawOwn() {
  const question = ownQuestion();
  at('own').hidden = !question;
  if (question) {
    put('own-text', question.state === 'retracted' ? '' : question.text ?? kept('own'));
    put('own-state', question.state === 'answered'
      ? `Answered at ${clock(question.at)}.`
      : OWN_WORDS[question.state]);
    at('withdraw').hidden = !isOpen(question) || head.closed;
  }
}

// ---- order, time, and the tab that was looked away from ----

whenRefused(async problem => {
  await lookAtOwn();
  tell(problem, true);
});
at('top').addEventListener('click', () => orderBy('top'));
at('newest').addEventListener('click', () => orderBy('newest'));
at('more').addEventListener('click', () => {
  sort();
  at('waiting-title').focus({ preventScroll: true }); // the button is gone
  at('waiting-title').scrollIntoView({ block: 'nearest' });
});

for (const kind of ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart', 'focusin']) {
  addEventListener(kind, () => { lastTouch = performance.now(); }, { passive: true });
}
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && inside && !isRead()) {
    sort();
  }
});
setInterval(() => {
  if (!inside || head.closed) {
    return;
  }
  if (!streaming || isQuiet()) {
    void refresh();
  } else {
    void lookAfterHeld();
  }
  if (performance.now() - lastTouch > IDLE_MS && !isRead()) {
    sort();
  }
  noticing(drawHead);
}, POLL_MS);

// ---- begin ----

at('name').value = kept('name');
about(/^[A-Za-z0-9][A-Za-z0-9:._~,-]{0,79}$/.test(anchor) ? anchor : '');
if (/^#\d{6}$/.test(location.hash)) {
  at('pin').value = location.hash.slice(1);
  history.replaceState(null, '', location.pathname + location.search);
}
void begun();
