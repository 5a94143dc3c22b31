// @ts-check
// The page as OBS shows it: one pane, the desk or the program, as the stage's own windows draw them
// (StageFrame, SceneRule and the views in dev.labcast.stage). What is not shown is not in the page.

import { mmss, now } from './clock.js';
import { NotebookView } from './notebook.js';
import { PlotView } from './plots.js';
import { TerminalView } from './terminal.js';

const PANES = ['notebook', 'terminal', 'plots'];
const EVERYTHING = ['head', ...PANES];
const NAMES = { notebook: 'Notebook', terminal: 'Terminal', plots: 'Plots' };

/** `TEXT` of StageFrame: 20 px at 1280x720. */
const TEXT = 20;

/** Height of a line of Inter, in ems. */
const LINE = 1.21;

function el(name, className, ...children) {
  const node = document.createElement(name);
  node.className = className;
  node.append(...children);
  return node;
}

export class Stage {
  #wanted;
  #withFooter;
  #root = el('main', 'stage');
  #content = el('div', 'content');
  #footer = el('footer', 'footer');
  #views;
  #scene = '';
  #shown = '';
  #state;

  /**
   * @param {string} pane `terminal`, `notebook`, `plots`, `desk` or `program`
   * @param {{footer: boolean, obs: boolean}} look
   */
  constructor(pane, look) {
    this.#wanted = pane;
    this.#withFooter = look.footer;
    document.body.classList.add('on-stage');
    document.body.classList.toggle('obs', look.obs);
    this.#root.setAttribute('aria-label', 'Stage');
    document.body.replaceChildren(this.#root);
    addEventListener('resize', () => this.#layout());
    setInterval(() => this.#tick(), 500);
    this.show({ head: { panes: [], scene: 'away' } });
  }

  /** Draws what of `state` was `touched`; away when there is none. */
  show(state, touched = new Set(EVERYTHING)) {
    this.#state = state;
    const scene = this.#rule(state.head);
    const panes = scene === 'desk' ? state.head.panes.join(' ') : '';
    const anew = scene !== this.#scene || panes !== this.#shown;
    if (anew) {
      this.#scene = scene;
      this.#shown = panes;
      this.#arrange(scene, state);
    }
    if (scene === 'away') {
      this.#away(state.head.activity);
    }
    const drawn = Object.keys(this.#views).filter(pane => anew || touched.has(pane));
    drawn.forEach(pane => this.#views[pane].show(state[pane]));
    this.#foot(state);
    const all = anew || touched.has('head'); // the footer may be higher
    if (all || drawn.length > 0) {
      this.#layout(all ? PANES : drawn);
    }
  }

  /** What can be read on the stage, told as the stage tells it. */
  text() {
    const footer = this.#footer.parentNode === null ? []
      : [[...this.#footer.children].map(it => it.textContent).filter(Boolean).join(' ')];
    return [this.#sceneText(), ...footer].join('\n');
  }

  #sceneText() {
    if (this.#scene === 'away') {
      return [...this.#content.querySelectorAll('p')].map(it => it.textContent).join('\n');
    }
    if (this.#scene !== 'desk') {
      return this.#views[this.#scene].text();
    }
    const cards = PANES.filter(pane => pane in this.#views)
      .map(pane => `${NAMES[pane]}\n${this.#views[pane].text()}`);
    const absent = [...this.#content.querySelectorAll('.absent > p')].map(it => it.textContent);
    return [...cards, ...absent].join('\n').trimEnd();
  }

  #rule({ panes, scene }) {
    const wanted = this.#wanted === 'program' ? scene : this.#wanted;
    if (wanted === 'desk') {
      return panes.length > 0 ? 'desk' : 'away';
    }
    return panes.includes(wanted) ? wanted : 'away';
  }

  #arrange(scene, state) {
    const panes = scene === 'away' ? [] : scene === 'desk' ? state.head.panes : [scene];
    this.#views = {};
    this.#content.className = `content scene-${scene}`;
    this.#root.replaceChildren(this.#content);
    if (this.#withFooter && scene !== 'away') {
      this.#root.append(this.#footer);
    }
    if (scene === 'away') {
      this.#content.replaceChildren(
        el('section', 'away', el('div', 'bar'), el('p', 'sentence', 'Back in a moment')));
      return;
    }
    const places = panes.map(pane => this.#place(pane, scene === 'desk', state));
    if (scene !== 'desk') {
      this.#content.replaceChildren(...places);
      return;
    }
    const missing = PANES.filter(pane => !panes.includes(pane))
      .map(pane => el('p', 'absent-card', `${NAMES[pane]} · not on stage`));
    const split = el('div', `split split-${panes.join('-')}`, ...places);
    this.#content.replaceChildren(split, ...(missing.length > 0 ? [el('div', 'absent', ...missing)] : []));
  }

  #place(pane, card, state) {
    const box = el('div', `pane-${pane}`);
    this.#views[pane] = pane === 'terminal' ? new TerminalView(box, state.themes, false)
      : pane === 'notebook' ? new NotebookView(box, true) : new PlotView(box, undefined);
    return card ? el('section', `desk-card card-${pane}`, el('h2', 'desk-name', NAMES[pane]), box) : box;
  }

  #away(activity) {
    const card = this.#content.querySelector('.away');
    const named = card?.querySelector('.activity');
    if (activity && named?.textContent !== activity.name) {
      named?.remove();
      card?.append(el('p', 'activity', activity.name));
    } else if (!activity) {
      named?.remove();
    }
    colour(card?.querySelector('.bar'), activity?.colour);
  }

  #foot({ head }) {
    const { segment } = head;
    if (this.#footer.childElementCount === 0) {
      this.#footer.append(el('i', 'colour'), el('b', 'word'), el('span', 'title'), el('time', 'clock'));
    }
    const [dot, word, title] = /** @type {HTMLElement[]} */ ([...this.#footer.children]);
    dot.hidden = !segment;
    colour(dot, segment?.activity.colour);
    set(word, segment?.activity.name ?? '');
    set(title, segment?.title ?? '');
    this.#tick();
  }

  #tick() {
    const segment = this.#state?.head.segment;
    const clock = this.#footer.lastElementChild;
    if (clock && this.#footer.parentNode) {
      set(clock, segment ? mmss(now(this.#state) - segment.start) : '');
    }
  }

  /** Fits what is in the `panes` into their room. */
  #layout(panes = PANES) {
    const { clientWidth: width, clientHeight: height } = this.#root;
    const size = Math.max(8, TEXT * Math.min(width / 1280, height / 720));
    const { style: root } = document.documentElement;
    root.setProperty('--text', `${size}px`);
    root.setProperty('--name', `${Math.ceil(LINE * size) + 2 * Math.round(0.2 * size)}px`); // whole px, as JavaFX
    const terminal = this.#views?.terminal;
    if (terminal && panes.includes('terminal')) {
      const style = getComputedStyle(terminal.box);
      terminal.fit(
        terminal.box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight),
        terminal.box.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom));
    }
    if (panes.includes('notebook')) {
      this.#views?.notebook?.layout();
    }
  }
}

function set(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

function colour(node, value) {
  if (value) {
    node?.style.setProperty('--colour', value);
  } else {
    node?.style.removeProperty('--colour');
  }
}
