// @ts-check
// The session's time on this page, and how times are written.

/** Minutes and seconds, the minutes counting on beyond 59, as in the stage's footer. */
export function mmss(millis) {
  const seconds = Math.floor(Math.max(0, millis) / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Hours too. */
export function hhmmss(millis) {
  const hours = Math.floor(Math.max(0, millis) / 3_600_000);
  return `${hours}:${mmss(millis - hours * 3_600_000)}`;
}

/** "12 s", "4 min", "1 h 20 min". */
export function length(millis) {
  const minutes = Math.round(Math.max(0, millis) / 60_000);
  if (minutes === 0) {
    return `${Math.round(Math.max(0, millis) / 1000)} s`;
  }
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

let ahead = 0; // of the session's time before this page's own, which nobody sets

/** To be told the session's time (ms) with each message. */
export function set(clock) {
  ahead = clock - performance.now();
}

/** The session's time (ms): it runs on between messages, and stands when the session is over. */
export function now(state) {
  return state.head.closed ? state.now : Math.max(state.now, performance.now() + ahead);
}
