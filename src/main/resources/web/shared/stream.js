// @ts-check
// Reads a slot's stream (docs/formats/overlay.md): gives each message once and in order, comes back
// by itself after anything, and says when there has been no stream for a while.

const SILENCE_MS = 10_000;
const AGAIN_MS = 1_000;

/**
 * @param {string[]} kinds the events' names
 * @param {(kind: string, document: any) => void} take is given each message
 * @param {(silent: boolean) => void} silence is told when the stream has been gone for 10 s, and when
 *   it is back
 */
export function follow(kinds, take, silence = () => {}) {
  let last = -1;
  let silent = false;
  let timer = 0;

  const gone = () => {
    timer ||= setTimeout(() => {
      silent = true;
      silence(true);
    }, SILENCE_MS);
  };
  const back = () => {
    clearTimeout(timer);
    timer = 0;
    if (silent) {
      silent = false;
      silence(false);
    }
  };

  const open = () => {
    const source = new EventSource('stream');
    source.onopen = () => {
      last = -1; // a server that was started again counts anew, and begins with a snapshot
    };
    source.onerror = () => {
      gone();
      if (source.readyState === EventSource.CLOSED) {
        // The browser has given up, as it does when the answer was an error.
        source.close();
        setTimeout(open, AGAIN_MS);
      }
    };
    for (const kind of kinds) {
      source.addEventListener(kind, event => {
        const rev = Number(event.lastEventId);
        if (rev > last) {
          last = rev;
          back();
          take(kind, JSON.parse(event.data));
        }
      });
    }
  };

  gone();
  open();
}
