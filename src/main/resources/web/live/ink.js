// @ts-check
// Colours of terminal text. Each look becomes one class with a rule for each theme, so that rows hold
// no colours and a change of theme costs nothing. The sums are those of the stage (Contrast, Ink and
// Palette in dev.labcast.terminal), and so are the colours, which come with the snapshot.

const DEFAULT = -1;
const RGB = 1 << 24;
export const FLAGS = { BOLD: 1, DIM: 2, ITALIC: 4, UNDERLINE: 8, INVERSE: 32, HIDDEN: 64, STRIKE: 128, MASK: 256 };

/** How much of its colour dim text keeps, and how well it can be read at least. */
const DIM = 0.62;
const DIM_CONTRAST = 3;

/** More looks than most screens have; then all begins anew. */
const MOST = 3000;

const STEPS = 6;
const BLACK = 0x000000;
const WHITE = 0xffffff;

const linear = channel => {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

const luminance = rgb =>
  0.2126 * linear((rgb >> 16) & 255) + 0.7152 * linear((rgb >> 8) & 255) + 0.0722 * linear(rgb & 255);

/** WCAG 2.2. */
export function contrast(a, b) {
  const la = luminance(a);
  const lb = luminance(b);
  return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
}

function mix(from, to, share) {
  let mixed = 0;
  for (let shift = 16; shift >= 0; shift -= 8) {
    const a = (from >> shift) & 255;
    const b = (to >> shift) & 255;
    mixed |= Math.round(a + (b - a) * share) << shift;
  }
  return mixed;
}

/** The nearest colour on the way to black or white that can be read on `ground`. */
export function readable(text, ground, wanted) {
  if (text === ground || contrast(text, ground) >= wanted) {
    return text;
  }
  const end = contrast(WHITE, ground) >= contrast(BLACK, ground) ? WHITE : BLACK;
  let near = 0;
  let far = 1;
  for (let i = 0; i < STEPS; i++) {
    const middle = (near + far) / 2;
    if (contrast(mix(text, end, middle), ground) >= wanted) {
      far = middle;
    } else {
      near = middle;
    }
  }
  return mix(text, end, far);
}

/** The 256 colours as xterm computes them. */
export function rgb(palette, colour, otherwise) {
  if (colour === DEFAULT) {
    return otherwise;
  }
  if ((colour & RGB) !== 0) {
    return colour & 0xffffff;
  }
  if (colour < 16) {
    return palette[colour];
  }
  if (colour < 232) {
    const level = step => (step === 0 ? 0 : 55 + 40 * step);
    const at = colour - 16;
    return (level(Math.trunc(at / 36)) << 16) | (level(Math.trunc(at / 6) % 6) << 8) | level(at % 6);
  }
  const grey = 8 + 10 * (colour - 232);
  return (grey << 16) | (grey << 8) | grey;
}

/** Text and ground of a look; `graphic` cells keep the colours the program chose. */
export function inks(theme, fg, bg, flags, graphic) {
  const has = flag => (flags & flag) !== 0;
  const front = rgb(theme.palette, fg, theme.text);
  const back = rgb(theme.palette, bg, theme.ground);
  const masked = has(FLAGS.MASK);
  const text = masked ? theme.maskText : has(FLAGS.INVERSE) ? back : front;
  const ground = masked ? theme.mask : has(FLAGS.INVERSE) ? front : back;
  if (has(FLAGS.HIDDEN)) {
    return { text: ground, ground };
  }
  if (has(FLAGS.DIM)) {
    return { text: readable(mix(ground, text, DIM), ground, DIM_CONTRAST), ground };
  }
  return { text: graphic ? text : readable(text, ground, theme.leastContrast), ground };
}

const hex = colour => `#${colour.toString(16).padStart(6, '0')}`;

export class Inks {
  #sheet = new CSSStyleSheet();
  #names = new Map();
  #limit = MOST;
  #themes;

  constructor(themes) {
    this.#themes = themes;
    document.adoptedStyleSheets = [this.#sheet];
  }

  /** Whether rows drawn before have to be drawn anew, since there were too many looks. */
  get full() {
    return this.#names.size > this.#limit;
  }

  /** To be called when all rows were drawn anew: those looks are wanted, and as many more are fine. */
  settle() {
    this.#limit = Math.max(MOST, 2 * this.#names.size);
  }

  clear() {
    this.#names.clear();
    this.#sheet.replaceSync('');
  }

  /** The class of a look. */
  name(fg, bg, flags, graphic) {
    const key = `${fg} ${bg} ${flags} ${graphic}`;
    let name = this.#names.get(key);
    if (name === undefined) {
      name = `k${this.#names.size}`;
      this.#names.set(key, name);
      for (const [theme, colours] of Object.entries(this.#themes)) {
        const { text, ground } = inks(colours, fg, bg, flags, graphic);
        const behind = ground === colours.ground ? '' : `background:${hex(ground)};`;
        this.#sheet.insertRule(
          `[data-theme="${theme}"] .${name}{color:${hex(text)};${behind}${form(flags)}}`,
          this.#sheet.cssRules.length);
      }
    }
    return name;
  }
}

function form(flags) {
  const lines = [flags & FLAGS.UNDERLINE ? 'underline' : '', flags & FLAGS.STRIKE ? 'line-through' : '']
    .filter(Boolean).join(' ');
  return (flags & FLAGS.BOLD ? 'font-weight:700;' : '')
    + (flags & FLAGS.ITALIC ? 'font-style:italic;' : '')
    + (lines ? `text-decoration:${lines};` : '')
    + (flags & FLAGS.MASK ? 'outline:1px solid currentColor;outline-offset:-1px;' : '');
}
