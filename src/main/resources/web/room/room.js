// @ts-check
// The question room's page (docs/formats/room.md). It knows what everybody may know, sets every
// text as text, and never moves a question while somebody may be about to touch it.

const LONGEST = 500;
const POLL_MS = 5_000;
const STREAM_AGAIN_MS = 2_000;
const SILENT_MS = 10_000;
const IDLE_MS = 30_000;
const SETTLE_MS = 600;
const HELD_MS = 3_000;

/** @param {string} id */
const at = id => /** @type {any} */ (document.getElementById(id));

/** Questions by number, as they were told last. @type {Map<number, any>} */
const questions = new Map();
/** The order that is shown; new ones wait for a button. @type {number[]} */
let shown = [];
let order = 'top';
let rev = -1;
let head = { now: 0, premoderated: true, hidden: false, closed: false };
let heardAt = performance.now();
/** What is this guest's own. @type {{guest?: boolean, question?: any, voted: number[]}} */
let mine = { voted: [] };
let inside = false;
let lookedAt = -HELD_MS;
let streaming = false;
let lastTouch = performance.now();
let movedAt = -SETTLE_MS;
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

// ---- asking the server ----

/** @param {string} path @param {object} [wish] */
async function call(path, wish) {
  const answer = await fetch(path, wish === undefined ? {} : {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(wish),
  });
  if (answer.status === 401) {
    showDoor();
  }
  if (!answer.ok) {
    throw new Error((await answer.text()).trim());
  }
  return answer.json();
}

async function refresh() {
  try {
    take(await call('state'), true);
    mine = await call('mine');
    trouble('');
    draw();
  } catch (problem) {
    if (problem instanceof TypeError) {
      trouble('The room is closed or out of reach; this page keeps trying.');
    }
  }
}

/** Follows the stream, and asks every few seconds while there is none. */
function follow() {
  if (!('EventSource' in window) || !inside) {
    return;
  }
  const source = new EventSource('stream');
  let heard = performance.now();
  const listen = (/** @type {MessageEvent} */ event, whole = false) => {
    heard = performance.now();
    streaming = true;
    trouble('');
    take(JSON.parse(event.data), whole);
    void lookAfterHeld();
    draw();
  };
  source.onopen = () => { rev = -1; }; // a server that was started again counts anew
  source.addEventListener('snapshot', event => listen(event, true));
  source.addEventListener('change', event => listen(event));
  source.onerror = () => {
    if (performance.now() - heard > SILENT_MS) {
      streaming = false;
    }
    if (source.readyState === EventSource.CLOSED) {
      streaming = false;
      setTimeout(follow, STREAM_AGAIN_MS);
    }
  };
}

/** What becomes of a question that waits for approval, others are not told; so it is asked for. */
async function lookAfterHeld() {
  if (mine.question?.state === 'held' && performance.now() - lookedAt > HELD_MS) {
    lookedAt = performance.now();
    await lookAtOwn();
  }
}

async function lookAtOwn() {
  try { mine = await call('mine'); draw(); } catch { /* the next time */ }
}

/** The own question as it is now: what everybody knows of it is known first. */
function ownQuestion() {
  const told = mine.question && questions.get(mine.question.number);
  return told ? { ...mine.question, ...told } : mine.question;
}

/** @param {any} told @param {boolean} whole */
function take(told, whole) {
  if (whole ? streaming && told.rev < rev : told.rev <= rev) {
    return;
  }
  rev = told.rev;
  heardAt = performance.now();
  head = told;
  if (whole) {
    questions.clear();
  }
  for (const question of told.questions) {
    questions.set(question.number, question);
  }
}

// ---- coming in ----

function showDoor() {
  inside = false;
  at('door').hidden = false;
  at('room').hidden = true;
}

async function showRoom() {
  inside = true;
  at('door').hidden = true;
  at('room').hidden = false;
  await refresh();
  sort();
  follow();
}

at('enter').addEventListener('submit', async (/** @type {Event} */ event) => {
  event.preventDefault();
  try {
    await call('enter', { pin: at('pin').value.trim() });
    await showRoom();
    at('text').focus();
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
    say('result', 'This is too long; make it shorter.', true);
    at('text').focus();
    return;
  }
  const text = at('text').value.trim();
  try {
    mine = await call('ask', { name: at('name').value.trim(), text, anchor });
    keep('own', text);
    keep('name', at('name').value.trim());
    at('text').value = '';
    about('');
    countText();
    say('result', mine.question.state === 'held'
      ? 'Sent. The researcher sees it first.'
      : 'Sent. It is in the list.');
    draw();
  } catch (problem) {
    say('result', problem, true);
  }
});

