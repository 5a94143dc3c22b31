// @ts-check
// Where the notebook on stage begins: as dev.labcast.stage.Viewport says, rule by rule.

/** Lines kept in view above and below the caret's. */
const CONTEXT = 2;

/** A line that takes more than this part of the room is cut at the top rather than left out. */
const TALL = 0.125;

/** And then shows more than this part of the room. */
const SLIVER = 0.02;

export const START = { line: 0, cut: 0 };

/**
 * The line at the top, and how many px of it are cut off.
 * @param {{ first: number, count: number, caret: number, height: (line: number) => number, room: number }} text
 *   whose lines before `first` are not at hand
 * @param {{ line: number, cut: number }} before
 */
export function viewport(text, before) {
  const { first, caret, height } = text;
  const line = Math.min(Math.max(before.line, first), Math.max(0, caret - CONTEXT));
  const stays = line === before.line && line < caret && isTall(text, line);
  const cut = stays && before.cut < height(line) ? before.cut : 0;
  return filled(text, followed(text, { line, cut }), first);
}

/** Moved down until the caret's line and the context below it are in view. */
function followed(text, { line, cut }) {
  const { count, caret, height, room } = text;
  const last = Math.min(count - 1, caret + CONTEXT);
  while (line < caret && sum(text, line, last, room + cut) > room + cut) {
    const above = height(line);
    const over = isTall(text, line) ? sum(text, line, last, room + above) - room : above;
    if (over < above - room * SLIVER) {
      return { line, cut: over };
    }
    line++;
    cut = 0;
  }
  return { line, cut };
}

/** Moved up as far as there is blank room below the text's end. */
function filled(text, { line, cut }, least) {
  const { count, height, room } = text;
  const blank = room + cut - sum(text, line, count - 1, room + cut);
  if (blank < cut) {
    return { line, cut: cut - Math.max(0, blank) };
  }
  while (line > least && sum(text, line - 1, count - 1, room) <= room) {
    line--;
  }
  if (line > least && isTall(text, line - 1)) {
    const above = height(line - 1);
    const over = sum(text, line - 1, count - 1, room + above) - room;
    if (over < above - room * SLIVER) {
      return { line: line - 1, cut: over };
    }
  }
  return { line, cut: 0 };
}

function isTall({ height, room }, line) {
  return room > 0 && height(line) > room * TALL;
}

/** The height of lines `from` to `to`; stops adding once it is more than `enough`. */
function sum({ height }, from, to, enough) {
  let all = 0;
  for (let line = from; line <= to && all <= enough; line++) {
    all += height(line);
  }
  return all;
}
