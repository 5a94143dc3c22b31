// @ts-check
// Small helpers for everything that is drawn. Texts are set as text, and only where they differ.

const SAID_MS = 10_000;

/** @param {string} id */
export const at = id => /** @type {any} */ (document.getElementById(id));

/** @param {HTMLElement} element @param {string} text */
export function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** @param {string} id @param {string} text */
export const put = (id, text) => write(at(id), text);

/** @param {string} id @param {unknown} what a sentence, or what was thrown @param {boolean} [bad] */
export function say(id, what, bad = false) {
  at(id).textContent = what instanceof Error ? what.message : String(what);
  at(id).classList.toggle('bad', bad);
}

let gone = 0;

/**
 * What came of it, in a bar that lies over the page for a while.
 * @param {unknown} what @param {boolean} [bad]
 */
export function tell(what, bad = false) {
  say('result', what, bad);
  clearTimeout(gone);
  gone = setTimeout(() => put('result', ''), SAID_MS);
}

/**
 * Goes to a field, or on devices without a keyboard to the heading above it: a keyboard that opens
 * by itself would hide the page.
 * @param {string} field @param {string} heading
 */
export function goTo(field, heading) {
  at(matchMedia('(pointer: coarse)').matches ? heading : field).focus();
}

/** `terminal.12.3456` is "line 12 of the terminal". @param {string} text */
export function anchorWords(text) {
  const [, kind, number] = /^(terminal|notebook|plot|time)\.(\d{1,15})(?:\.|$)/.exec(text) ?? [];
  switch (kind) {
    case undefined: return text.replace(/[^A-Za-z0-9]+/g, ' ');
    case 'plot': return `plot ${number}`;
    case 'time': return `the moment ${clock(Number(number))}`;
    default: return `line ${number} of the ${kind}`;
  }
}

/** A session's time as `0:42:10`. @param {number} ms */
export function clock(ms) {
  const s = Math.floor(ms / 1000);
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}
