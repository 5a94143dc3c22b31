// @ts-check
// The notebook: a row for each line, drawn from what the server's markup read in it, with formulas and
// plots. Rows that did not change stay the nodes they are.

import { formula } from './maths.js';

/** Lines that the stage keeps ready before and after the caret's, and the context it keeps in view. */
const REACH = 40;
const CONTEXT = 2;

const ADDRESS = /^https?:\/\/[^\s<>"`]+$/;

export class NotebookView {
  #box;
  #page = document.createElement('div');
  #empty = document.createElement('p');
  #drawn = [];
  #top = 0;
  #seen = [];
  #stage;

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
  }

  show(notebook) {
    const { rows, first, caret, blank } = notebook;
    const from = this.#stage ? Math.max(0, caret - REACH - first) : 0;
    const wanted = rows.slice(from, this.#stage ? caret - first + REACH + 1 : rows.length);
    this.notebook = notebook;
    this.#place(blank);
    this.#draw(wanted, first + from);
    this.#maths();
    this.layout();
  }

  clear() {
    this.#box.replaceChildren();
    this.#page.replaceChildren();
    this.#drawn = [];
    this.#seen = [];
    this.#top = 0;
    this.notebook = undefined;
  }

  /** Which rows can be seen; on stage only. */
  layout() {
    if (this.#stage && this.notebook && this.#page.parentNode) {
      this.#seen = this.#view();
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
    if (this.#box.firstChild !== child) {
      this.#box.replaceChildren(child);
    }
  }

  #draw(wanted, line) {
    const old = this.#drawn;
    const known = new Map();
    for (const drawn of old) {
      known.set(drawn.row, drawn);
    }
    this.#drawn = wanted.map((row, i) => {
      const drawn = known.get(row) ?? { row, node: node(row) };
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

  /** Formulas of several lines are drawn in the first of them; the others keep their place in the text. */
  #maths() {
    let group = [];
    const close = () => {
      if (group.length > 0) {
        display(group);
        group = [];
      }
    };
    for (const drawn of this.#drawn) {
      if (drawn.row.block === 'maths') {
        group.push(drawn);
      } else {
        close();
      }
    }
    close();
  }

  /** As Viewport does in dev.labcast.stage: the text stays where it is as long as it can. */
  #view() {
    const first = this.#drawn.length > 0 ? this.#drawn[0].line : 0;
    const { caret, count } = this.notebook;
    for (const { node: row } of this.#drawn) {
      row.hidden = false;
    }
    const style = getComputedStyle(this.#page);
    const room = this.#box.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    const heights = this.#drawn.map(it => it.node.getBoundingClientRect().height);
    const height = line => heights[line - first] ?? 0;
    const sum = (from, to) => {
      let all = 0;
      for (let line = from; line <= to && all <= room; line++) {
        all += height(line);
      }
      return all;
    };
    let top = Math.min(Math.max(this.#top, first), Math.max(0, caret - CONTEXT));
    const last = Math.min(count - 1, caret + CONTEXT);
    while (top < caret && sum(top, last) > room) {
      top++;
    }
    while (top > first && sum(top - 1, count - 1) <= room) {
      top--;
    }
    this.#top = top;
    let y = 0;
    return this.#drawn.filter(drawn => {
      const seen = drawn.line >= top && y < room;
      drawn.node.hidden = !seen;
      y += seen ? height(drawn.line) : 0;
      return seen;
    });
  }
}

function node(row) {
  const drawn = row.plot ? picture(row) : words(row);
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
  let at = 0;
  for (const [start, end, ...marks] of row.spans) {
    line.append(row.text.slice(at, start));
    line.append(span(row, start, end, marks));
    at = end;
  }
  line.append(row.text.slice(at) || (at === 0 ? '\u00a0' : ''));
  inlineFormulas(line);
  return line;
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
    const signs = [part.previousSibling, part.nextSibling]
      .filter(it => it instanceof HTMLElement && it.classList.contains('mark-maths'));
    if (signs.length === 2 && line.parentNode === null) {
      formula(part, part.textContent, false).then(() => {
        if (part.classList.contains('drawn')) {
          signs.forEach(sign => sign.classList.add('gone'));
        }
      });
    }
  }
}

function display(group) {
  const source = group.map(it => it.row.text).join('\n');
  const [{ node: head }, ...rest] = group;
  rest.forEach(({ node: row }) => row.classList.add('gone'));
  if (head.dataset.formula !== source) {
    head.dataset.formula = source;
    head.classList.remove('drawn', 'gone');
    head.textContent = source;
    formula(head, source, true);
  }
}

function picture(row) {
  const figure = document.createElement('figure');
  const image = document.createElement('img');
  const { number, name, width, height } = row.plot;
  image.src = `plot?n=${number}`;
  image.alt = `Plot ${number}: ${name}`;
  image.width = Math.max(1, width);
  image.height = Math.max(1, height);
  figure.append(image);
  return figure;
}