at('withdraw').addEventListener('click', async () => {
  try {
    mine = await call('withdraw', {});
    say('result', 'Your question was taken back.');
    draw();
    at('text').focus();
  } catch (problem) {
    say('result', problem, true);
    await lookAtOwn();
  }
});

/** @param {string} next what on the live page the question is about */
function about(next) {
  anchor = next;
  at('anchor').hidden = anchor === '';
  at('anchor-text').textContent = anchorWords(anchor);
}
at('anchor-off').addEventListener('click', () => { about(''); at('text').focus(); });

/** `terminal:1204` is "terminal 1204". @param {string} text */
const anchorWords = text => text.replace(/[^A-Za-z0-9]+/g, ' ');

// ---- drawing ----

/** @param {string} id @param {unknown} what @param {boolean} [bad] */
function say(id, what, bad = false) {
  const sentence = what instanceof TypeError
    ? 'The room cannot be reached; try again in a moment.'
    : what instanceof Error ? what.message : String(what);
  at(id).textContent = sentence;
  at(id).classList.toggle('bad', bad);
}

/** @param {string} sentence */
function trouble(sentence) {
  if (at('trouble').textContent !== sentence) {
    at('trouble').textContent = sentence;
    at('trouble').hidden = sentence === '';
  }
}

/** Session time as `0:42:10`. @param {number} ms */
const clock = ms => {
  const s = Math.floor(ms / 1000);
  return [Math.floor(s / 3600), Math.floor(s / 60) % 60, s % 60]
    .map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
};
const now = () => head.now + performance.now() - heardAt;

/** @param {number} then */
function ago(then) {
  const minutes = Math.floor((now() - then) / 60_000);
  return minutes < 1 ? 'just now' : minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
}

/** @param {string} id @param {string} text only touched when it differs */
function put(id, text) {
  if (at(id).textContent !== text) {
    at(id).textContent = text;
  }
}

function drawHead() {
  const { title, segment, hidden, closed } = /** @type {any} */ (head);
  put('title', title || 'Labcast');
  document.title = title ? `${title} · Question room` : 'Question room';
  put('activity', closed ? 'The session has ended' : hidden ? 'The stage is hidden' : segment?.activity ?? 'Nothing has begun yet');
  put('segment', segment?.title ?? '');
  put('since', segment ? `since ${clock(segment.since)} · ${ago(segment.since)}` : '');
  put('ask-note', head.premoderated
    ? 'The researcher sees each question first and lets it through.'
    : 'Your question is in the list at once; one with a link waits until it is let through.');
  at('asking').hidden = closed || isOpen(ownQuestion());
}

/** @param {any} question */
const isOpen = question => ['held', 'waiting', 'stage'].includes(question?.state);

const OWN_WORDS = {
  held: 'Waiting for approval: the researcher sees it first.',
  waiting: 'In the list.',
  stage: 'On stream now.',
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
      : OWN_WORDS[/** @type {keyof OWN_WORDS} */ (question.state)]);
    at('withdraw').hidden = !isOpen(question);
  }
}

/** @param {any} question */
function who(question) {
  const from = question.source === 'room' ? '' : ` on ${question.source[0].toUpperCase()}${question.source.slice(1)}`;
  const about = question.anchor ? ` · about ${anchorWords(question.anchor)}` : '';
  return `\u2068${question.name || 'Somebody'}\u2069${from} · ${ago(question.askedAt)}${about}`;
}

/** @param {any} a @param {any} b */
const top = (a, b) => b.votes - a.votes || a.number - b.number;
/** @param {any} a @param {any} b */
const newest = (a, b) => b.number - a.number;
/** @param {string} state */
const these = state => [...questions.values()].filter(it => it.state === state);

/** The list as it would be if nobody had to be waited for. */
const wanted = () => these('waiting').sort(order === 'top' ? top : newest).map(it => it.number);

/** Brings the list in order; a tap in the same moment was meant for what was there before. */
function sort() {
  const next = wanted();
  if (String(next) !== String(shown)) {
    shown = next;
    movedAt = performance.now();
  }
  draw();
}

function draw() {
  if (shown.length === 0 || document.hidden) {
    shown = wanted();
  }
  drawHead();
  drawOwn();
  drawList();
}

