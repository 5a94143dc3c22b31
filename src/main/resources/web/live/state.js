// @ts-check
// The public state as this page knows it: a snapshot, and the changes folded into it
// (docs/formats/live.md). Keeps a bounded part of everything.

/** Scrolled lines kept here; older ones are asked for when somebody reads back. */
export const KEPT = 600;

const PLOTS = 200;

/** What a change does to each pane; any other key replaces what was there. */
const CHANGES = {
  painted: (state, told) => paint(state.terminal, told),
  spliced: (state, told) => splice(state.notebook, told),
  plotted: (state, told) => plot(state.plots, told),
};

/** Which parts of the state each key of a change is about. */
const PARTS = { painted: 'terminal', spliced: 'notebook', plotted: 'plots' };

/**
 * The parts (`head`, `terminal`, `notebook`, `plots`) that a message changes.
 * @param {string} kind
 * @param {any} told
 */
export function touched(kind, told) {
  return new Set(kind === 'snapshot' ? ['head', 'terminal', 'notebook', 'plots']
    : Object.keys(told).map(key => PARTS[key] ?? key));
}

/**
 * The state after a message. A pane that is not on stage is not in it.
 * @param {any} state
 * @param {string} kind
 * @param {any} told
 */
export function fold(state, kind, told) {
  if (kind === 'snapshot') {
    return told;
  }
  for (const [key, value] of Object.entries(told)) {
    if (Object.hasOwn(CHANGES, key)) {
      CHANGES[key](state, value);
    } else if (value === null) {
      delete state[key];
    } else {
      state[key] = value;
    }
  }
  return state;
}

function paint(terminal, told) {
  for (const [row, line] of told.lines) {
    terminal.screen[row] = line;
  }
  const follows = told.from === terminal.scrolled;
  const lines = follows ? terminal.scrollback.concat(told.scrollback) : told.scrollback;
  terminal.scrollback = lines.slice(-KEPT);
  terminal.scrolled = told.scrolled;
  terminal.from = told.scrolled - terminal.scrollback.length;
  terminal.skipped = told.skipped;
  terminal.cursor = told.cursor;
}

function splice(notebook, told) {
  const { name, count, blank, caret } = told;
  Object.assign(notebook, { name, count, blank, caret });
  notebook.rows.splice(told.at, told.removed, ...told.rows);
}

function plot(plots, told) {
  plots.count = told.count;
  plots.pinned = told.pinned;
  plots.newest = plots.newest.concat(told.newest).slice(-PLOTS);
}
