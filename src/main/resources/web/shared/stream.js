// @ts-check
// Reads a slot's stream (docs/formats/overlay.md): gives each message once and in order, comes back
// by itself after anything, and says when nothing has been heard for a while.

const SILENCE_MS = 10_000;
const AGAIN_MS = 1_000;

/**
 * @param {string[]} kinds the events' names
 * @param {(kind: string, document: any) => void} take is given each message
 * @param {(silent: boolean) => void} silence is told when nothing has been heard for `patience` ms, and
 *   when what was taken last holds again
 * @param {number} patience
 * @param {boolean} pulse whether the stream says `alive` while nothing happens; then a server that
 *   stands still is noticed too, and not only a connection that ends
 */
export function follow(kinds, take, silence = () => {}, patience = SILENCE_MS, pulse = false) {
  let last = -1;
  let silent = false;
  let current = false; // whether something was taken since the stream began
  let timer = 0;

  const gone = () => {
    timer ||= setTimeout(() => {
      silent = true;
      silence(true);
    }, patience);
  };
  const heard = () => {
    clearTimeout(timer);
    timer = 0;
    if (pulse) {
      gone();
    }
    if (silent) {
      silent = false;
      silence(false);
    }
  };

  const open = () => {
    const source = new EventSource('stream');
    source.onopen = () => {
      last = -1; // a server that was started again counts anew, and begins with a snapshot
      current = false;
    };
    source.onerror = () => {
      gone();
      if (source.readyState === EventSource.CLOSED) {
        // The browser has given up, as it does when the answer was an error.
        source.close();
        setTimeout(open, AGAIN_MS);
      }
    };
    source.addEventListener('alive', () => {
      if (current) {
        heard();
      }
    });
    for (const kind of kinds) {
      source.addEventListener(kind, event => {
        const rev = Number(event.lastEventId);
        if (rev > last) {
          last = rev;
          current = true;
          take(kind, JSON.parse(event.data)); // first, or what was there before would be seen again
          heard();
        }
      });
    }
  };

  gone();
  open();
}
