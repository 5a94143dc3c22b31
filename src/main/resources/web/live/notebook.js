// @ts-check
// The notebook: a row for each line, drawn from what the server's markup read in it, with formulas and
// plots. Rows that did not change stay the nodes they are.

import { formula } from './maths.js';
import { START, viewport } from './viewport.js';

/** Lines that the stage keeps ready before and after the caret's. */
const REACH = 40;

/** Lines that are asked for at once, above or below those that were sent. */
const CHUNK = 400;

/** Of a plot within the text, in parts of the width it may have: as in PlotLine. */
const TALLEST = 0.6;

const ADDRESS = /^https?:\/\/[^\s<>"`]+$/;

export class NotebookView {
  #box;
  #page = document.createElement('div');
  #empty = document.createElement('p');
  #drawn = [];
  #top = START;
  #seen = [];
  #covers = [];
  #stage;
  #above = []; // rows that were read besides those sent
  #below = [];
  #count = 0; // of all lines, and
  #end = 0; // where the rows sent ended, when they were last shown
  #up = more('above');
  #down = more('below');

  /**
   * @param {HTMLElement} box
   * @param {boolean} stage whether it shows the lines around the caret as the stage does, or all
   */
  constructor(box, stage) {
    this.#box = box;
    this.#stage = stage;
    this.#page.className = 'page';
    this.#empty.className = 'hint';
    this.#empty.textContent = 'Nothing written yet';
    this.#up.addEventListener('click', () => this.#readAbove());
    this.#down.addEventListener('click', () => this.#readBelow());
  }

  show(notebook) {
    const { rows, first, caret, blank } = notebook;
    this.#adjoin(notebook);
    this.notebook = notebook;
    this.#place(blank);
    if (this.#stage) {
      const from = Math.max(0, caret - REACH - first);
      this.#draw(rows.slice(from, caret - first + REACH + 1), first + from);
    } else {
      this.#draw([...this.#above, ...rows, ...this.#below], first - this.#above.length);
      this.#offer();
    }
    this.#maths();
  }

  clear() {
    this.#box.replaceChildren();
    this.#page.replaceChildren();
    this.#drawn = [];
    this.#seen = [];
    this.#top = START;
    this.#above = [];
    this.#below = [];
    this.notebook = undefined;
  }

  /** Which rows can be seen; on stage only. */
  layout() {
    if (this.#stage && this.notebook && this.#page.parentNode) {
      this.#seen = this.#view();
      this.#covers.forEach(lay);
    }
  }

  rows() {
    return { first: this.#drawn.length > 0 ? this.#drawn[0].line + 1 : 1, rows: this.#drawn.map(it => it.node) };
  }

  text() {
    const drawn = this.#stage ? this.#seen : this.#drawn;
    return this.#page.parentNode ? drawn.map(it => it.row.text).join('\n') : this.#empty.textContent;
  }

  #place(blank) {
    const child = blank ? this.#empty : this.#page;
    if (child.parentNode !== this.#box) {
      this.#box.replaceChildren(...(blank || this.#stage ? [child] : [this.#up, child, this.#down]));
    }
  }

  /** Keeps the rows that were read besides next to those sent, unless `next` begins elsewhere. */
  #adjoin(next) {
    const end = next.first + next.rows.length;
    const lost = this.#end + next.count - this.#count - end; // at the end of those sent, since some came before
    if (this.notebook !== next) {
      this.#above = [];
      this.#below = [];
    } else if (this.#below.length > 0 && lost > 0) {
      const rows = this.#drawn.slice(-this.#below.length - lost, -this.#below.length).map(it => it.row);
      this.#below = [...rows, ...this.#below];
    } else if (lost < 0) {
      this.#below = this.#below.slice(-lost);
    }
    this.#count = next.count;
    this.#end = end;
  }

  /** Says how much more there is. */
  #offer() {
    const { first, rows, count } = this.notebook;
    offer(this.#up, first - this.#above.length);
    offer(this.#down, count - first - rows.length - this.#below.length);
  }

  async #readAbove() {
    const { notebook } = this;
    const top = notebook.first - this.#above.length;
    for (let wanted = Math.min(CHUNK, top); wanted > 0;) {
      const rows = await read(top - wanted);
      if (rows.length === 0 || notebook !== this.notebook || top !== notebook.first - this.#above.length) {
        return;
      }
      if (rows.length >= wanted) {
        const left = this.#box.scrollHeight - this.#box.scrollTop;
        this.#above = [...rows.slice(0, wanted), ...this.#above];
        this.show(notebook);
        this.#box.scrollTop = this.#box.scrollHeight - left; // what was read stays where it was
        return;
      }
      wanted = rows.length; // long lines: fewer fit
    }
  }

  async #readBelow() {
    const { notebook } = this;
    const end = () => notebook.first + notebook.rows.length + this.#below.length;
    const from = end();
    const rows = await read(from);
    if (notebook === this.notebook && from === end()) {
      this.#below = [...this.#below, ...rows];
      this.show(notebook);
    }
  }

  #draw(wanted, line) {
    const old = this.#drawn;
    const known = new Map();
    for (const drawn of old) {
      known.set(drawn.row, drawn);
    }
    this.#drawn = wanted.map((row, i) => {
      const drawn = known.get(row) ?? { row, node: node(row, !this.#stage) };
      known.delete(row);
      drawn.line = line + i;
      drawn.node.classList.toggle('caret', drawn.line === this.notebook.caret);
      return drawn;
    });
    known.forEach(gone => gone.node.remove());
    let at = this.#page.firstChild;
    for (const { node: next } of this.#drawn) {
      if (next === at) {
        at = at.nextSibling;
      } else {
        this.#page.insertBefore(next, at);
      }
    }
  }

  /** Lines in a `$$` fence are one formula. */
  #maths() {
    this.#covers = [];
    this.#drawn.forEach(({ node: line }) => line.classList.remove('covered'));
    let fence;
    let group = [];
    const close = end => {
      if (group.length > 0) {
        if (this.#stage) {
          this.#covers.push(cover(group, [fence, end], () => this.layout()));
        } else {
          display(group, [fence, end]);
        }
        group = [];
      }
    };
    for (const drawn of this.#drawn) {
      if (drawn.row.block === 'maths' && !drawn.row.plot) {
        group.push(drawn);
      } else {
        close(drawn);
        fence = drawn;
      }
    }
    close(undefined);
  }

  /** Sets the room above and below a row's text, as JavaFX rounds it; gives the room between lines. */
  #measure() {
    const size = parseFloat(getComputedStyle(this.#page).fontSize);
    const rooms = { above: 0.09, below: 0.09, over: 0.3, under: 0.1 };
    for (const [name, ems] of Object.entries(rooms)) {
      this.#page.style.setProperty(`--${name}`, `${Math.round(ems * size)}px`);
    }
    return 0.15 * size;
  }

  /** Hides the rows that the stage does not show; gives the others. */
  #view() {
    const first = this.#drawn.length > 0 ? this.#drawn[0].line : 0;
    const { caret, count } = this.notebook;
    for (const { node: row } of this.#drawn) {
      row.hidden = false;
    }
    const gap = this.#measure();
    const style = getComputedStyle(this.#page);
    const room = this.#box.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    const heights = this.#drawn.map(it => Math.ceil(it.node.getBoundingClientRect().height - (it.row.plot ? 0 : gap) - 0.1));
    const height = line => heights[line - first] ?? 0;
    this.#top = viewport({ first, count, caret, height, room }, this.#top);
    const { line: top, cut } = this.#top;
    let y = -cut;
    return this.#drawn.filter(drawn => {
      const seen = drawn.line >= top && y < room;
      drawn.node.hidden = !seen;
      drawn.node.style.setProperty('margin-top', seen && drawn.line === top && cut > 0 ? `${-cut}px` : '');
      y += seen ? height(drawn.line) : 0;
      return seen;
    });
  }
}

