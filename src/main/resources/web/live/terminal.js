// @ts-check
// The terminal: the screen on its grid, and above it the lines that scrolled away. Only rows that
// changed touch the page. While somebody reads back nothing moves; what is new waits.

import { Inks } from './ink.js';
import { row } from './cells.js';

/** Rows above the screen: while it follows, and while somebody reads back. */
const TAIL = 600;
const MOST = 3000;

const NEAR = 200;
const TIGHTEST = 1.18;
const LOOSEST = 1.32;
const WIDTH = 0.6; // of a cell, in ems of JetBrains Mono

export class TerminalView {
  #inks;
  #back;
  #older = document.createElement('div');
  #screen = document.createElement('div');
  #cursor = document.createElement('div');
  #terminal;
  #drawn = [];
  #from = 0;
  #end = 0;
  #following = true;
  #held = false;
  #reading = false;
  #lines = new WeakMap(); // of each row
  #told;

  /**
   * @param {HTMLElement} box where it scrolls
   * @param {any} themes
   * @param {boolean} back whether lines can be read back
   * @param {(following: boolean, waiting: number) => void} told
   */
  constructor(box, themes, back, told = () => {}) {
    this.box = box;
    this.#inks = new Inks(themes);
    this.#back = back;
    this.#told = told;
    this.#older.className = 'older';
    this.#screen.className = 'screen';
    this.#cursor.className = 'cursor';
    this.#cursor.setAttribute('aria-hidden', 'true');
    this.#screen.append(this.#cursor);
    if (back) {
      box.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    }
  }

  /** Draws what is new of `terminal`. */
  show(terminal) {
    this.#terminal = terminal;
    if (this.#screen.parentNode === null) {
      this.box.replaceChildren(this.#older, this.#screen);
      this.#reset();
    }
    if (!this.#following) {
      this.#told(false, terminal.scrolled - this.#end);
      return;
    }
    this.#rows();
    if (this.#back) {
      this.#tail();
    }
    this.#refresh();
    if (this.#back) {
      this.#toEnd();
    }
  }

  /** Nothing of it stays in the page. */
  clear() {
    this.box.replaceChildren();
    this.#reset();
    this.#terminal = undefined;
    this.#following = true;
    this.#held = false;
  }

  /** Nothing moves until it is released: somebody is busy with one of the rows. */
  hold() {
    if (!this.#held && this.#terminal) {
      this.#held = true;
      this.#following = false;
      this.#told(false, Math.max(0, this.#terminal.scrolled - this.#end));
    }
  }

  /** Goes on, if its end is to be seen. */
  release() {
    if (this.#held) {
      this.#held = false;
      this.#scrolled();
    }
  }

  /** Goes to the newest line, and on from there. */
  follow() {
    this.#following = true;
    this.#held = false;
    this.#reset();
    if (this.#terminal) {
      this.show(this.#terminal);
    }
    this.#told(true, 0);
  }

  /** All rows in the page, top to bottom, with the number of the first (from 1). */
  rows() {
    return { first: this.#from + 1, rows: [...this.#older.children, ...this.#drawn.map(it => it.node)] };
  }

  /** The text of the screen as the stage tells it. */
  text() {
    const lines = this.#drawn.map(it => it.node.textContent.trimEnd());
    while (lines.length > 0 && lines.at(-1) === '') {
      lines.pop();
    }
    return lines.join('\n');
  }

  /** Shows line `number` (from 1) if it can still be read; says whether it can. */
  async reveal(number) {
    if (!this.#terminal || number > this.#terminal.scrolled + this.#terminal.rows) {
      return undefined;
    }
    if (number <= this.#from) {
      this.#following = false;
      this.#older.replaceChildren();
      this.#from = this.#end = Math.min(number + NEAR, this.#terminal.scrolled);
      this.#cut();
      await this.#read();
      this.#told(false, this.#terminal.scrolled - this.#end);
    }
    const { first, rows } = this.rows();
    const found = rows[number - first];
    if (found === undefined) {
      this.follow();
    }
    return found;
  }

  /** Cells as large as the room allows, whole px wide, as the stage has them. */
  fit(width, height) {
    if (!this.#terminal) {
      return;
    }
    const { columns, rows } = this.#terminal;
    const high = (wide, ems) => Math.ceil((wide / WIDTH) * ems - 0.01);
    const room = Math.floor(height / rows);
    let wide = Math.max(3, Math.floor(width / columns));
    while (wide > 3 && high(wide, TIGHTEST) > room) {
      wide--;
    }
    const row = Math.max(high(wide, TIGHTEST), Math.min(high(wide, LOOSEST), room));
    this.box.style.setProperty('--font', `${wide / WIDTH}px`);
    this.box.style.setProperty('--row', `${row}px`);
  }

  #reset() {
    this.#drawn = [];
    this.#older.replaceChildren();
    this.#screen.replaceChildren(this.#cursor);
    this.#from = this.#end = 0;
  }

  #row(line) {
    const node = row(line, this.#inks);
    this.#lines.set(node, line);
    return node;
  }

  /** When there were too many looks, those that are still to be seen are made anew. */
  #refresh() {
    if (!this.#inks.full) {
      return;
    }
    this.#inks.clear();
    for (const node of this.rows().rows) {
      node.replaceChildren(...row(this.#lines.get(node), this.#inks).childNodes);
    }
    this.#inks.settle();
  }

  #rows() {
    const { screen, columns, cursor } = this.#terminal;
    while (this.#drawn.length > screen.length) {
      this.#drawn.pop().node.remove();
    }
    for (let i = 0; i < screen.length; i++) {
      const drawn = this.#drawn[i];
      if (drawn === undefined || drawn.line !== screen[i]) {
        const node = this.#row(screen[i]);
        if (drawn === undefined) {
          this.#screen.insertBefore(node, this.#cursor);
        } else {
          drawn.node.replaceWith(node);
        }
        this.#drawn[i] = { line: screen[i], node };
      }
    }
    this.box.style.setProperty('--columns', columns);
    this.#place(cursor);
    if (this.#back) {
      this.#trim(cursor[1]);
    }
  }

  /** Who reads back needs no empty rows between what was written last and the end. */
  #trim(line) {
    let last = this.#drawn.length - 1;
    while (last > line && this.#drawn[last].node.childNodes.length === 0) {
      last--;
    }
    this.#drawn.forEach(({ node }, i) => { node.hidden = i > last; });
  }

  #place([column, line, visible]) {
    this.#cursor.hidden = !visible;
    this.#cursor.style.setProperty('--column', column);
    this.#cursor.style.setProperty('--line', line);
  }