function drawList() {
  const stage = these('stage')[0];
  at('stage').hidden = !stage;
  if (stage) {
    put('stage-text', stage.text);
    put('stage-who', who(stage));
  }
  const fresh = wanted().filter(number => !shown.includes(number)).length;
  at('more').hidden = fresh === 0;
  put('more', fresh === 0 ? '' : `${fresh} new`);
  at('nobody').hidden = shown.length > 0 || fresh > 0;
  fill(at('waiting'), shown, waitingItem);
  const done = these('answered').sort((a, b) => b.at - a.at).map(it => it.number);
  at('done').hidden = done.length === 0;
  fill(at('answered'), done, answeredItem);
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
  for (const [tag, name] of [['p', 'text'], ['p', 'note'], ['p', 'label']]) {
    const part = document.createElement(tag);
    part.className = name;
    part.dir = name === 'text' ? 'auto' : 'ltr'; // the rest are our own words
    item.append(part);
  }
  const vote = document.createElement('button');
  vote.type = 'button';
  vote.className = 'vote';
  const arrow = document.createElement('span');
  arrow.textContent = '▲';
  arrow.setAttribute('aria-hidden', 'true');
  vote.append(arrow, document.createTextNode(''));
  vote.addEventListener('click', () => voteFor(number));
  item.append(vote);
  return item;
}

/** @param {HTMLElement} item @param {any} question @param {string} label */
function words(item, question, label) {
  const [text, note, state] = /** @type {any} */ (item.children);
  const gone = !('text' in question);
  item.classList.toggle('gone', gone);
  write(text, gone ? '' : question.text);
  write(note, gone ? `Question ${question.number}` : who(question));
  write(state, label);
  text.hidden = gone;
  state.hidden = label === '';
}

/** @param {HTMLElement} element @param {string} text */
function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** @type {Record<string, string>} */
const LABELS = { waiting: '', stage: 'On stream now', dropped: 'Not taken', retracted: 'Taken back' };

/** @param {HTMLElement} item @param {any} question */
function waitingItem(item, question) {
  const own = question.number === mine.question?.number && isOpen(question);
  const label = question.state === 'answered' ? `Answered at ${clock(question.at)}` : LABELS[question.state];
  words(item, question, own ? `Yours${label ? ' · ' + label : ''}` : label);
  const vote = /** @type {HTMLButtonElement} */ (item.querySelector('.vote'));
  const votable = question.state === 'waiting' || question.state === 'stage';
  vote.hidden = !votable;
  if (votable) {
    const pressed = mine.voted.includes(question.number);
    const count = question.votes + (question.ahead ?? 0);
    vote.disabled = own;
    vote.setAttribute('aria-pressed', String(pressed));
    vote.setAttribute('aria-label',
      `${count} ${count === 1 ? 'vote' : 'votes'} for question ${question.number}${own ? ', your own' : ''}`);
    if (vote.lastChild && vote.lastChild.nodeValue !== String(count)) {
      vote.lastChild.nodeValue = String(count);
    }
  }
}

/** @param {HTMLElement} item @param {any} question */
function answeredItem(item, question) {
  words(item, question, `Answered at ${clock(question.at)}`);
  /** @type {HTMLElement} */ (item.querySelector('.vote')).hidden = true;
}

// ---- voting ----

/** @param {number} number */
async function voteFor(number) {
  if (performance.now() - movedAt < SETTLE_MS) {
    return;
  }
  const up = !mine.voted.includes(number);
  const question = questions.get(number);
  question.ahead = up ? 1 : -1; // until the stream tells the new count
  mine.voted = up ? [...mine.voted, number] : mine.voted.filter(it => it !== number);
  drawList();
  try {
    mine = await call('vote', { number, up });
  } catch (problem) {
    delete question.ahead;
    await lookAtOwn();
    say('result', problem, true);
  }
  drawList();
}

// ---- order, time, and the tab that was looked away from ----

/** @param {string} next */
function orderBy(next) {
  order = next;
  at('top').setAttribute('aria-pressed', String(next === 'top'));
  at('newest').setAttribute('aria-pressed', String(next === 'newest'));
  sort();
}
at('top').addEventListener('click', () => orderBy('top'));
at('newest').addEventListener('click', () => orderBy('newest'));
at('more').addEventListener('click', () => { sort(); at('waiting-title').scrollIntoView({ block: 'nearest' }); });

for (const kind of ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart']) {
  addEventListener(kind, () => { lastTouch = performance.now(); }, { passive: true });
}
document.addEventListener('visibilitychange', () => { if (!document.hidden && inside) { sort(); } });
setInterval(() => {
  if (!inside) {
    return;
  }
  if (!streaming) {
    void refresh();
  } else {
    void lookAfterHeld();
  }
  if (performance.now() - lastTouch > IDLE_MS) {
    sort();
  } else {
    drawHead();
  }
}, POLL_MS);

// ---- begin ----

at('name').value = kept('name');
about(/^[A-Za-z0-9][A-Za-z0-9:._~,-]{0,79}$/.test(anchor) ? anchor : '');
if (/^#\d{6}$/.test(location.hash)) {
  at('pin').value = location.hash.slice(1);
  history.replaceState(null, '', location.pathname + location.search);
}
call('mine').then(own => (own.guest ? showRoom() : showDoor()), showDoor);