function more(where) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet more';
  button.dataset.where = where;
  button.hidden = true;
  return button;
}

function offer(button, lines) {
  button.hidden = lines <= 0;
  button.textContent = `${lines.toLocaleString('en')} more ${lines === 1 ? 'line' : 'lines'} ${button.dataset.where}`;
}

/** Lines of the notebook from `first` on; none if they cannot be read. */
async function read(first) {
  try {
    const answer = await fetch(`notebook?first=${first}`);
    return answer.ok ? (await answer.json()).rows.slice(0, CHUNK) : [];
  } catch {
    return []; // the stream says that the server is gone
  }
}

function node(row, formulas) {
  const drawn = row.plot ? picture(row) : words(row);
  if (formulas) {
    inlineFormulas(drawn);
  }
  drawn.classList.add('note', `block-${row.block}`, `depth-${row.depth}`);
  drawn.dir = row.block === 'code' || row.block === 'fence' ? 'ltr' : 'auto';
  return drawn;
}

function words(row) {
  const line = document.createElement('div');
  if (row.block === 'heading') {
    line.setAttribute('role', 'heading');
    line.setAttribute('aria-level', String(Math.min(6, row.depth + 2)));
  }
  if (row.block === 'item' || row.block === 'task') {
    line.style.setProperty('--indent', String(Math.min(row.depth, 12)));
  }
  const text = (from, to) => {
    if (from < to) {
      line.append(row.text.slice(from, to));
    }
  };
  let at = 0;
  for (const [start, marked, ...marks] of row.spans) {
    const opens = at <= row.depth && line.querySelector('span') === null && (row.block === 'heading' || row.block === 'task');
    const end = opens ? marked + blanks(row.text, marked) : marked;
    text(at, start);
    line.append(span(row, start, end, marks));
    at = end;
  }
  text(at, row.text.length);
  if (line.firstChild === null) {
    line.append('\u00a0'); // a blank line is as high as one with text
  }
  return line;
}

