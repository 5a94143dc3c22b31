// @ts-check
// What a question is about, as text in an address: the forms of dev.labcast.web.live.Anchor.

const FORM = /^(terminal|notebook|plot|time)\.(0|[1-9][0-9]{0,14})(?:\.(0|[1-9][0-9]{0,14}))?$/;

/** @typedef {{kind: string, number: number, at: number | undefined}} Anchor */

/** @returns {Anchor | undefined} what `text` (from anybody) names */
export function parse(text) {
  const parts = FORM.exec(text);
  if (!parts) {
    return undefined;
  }
  const [, kind, number, at] = parts;
  const timed = kind === 'terminal' || kind === 'notebook';
  if (timed !== (at !== undefined) || (kind !== 'time' && number === '0')) {
    return undefined;
  }
  return { kind, number: Number(number), at: timed ? Number(at) : undefined };
}

/** @param {Anchor} anchor */
export function write({ kind, number, at }) {
  return at === undefined ? `${kind}.${number}` : `${kind}.${number}.${Math.round(at)}`;
}
