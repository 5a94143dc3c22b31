// @ts-check
// Draws a line of the terminal on its grid: text as text, so that it can be selected, and in boxes of
// their own the characters that are wider or narrower than a cell.

import { Inks } from './ink.js';

const FONT = '100px "JetBrains Mono"';

const measure = document.createElement('canvas').getContext('2d');
const fits = new Map();
let cell = 0;

/** Call when the fonts are there. */
export function measureCell() {
  measure.font = FONT;
  cell = measure.measureText('x').width;
  fits.clear();
}

/** Whether the font draws `char` in just one cell, from left to right. */
function fit(char) {
  if (char >= ' ' && char <= '~') {
    return true;
  }
  let known = fits.get(char);
  if (known === undefined) {
    known = !/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\p{Cc}\p{Cf}\p{Mn}\p{Cs}]/u.test(char)
      && Math.abs(measure.measureText(char).width - cell) < 0.2;
    fits.set(char, known);
  }
  return known;
}

const isGraphic = char => char >= '\u2500' && char <= '\u259f';

/**
 * A row of its own for `line` (docs/formats/live.md).
 * @param {any[]} line
 * @param {Inks} inks
 */
export function row(line, inks) {
  const node = document.createElement('div');
  node.className = 'row';
  for (const run of line) {
    if (typeof run === 'string') {
      put(node, run, 0, -1, -1, 0, inks);
    } else if (Array.isArray(run)) {
      put(node, ...run, inks);
    }
  }
  return node;
}

function put(node, text, width, fg, bg, flags, inks) {
  if (width > 0) {
    node.append(box(text, width, inks.name(fg, bg, flags, false)));
    return;
  }
  let from = 0;
  while (from < text.length) {
    const graphic = isGraphic(text[from]);
    let to = from + 1;
    if (graphic || fit(text[from])) {
      while (to < text.length && isGraphic(text[to]) === graphic && (graphic || fit(text[to]))) {
        to++;
      }
      piece(node, text.slice(from, to), fg, bg, flags, graphic, inks);
    } else {
      node.append(box(text[from], 1, inks.name(fg, bg, flags, false)));
    }
    from = to;
  }
}

function piece(node, text, fg, bg, flags, graphic, inks) {
  if (fg === -1 && bg === -1 && flags === 0) {
    node.append(text);
    return;
  }
  const span = document.createElement('span');
  span.className = inks.name(fg, bg, flags, graphic);
  span.textContent = text;
  node.append(span);
}

function box(text, width, look) {
  const span = document.createElement('span');
  span.className = `cell w${width} ${look}`;
  span.textContent = text;
  return span;
}
