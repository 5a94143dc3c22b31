// @ts-check
// Plots: the newest one large, the pinned one to its left, as on the stage; and for those who watch,
// all the others of the session in small.

export class PlotView {
  #box;
  #ask;
  #cards = document.createElement('div');
  #strip = document.createElement('ol');
  #empty = document.createElement('p');
  #chosen;

  /**
   * @param {HTMLElement} box
   * @param {((plot: any) => void) | undefined} ask what to do when somebody asks about a plot; on stage nobody does
   */
  constructor(box, ask) {
    this.#box = box;
    this.#ask = ask;
    this.#cards.className = 'cards';
    this.#strip.className = 'strip';
    this.#strip.setAttribute('aria-label', 'All plots');
    this.#empty.className = 'hint';
    this.#empty.textContent = 'No plot yet';
  }

  show(plots) {
    this.plots = plots;
    const newest = plots.newest.at(-1);
    if (newest === undefined) {
      this.#box.replaceChildren(this.#empty);
      return;
    }
    const chosen = plots.newest.find(plot => plot.number === this.#chosen);
    const beside = plots.pinned && plots.pinned.number !== newest.number ? [plots.pinned] : [];
    this.#fill(chosen ? [chosen] : [...beside, newest], plots.pinned?.number);
    const children = this.#ask && plots.newest.length > 1 ? [this.#cards, this.#strip] : [this.#cards];
    if (this.#box.childElementCount !== children.length || this.#box.firstChild !== this.#cards) {
      this.#box.replaceChildren(...children);
    }
    if (this.#ask) {
      this.#list(plots.newest, chosen ?? newest);
    }
  }

  clear() {
    this.#box.replaceChildren();
    this.#cards.replaceChildren();
    this.#strip.replaceChildren();
    this.#chosen = undefined;
    this.plots = undefined;
  }

  text() {
    if (this.#cards.parentNode === null) {
      return this.#empty.textContent;
    }
    return [...this.#cards.children].map(card => [...card.querySelectorAll('figcaption > span')]
      .map(part => part.textContent).filter(Boolean).join(' ')).join('\n');
  }

  /** Shows plot `number` large. */
  choose(number) {
    this.#chosen = number === this.plots?.newest.at(-1)?.number ? undefined : number;
    if (this.plots) {
      this.show(this.plots);
    }
    return [...this.#cards.children].find(card => card.dataset.number === String(number));
  }

  #fill(plots, pinned) {
    const key = plot => `${plot.number} ${plot.number === pinned}`;
    const old = new Map([...this.#cards.children].map(card => [card.dataset.key, card]));
    const wanted = plots.map(plot => old.get(key(plot)) ?? this.#card(plot, key(plot), plot.number === pinned));
    if (wanted.some((card, i) => this.#cards.children[i] !== card) || this.#cards.childElementCount !== wanted.length) {
      this.#cards.replaceChildren(...wanted);
    }
  }

  #card(plot, key, pinned) {
    const card = document.createElement('figure');
    card.className = 'card';
    card.dataset.key = key;
    card.dataset.number = String(plot.number);
    const caption = document.createElement('figcaption');
    caption.append(part('name', plot.name));
    if (pinned) {
      caption.append(part('pin', 'pinned'));
    }
    caption.append(part('origin', plot.origin));
    if (this.#ask) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'quiet';
      button.textContent = 'Ask about this';
      button.setAttribute('aria-label', `Ask about plot ${plot.number}, ${plot.name}`);
      button.addEventListener('click', () => this.#ask?.(plot));
      caption.append(button);
    }
    card.append(image(plot), caption);
    return card;
  }

  #list(plots, large) {
    const old = new Map([...this.#strip.children].map(item => [item.dataset.number, item]));
    const wanted = plots.map(plot => {
      const item = old.get(String(plot.number)) ?? this.#thumb(plot);
      const button = item.firstChild;
      if (plot === large) {
        button.setAttribute('aria-current', 'true');
      } else {
        button.removeAttribute('aria-current');
      }
      return item;
    }).reverse();
    if (wanted.some((item, i) => this.#strip.children[i] !== item) || this.#strip.childElementCount !== wanted.length) {
      this.#strip.replaceChildren(...wanted);
    }
  }

  #thumb(plot) {
    const item = document.createElement('li');
    item.dataset.number = String(plot.number);
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', `Show plot ${plot.number}, ${plot.name}`);
    button.append(image(plot, true));
    button.addEventListener('click', () => this.choose(plot.number));
    item.append(button);
    return item;
  }
}

function part(name, text) {
  const node = document.createElement('span');
  node.className = name;
  node.dir = 'auto';
  node.textContent = text;
  return node;
}

function image(plot, small = false) {
  const picture = document.createElement('img');
  picture.loading = small ? 'lazy' : 'eager';
  picture.src = `plot?n=${plot.number}`;
  picture.alt = small ? '' : `Plot ${plot.number}: ${plot.name}`;
  picture.width = Math.max(1, plot.width);
  picture.height = Math.max(1, plot.height);
  return picture;
}