/** The blanks after the signs of a heading or a task belong to them. */
function blanks(text, from) {
  return text.slice(from).length - text.slice(from).trimStart().length;
}

function span(row, start, end, marks) {
  const text = row.text.slice(start, end);
  const isLink = marks.includes('link') && !marks.includes('marker') && ADDRESS.test(text);
  const part = document.createElement(isLink ? 'a' : 'span');
  if (isLink) {
    part.setAttribute('href', text);
    part.setAttribute('rel', 'noopener noreferrer');
    part.setAttribute('target', '_blank');
  }
  part.className = marks.map(mark => `mark-${mark}`).join(' ');
  part.textContent = text;
  return part;
}

/** `$`, formula, `$`: the signs go when the formula is drawn. */
function inlineFormulas(line) {
  for (const part of line.querySelectorAll('.mark-maths:not(.mark-marker)')) {
    const signs = [part.previousElementSibling, part.nextElementSibling]
      .filter(it => it?.classList.contains('mark-maths'));
    if (signs.length === 2) {
      formula(part, part.textContent, false).then(() => {
        if (part.classList.contains('drawn')) {
          signs.forEach(sign => sign.classList.add('gone'));
        }
      });
    }
  }
}

/** Has a drawing of the formula in `group` made, to lie over its lines and `fences`: they keep their
    place, for the stage shows as many lines whether formulas are drawn or not. */
function cover(group, fences, done) {
  const source = group.map(it => it.row.text).join('\n');
  const [{ node: head }] = group;
  if (head.dataset.formula !== source) {
    head.dataset.formula = source;
    head.querySelector('.formula')?.remove();
    const drawing = document.createElement('span');
    drawing.className = 'formula';
    formula(drawing, source, true).then(() => {
      if (drawing.classList.contains('drawn') && head.dataset.formula === source) {
        head.append(drawing);
        done();
      }
    });
  }
  const lines = [fences[0], ...group, fences[1]].filter(it => it?.row.block === 'fence' || it?.row.block === 'maths');
  return { head, lines: lines.map(it => it.node) };
}

/** Lays the drawing over its lines if all of them are to be seen; else they show the source. */
function lay({ head, lines }) {
  const drawing = head.querySelector('.formula');
  if (!drawing) {
    return;
  }
  const whole = lines.every(line => !line.hidden);
  lines.forEach(line => line.classList.toggle('covered', whole));
  drawing.hidden = !whole;
  if (whole) {
    const top = head.offsetTop - lines[0].offsetTop;
    const room = lines.at(-1).offsetTop + lines.at(-1).offsetHeight - lines[0].offsetTop;
    drawing.style.setProperty('top', `${-top}px`);
    drawing.style.setProperty('height', `${room}px`);
    const shape = drawing.firstElementChild;
    const scale = Math.min(1, room / shape.scrollHeight, drawing.clientWidth / shape.scrollWidth);
    shape.style.setProperty('transform', `scale(${scale})`);
  }
}

/** Draws the lines of `group` as one formula in place of them and their `fences`. */
function display(group, fences) {
  const source = group.map(it => it.row.text).join('\n');
  const [{ node: head }, ...rest] = group;
  rest.forEach(({ node: row }) => row.classList.add('gone'));
  head.classList.remove('gone'); // it may have been one of the rest
  if (head.dataset.formula === source) {
    return;
  }
  head.dataset.formula = source;
  head.classList.remove('drawn');
  head.textContent = source;
  formula(head, source, true).then(() => {
    const drawn = head.classList.contains('drawn');
    fences.forEach(fence => fence?.row.block === 'fence' && fence.node.classList.toggle('gone', drawn));
  });
}

function picture(row) {
  const figure = document.createElement('figure');
  const image = document.createElement('img');
  const { number, name, width, height } = row.plot;
  image.src = `plot?n=${number}`;
  image.alt = `Plot ${number}: ${name}`;
  const shape = Math.max(1, width) / Math.max(1, height);
  image.style.setProperty('aspect-ratio', String(shape));
  image.style.setProperty('--share', String(Math.min(1, TALLEST * shape)));
  figure.append(image);
  return figure;
}
