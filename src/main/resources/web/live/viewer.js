// @ts-check
// The page for people who watch: what is being done and since when, what came before, and the panes on
// stage to be read, scrolled back, copied and asked about. It can be read and nothing else.

import { parse, write } from './anchor.js';
import { hhmmss, length, mmss, now } from './clock.js';
import { NotebookView } from './notebook.js';
import { PlotView } from './plots.js';
import { TerminalView } from './terminal.js';

/** The pane that each kind of anchor is about. */
const PANE_OF = { terminal: 'terminal', notebook: 'notebook', plot: 'plots' };

/** What stays free between a line and the bar that asks about it, with the bar's own gap below, px. */
const AROUND_BAR = 20;

/** Where people came in to ask, the question goes there; elsewhere its place is copied. */
const IN_ROOM = location.pathname === '/watch/';

const NAMES = { notebook: 'Notebook', terminal: 'Terminal', plots: 'Plots' };

/** @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} children */
function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

function set(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

export class Viewer {
  #views = {};
  #places = {};
  #main = el('main', { id: 'panes' });
  #title = el('h1', { dir: 'auto' }, 'A session');
  #lamp = el('p', { class: 'lamp' }, el('i'), el('span'), el('time'));
  #now = el('section', { class: 'now', 'aria-labelledby': 'now' });
  #said = el('p', { class: 'said', role: 'status' });
  #ask = el('aside', { class: 'ask', 'aria-label': 'Your question', hidden: '' });
  #away = el('section', { class: 'away-note', hidden: '' });
  #state;
  #head;
  #opened;
  #spoken = '';
  #picked;
  #wanted = parse(location.hash.replace(/^#about=/, ''));

  constructor() {
    document.body.classList.add('viewer');
    this.#away.append(el('h2', {}, 'Back in a moment'), el('p', {}, 'Nothing is on stage now. This page goes on by itself.'));
    this.#main.append(this.#away);
    document.body.replaceChildren(
      el('a', { class: 'skip', href: '#panes' }, 'Skip to what is on stage'),
      el('header', { class: 'top' }, el('p', { class: 'brand' }, 'Labcast'), this.#title, ...(IN_ROOM ? [el('a', { href: '../' }, 'Questions')] : []), this.#lamp),
      this.#now, this.#main, this.#ask, this.#said);
    setInterval(() => this.#tick(), 1000);
    addEventListener('keydown', event => this.#key(event));
    addEventListener('hashchange', () => {
      this.#wanted = parse(location.hash.replace(/^#about=/, ''));
      this.#reveal();
    });
  }

  /** Draws what of `state` was `touched`. */
  show(state, touched = new Set(Object.keys(NAMES))) {
    this.#state = state;
    if (this.#head !== state.head) {
      this.#head = state.head;
      this.#catchUp(state);
    }
    for (const pane of Object.keys(NAMES)) {
      this.#pane(pane, state, touched);
    }
    this.#keep();
    const away = state.head.panes.length === 0;
    this.#away.hidden = !away;
    this.#main.dataset.panes = state.head.panes.join(' ');
    this.#tick();
    this.#speak(state, away);
    this.#reveal();
  }

  silence(silent) {
    document.body.classList.toggle('silent', silent);
    this.#tick();
    this.#say(silent ? 'The connection is lost; what you see may be old.' : 'Connected again.', silent);
  }

  text() {
    return ['notebook', 'terminal', 'plots'].filter(pane => this.#views[pane])
      .map(pane => `${NAMES[pane]}\n${this.#views[pane].text()}`).join('\n');
  }

  // ---- what there is to know

  #catchUp({ head }) {
    const { activity, segment, earlier, marks } = head;
    set(this.#title, head.title || 'A session');
    document.title = head.title ? `${head.title} · Labcast` : 'Labcast';
    const chip = el('p', { class: 'chip' }, el('i'), activity?.name ?? 'Between two things');
    chip.style.setProperty('--colour', activity?.colour ?? 'transparent');
    const what = el('div', { class: 'what' }, el('h2', { id: 'now', class: 'unseen' }, 'Now'), chip);
    if (segment?.title) {
      what.append(el('p', { class: 'doing', dir: 'auto' }, segment.title));
    }
    what.append(el('p', { class: 'since' }));
    this.#now.replaceChildren(what);
    if (earlier.length > 0 || marks.length > 0) {
      const open = this.#opened ?? matchMedia('(min-width: 900px)').matches;
      const details = /** @type {HTMLDetailsElement} */ (el('details', { class: 'before' }, el('summary', {}, 'Catch up')));
      details.open = open;
      details.addEventListener('toggle', () => { this.#opened = details.open; });
      const lists = el('div', { class: 'lists' });
      if (earlier.length > 0) {
        lists.append(list('Before', earlier.slice(-6).reverse().map(past)));
      }
      if (marks.length > 0) {
        lists.append(list('Marked moments', marks.slice(-6).reverse().map(mark)));
      }
      details.append(lists);
      this.#now.append(details);
    }
  }

  #tick() {
    const state = this.#state;
    if (!state) {
      return;
    }
    const time = now(state);
    const [, word, clock] = this.#lamp.children;
    set(word, document.body.classList.contains('silent') ? 'Not connected' : state.head.closed ? 'Over' : 'Live');
    this.#lamp.dataset.on = String(!state.head.closed && !document.body.classList.contains('silent'));
    set(clock, hhmmss(time));
    const since = this.#now.querySelector('.since');
    const { segment } = state.head;
    if (since) {
      set(since, segment ? `for ${mmss(time - segment.start)}, since ${hhmmss(segment.start)}` : '');
    }
  }

  /** Says aloud what a person would want to be told, and no more. */
  #speak({ head }, away) {
    const words = away ? 'Nothing is on stage now.'
      : [head.activity?.name, head.segment?.title].filter(Boolean).join(': ');
    if (words !== this.#spoken) {
      this.#spoken = words;
      this.#say(words, false);
    }
  }

  /** To a screen reader; and to everybody if it is `loud`. */
  #say(words, loud) {
    this.#said.classList.toggle('loud', loud);
    set(this.#said, words);
  }

  // ---- panes

  #pane(pane, state, touched) {
    if (!state[pane]) {
      this.#views[pane]?.clear();
      this.#places[pane]?.remove();
      delete this.#views[pane];
      delete this.#places[pane];
      if (PANE_OF[this.#picked?.kind] === pane) {
        this.#drop();
      }
      return;
    }
    if (!this.#views[pane]) {
      this.#open(pane, state);
    } else if (!touched.has(pane)) {
      return;
    }
    this.#views[pane].show(state[pane]);
    this.#detail(pane, state[pane]);
  }

  #open(pane, state) {
    const box = el('div', { class: `box box-${pane}`, tabindex: '0', role: pane === 'plots' ? 'group' : 'document', 'aria-label': NAMES[pane] });
    const detail = el('p', { class: 'detail', dir: 'auto' });
    const tools = el('div', { class: 'tools' });
    const place = el('section', { class: `pane pane-${pane}`, id: pane, 'aria-labelledby': `name-${pane}` },
      el('header', {}, el('h2', { id: `name-${pane}` }, NAMES[pane]), detail, tools), box);
    this.#places[pane] = place;
    const next = ['notebook', 'terminal', 'plots'].slice(['notebook', 'terminal', 'plots'].indexOf(pane) + 1)
      .map(it => this.#places[it]).find(Boolean);
    this.#main.insertBefore(place, next ?? null);
    if (pane === 'plots') {
      this.#views[pane] = new PlotView(box, plot => this.#pick({ kind: 'plot', number: plot.number, at: undefined }, `plot ${plot.number}, ${plot.name}`));
      return;
    }
    const pick = el('button', { type: 'button', class: 'quiet' }, 'Ask about a line');
    pick.addEventListener('click', () => this.#choose(pane));
    tools.append(pick);
    box.addEventListener('click', event => this.#clicked(pane, event));
    if (pane === 'notebook') {
      this.#views[pane] = new NotebookView(box, false);
      return;
    }
    const newest = el('button', { type: 'button', class: 'newest', hidden: '' });
    newest.addEventListener('click', () => this.#views.terminal?.follow());
    place.append(newest);
    this.#views[pane] = new TerminalView(box, state.themes, true, (following, waiting) => {
      newest.hidden = following;
      set(newest, waiting > 0 ? `${waiting.toLocaleString('en')} new lines, go to the newest` : 'Go to the newest line');
    });
  }

  #detail(pane, part) {
    const words = {
      notebook: () => part.name,
      terminal: () => part.skipped > 0 ? `${part.skipped.toLocaleString('en')} lines went by too fast to be kept` : '',
      plots: () => part.count > 1 ? `${part.count} plots` : '',
    };
    set(this.#places[pane].querySelector('.detail'), words[pane]());
  }

  // ---- questions

  /** Goes from line to line by keys. */
  #choose(pane) {
    const { rows } = this.#views[pane].rows();
    const box = this.#places[pane].querySelector('.box').getBoundingClientRect();
    const inside = rows.filter(row => isThere(row) && row.getBoundingClientRect().top < box.bottom && row.getBoundingClientRect().bottom > box.top);
    const written = inside.filter(row => row.textContent.trim() !== '');
    this.#take(pane, written.at(-1) ?? rows.findLast(isThere));
  }

  #clicked(pane, event) {
    const row = event.target.closest('.row, .note');
    if (row && getSelection()?.isCollapsed && !event.target.closest('a')) {
      this.#take(pane, row);
    }
  }

  #take(pane, row) {
    const { first, rows } = this.#views[pane].rows();
    const index = rows.indexOf(row);
    if (index >= 0) {
      const number = first + index;
      this.#pick({ kind: pane, number, at: this.#state.now }, `line ${number} of the ${pane}`, row.textContent.trim(), row);
      focus(row, false);
      this.#uncover(row);
    }
  }

  /** Brings a row out from behind the bar that asks about it. */
  #uncover(row) {
    const end = innerHeight - this.#ask.offsetHeight - AROUND_BAR;
    scrollBy(0, Math.max(0, row.getBoundingClientRect().bottom - end));
  }

  /** A line that was drawn anew while it is picked stays picked, and keeps the focus. */
  #keep() {
    const { row, kind, number } = this.#picked ?? {};
    if (!row || row.isConnected) {
      return;
    }
    const { first, rows } = this.#views[kind].rows();
    const next = rows[number - first];
    if (next) {
      next.classList.add('picked');
      this.#picked.row = next;
      if (document.activeElement === document.body) {
        focus(next, true);
      }
    }
  }

  #pick(anchor, words, quote = '', row = undefined) {
    this.#drop();
    const text = write(anchor);
    const link = el('a', { class: 'primary', href: IN_ROOM ? `../?anchor=${text}` : `#about=${text}` }, 'Ask about this');
    if (!IN_ROOM) {
      link.addEventListener('click', event => {
        event.preventDefault();
        this.#hand(text);
      });
    }
    const close = el('button', { type: 'button', class: 'quiet' }, 'Close');
    close.addEventListener('click', () => this.#close());
    this.#ask.replaceChildren(
      el('p', {}, el('strong', {}, words[0].toUpperCase() + words.slice(1)), ...(quote ? [' ', el('q', { dir: 'auto' }, quote.slice(0, 200))] : [])),
      link, close);
    this.#ask.hidden = false;
    row?.classList.add('picked');
    this.#picked = { ...anchor, row };
    this.#views.terminal?.[anchor.kind === 'terminal' ? 'hold' : 'release']();
  }

  /** Puts the anchor into the address, and the address on the clipboard. */
  #hand(text) {
    history.replaceState(null, '', `#about=${text}`);
    const told = () => this.#say('The address of this place is copied; send it with your question.', true);
    const refused = () => this.#say('Copy the address of this page; it names this place.', true);
    (navigator.clipboard?.writeText(location.href) ?? Promise.reject()).then(told, refused);
  }

  /** Closes the question; what waited meanwhile is shown. */
  #close() {
    this.#drop();
    this.#views.terminal?.release();
  }

  #drop() {
    this.#picked?.row?.classList.remove('picked');
    this.#picked = undefined;
    this.#ask.hidden = true;
    this.#ask.replaceChildren();
    this.#said.classList.remove('loud');
  }

  #key(event) {
    const { kind, number, row } = this.#picked ?? {};
    const pane = PANE_OF[kind];
    if (event.key === 'Escape' && pane) {
      this.#close();
      this.#places[pane]?.querySelector(kind === 'plot' ? `.card[data-number="${number}"] button` : '.tools button')?.focus();
    } else if (row && document.activeElement === row && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const { rows } = this.#views[pane].rows();
      const at = rows.indexOf(row);
      const next = event.key === 'ArrowUp' ? rows.slice(0, at).findLast(isThere) : rows.slice(at + 1).find(isThere);
      event.preventDefault();
      if (next) {
        this.#take(pane, next);
      }
    } else if (row && document.activeElement === row && event.key === 'Enter') {
      event.preventDefault();
      this.#ask.querySelector('a')?.focus();
    }
  }

  /** Goes to the place that the address names, once it is there. */
  async #reveal() {
    const wanted = this.#wanted;
    const view = wanted && this.#views[PANE_OF[wanted.kind]];
    if (!view) {
      return;
    }
    this.#wanted = undefined;
    if (wanted.kind === 'plot') {
      view.choose(wanted.number)?.scrollIntoView({ block: 'center' });
      return;
    }
    const { first, rows } = view.rows();
    const row = wanted.kind === 'terminal' ? await view.reveal(wanted.number) : rows[wanted.number - first];
    if (row) {
      row.scrollIntoView({ block: 'center' });
      this.#take(wanted.kind, row);
    } else {
      this.#say('The line that the address names cannot be read any more.', true);
    }
  }
}

/** Whether a row is to be seen: fences, and lines that a formula took the place of, are not. */
function isThere(row) {
  return row.getClientRects().length > 0;
}

function focus(row, preventScroll) {
  row.tabIndex = -1;
  row.focus({ preventScroll });
}

function list(name, items) {
  const id = `list-${name.replace(/\W/g, '-').toLowerCase()}`;
  return el('div', {}, el('h3', { id }, name), el('ol', { 'aria-labelledby': id }, ...items));
}

function past(segment) {
  const dot = el('i');
  dot.style.setProperty('--colour', segment.activity.colour ?? 'transparent');
  const name = el('span', { class: 'name' }, segment.activity.name);
  const title = segment.title ? [el('span', { class: 'title', dir: 'auto' }, segment.title)] : [];
  return el('li', {}, el('time', {}, hhmmss(segment.start)), dot, name, ...title, el('span', { class: 'length' }, length(segment.end - segment.start)));
}

function mark({ at, label }) {
  return el('li', {}, el('time', {}, hhmmss(at)), el('span', { class: 'title', dir: 'auto' }, label || 'Mark'));
}
