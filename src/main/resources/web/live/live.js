// @ts-check
// Begins the page: what it shows (its host's name, ?show=stage-… or ?pane=), in which colours (?theme=), and what the stream tells.

import { follow } from './shared/stream.js';
import { measureCell } from './cells.js';
import { set as setClock } from './clock.js';
import { Stage } from './stage.js';
import { fold, touched } from './state.js';
import { Viewer } from './viewer.js';

const PANES = ['terminal', 'notebook', 'plots', 'desk', 'program'];

/** A stage that hears nothing for this long shows nothing: the curtain may be down. */
const BLIND_MS = 3_000;

const FACES = ['400 20px "JetBrains Mono"', '700 20px "JetBrains Mono"', 'italic 400 20px "JetBrains Mono"',
  'italic 700 20px "JetBrains Mono"', '400 20px "Inter"', '600 20px "Inter"', '700 20px "Inter"'];

const wish = new URLSearchParams(location.search);
const root = document.documentElement;
const named = /^stage-([a-z]+)/.exec(wish.get('show') ?? location.hostname)?.[1];
const pane = PANES.find(it => it === (wish.get('pane') ?? named));

function dress() {
  const light = matchMedia('(prefers-color-scheme: light)');
  const choose = () => {
    const asked = wish.get('theme');
    const own = pane ? 'dark' : light.matches ? 'light' : 'dark';
    root.dataset.theme = asked === 'light' || asked === 'dark' ? asked : own;
  };
  light.addEventListener('change', choose);
  choose();
}

dress();
await Promise.allSettled(FACES.map(face => document.fonts.load(face)));
measureCell();

const view = pane ? new Stage(pane, { footer: wish.get('footer') !== 'off', obs: wish.get('fit') === 'obs' }) : new Viewer();
let state = {};
let blind = false;

follow(['snapshot', 'change'], (kind, told) => {
  state = fold(state, kind, told);
  setClock(told.clock);
  if (!blind) {
    view.show(state, touched(kind, told));
  }
  root.dataset.rev = String(state.rev);
}, silent => {
  if (pane) {
    blind = silent;
    view.show(silent ? { head: { panes: [], scene: 'away' } } : state);
  } else {
    /** @type {Viewer} */ (view).silence(silent);
  }
}, BLIND_MS, true);

// For tests and programs that drive this page: what can be read on it.
/** @type {any} */ (globalThis).labcast = { text: () => view.text(), state: () => state };