  /** The lines just above the screen. */
  #tail() {
    const { scrollback, from, scrolled } = this.#terminal;
    if (from > this.#end || this.#end === 0 || scrolled < this.#end) {
      this.#older.replaceChildren();
      this.#from = this.#end = from;
    }
    const fresh = document.createDocumentFragment();
    for (const line of scrollback.slice(this.#end - from)) {
      fresh.append(this.#row(line));
    }
    this.#older.append(fresh);
    this.#end = scrolled;
    while (this.#older.childElementCount > TAIL) {
      this.#older.firstChild.remove();
    }
    this.#from = this.#end - this.#older.childElementCount;
  }

  #toEnd() {
    this.box.scrollTop = this.box.scrollHeight;
  }

  #scrolled() {
    const left = this.box.scrollHeight - this.box.clientHeight - this.box.scrollTop;
    if (this.#following && left > 40) {
      this.#following = false;
      this.#told(false, 0);
    } else if (!this.#following && !this.#held && left < 4 && this.#drawn.length > 0) {
      this.follow();
    }
    if (!this.#following && this.box.scrollTop < NEAR) {
      this.#read();
    }
  }

  /** Takes the screen out of the page: it would not follow the rows above it. */
  #cut() {
    this.#drawn = [];
    this.#screen.replaceChildren();
  }

  /** Reads the lines above the ones that are here. */
  async #read() {
    if (this.#reading || this.#from === 0) {
      return;
    }
    this.#reading = true;
    try {
      const answer = await fetch(`scrollback?before=${this.#from}`);
      if (answer.ok && !this.#following) {
        this.#above(await answer.json());
      }
    } catch {
      // The stream says that the server is gone; scrolling asks again.
    } finally {
      this.#reading = false;
    }
  }

  #above({ from, scrollback }) {
    if (!this.#terminal || from + scrollback.length !== this.#from) {
      return;
    }
    const before = this.box.scrollHeight - this.box.scrollTop;
    this.#older.prepend(...scrollback.map(line => this.#row(line)));
    this.#from = from;
    if (this.#older.childElementCount > MOST) {
      this.#cut();
      while (this.#older.childElementCount > MOST) {
        this.#older.lastChild.remove();
      }
      this.#end = this.#from + MOST;
    }
    this.#refresh();
    this.box.scrollTop = this.box.scrollHeight - before;
  }
}
