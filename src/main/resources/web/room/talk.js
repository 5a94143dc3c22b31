// @ts-check
// Talks with the room's server (docs/formats/room.md). The stream is one that can be hung up, which
// that of the pages for OBS cannot: a room closes, and a guest may have to come in again.

const PATIENCE_MS = 10_000;
const STREAM_AGAIN_MS = 2_000;
const STRANGER = 401;

/** The room understood and will not; the message is the server's own sentence. */
export class Refused extends Error {
  /** @param {number} status @param {string} sentence */
  constructor(status, sentence) {
    super(sentence);
    /** Whether it is only that one has not come in. */
    this.stranger = status === STRANGER;
  }
}

/** There was no answer, or none of the room's. */
export class Unreachable extends Error {
  constructor() {
    super('The room cannot be reached; try again in a moment.');
  }
}

let strangers = () => {};

/** @param {() => void} then is run when the server does not know this guest */
export const whenStranger = then => { strangers = then; };

/** @param {string} path @param {object} [wish] posted if there is one */
export async function call(path, wish) {
  const answer = await asked(path, wish === undefined ? {} : {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(wish),
  });
  if (!answer.ok) {
    const refused = new Refused(answer.status, answer.text.trim());
    if (refused.stranger) {
      strangers();
    }
    throw refused;
  }
  return answer.json;
}

/** A question that was sent and not answered: it may have come. @type {{ id: string, words: string } | undefined} */
let doubtful;

/**
 * Asks. What was not answered is asked again under the same name, so that it comes once; when it
 * was written anew meanwhile, the first one is taken back, wherever it is.
 * @param {{ name: string, text: string, anchor: string }} wish
 */
export async function ask(wish) {
  const words = JSON.stringify(wish);
  if (doubtful && doubtful.words !== words) {
    await call('withdraw', { id: doubtful.id });
    doubtful = undefined;
  }
  const id = doubtful?.id ?? nobodysId();
  doubtful = { id, words };
  try {
    const own = await call('ask', { ...wish, id });
    doubtful = undefined;
    return own;
  } catch (problem) {
    if (problem instanceof Refused) {
      doubtful = undefined;
    }
    throw problem;
  }
}

/** 32 hex digits; a page that is not encrypted has no other source of them. */
const nobodysId = () => [...crypto.getRandomValues(new Uint8Array(16))]
  .map(byte => byte.toString(16).padStart(2, '0')).join('');

/** @param {string} path @param {RequestInit} how */
async function asked(path, how) {
  try {
    // Votes wait for each other, so none may wait for ever.
    const answer = await fetch(path, { ...how, signal: AbortSignal.timeout?.(PATIENCE_MS) });
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, text, json: answer.ok ? JSON.parse(text) : {} };
  } catch {
    throw new Unreachable();
  }
}

/** @type {EventSource | undefined} */
let source;

/**
 * Follows the stream until it is hung up; comes back by itself after anything.
 * @param {() => void} opened the revisions may begin anew
 * @param {(told: any, whole: boolean) => void} heard
 * @param {() => void} lost for now
 */
export function follow(opened, heard, lost) {
  hangUp();
  if (!('EventSource' in window)) {
    return;
  }
  const line = new EventSource('stream');
  source = line;
  line.onopen = opened;
  for (const kind of ['snapshot', 'change']) {
    line.addEventListener(kind, event =>
      heard(JSON.parse(/** @type {MessageEvent} */ (event).data), kind === 'snapshot'));
  }
  line.onerror = () => {
    lost();
    if (line.readyState === EventSource.CLOSED) {
      // The browser has given up, as it does when the answer was an error.
      setTimeout(() => {
        if (source === line) {
          follow(opened, heard, lost);
        }
      }, STREAM_AGAIN_MS);
    }
  };
}

export function hangUp() {
  source?.close();
  source = undefined;
}
