// @ts-check
// Line drawings of 24 by 24, our own, one for each activity of the usual vocabulary and for what the
// cards need. An activity without one gets the dot.

const SHAPES = {
  'paper-reading': 'M12 6c-2-1.6-4.6-2-8-2v14c3.4 0 6 .4 8 2 2-1.6 4.6-2 8-2V4c-3.4 0-6 .4-8 2zM12 6v14',
  'tool-building': 'M14.5 6.5a4 4 0 0 1 5-1.5l-2.6 2.6.3 2.2 2.2.3L22 7.5M14.5 6.5a4 4 0 0 0-.4 3.8L4.5 19.9 6 21.4l9.6-9.6a4 4 0 0 0 5.4-4.8',
  debugging: 'M8 9a4 4 0 0 1 8 0M7 9h10v5a5 5 0 0 1-10 0zM12 9v10M3 8l4 2.5M21 8l-4 2.5M2.5 14H7M21.5 14H17M4 20l3.6-2.8M20 20l-3.6-2.8',
  'launching-experiments': 'M12 2.5c3.5 2.5 5 6.5 4 11l-1.5 2h-5l-1.5-2c-1-4.5.5-8.5 4-11zM12 8v2M8 12l-3 3v4l4-2M16 12l3 3v4l-4-2M11 19v2.5M13 19v2.5',
  'analysing-results': 'M4 4v16h16M8 16v-4M12 16V8M16 16v-6M20 16V6',
  'reimplementing-a-paper': 'M8 8V4h12v12h-4M4 8h12v12H4zM7 12h6M7 16h4',
  'building-an-evaluation': 'M5 4h14v16H5zM8 9l1.5 1.5L12 8M8 15l1.5 1.5L12 14M14.5 9.5h2M14.5 15.5h2',
  'scaling-laws': 'M4 4v16h16M7 7c1.5 6 5 9 12 9.5M7 7h.01M10 12.5h.01M14 15.2h.01',
  'dataset-work': 'M4 6c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3zM4 6v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3',
  'test-time-tricks': 'M13 2.5 5 14h6l-1 7.5L19 9.5h-6.5z',
  'questions-and-answers': 'M3 4h13v10H9l-4 3.5V14H3zM19 9h2v9h-2v3l-3.5-3H11',
  break: 'M4 9h13v6a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5zM17 10.5h1.5a2.5 2.5 0 0 1 0 5H17M8 3v2.5M12.5 3v2.5',
  question: 'M4 4h16v12h-9l-4 4v-4H4zM9.8 8.3a2.3 2.3 0 1 1 3.2 2.1c-.7.3-1 .8-1 1.4M12 13.9h.01',
  vote: 'M12 19V6M6 11.5 12 5.5l6 6',
  next: 'M5 5v14M9 6l6 6-6 6M14 6l6 6-6 6',
  prediction: 'M12 21a9 9 0 1 1 9-9M12 16a4 4 0 1 1 4-4M12 12l8.5-8.5M17.5 3.5v3h3',
  dot: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10z',
};

const SVG = 'http://www.w3.org/2000/svg';

/** @param {string} name */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const attributes = { fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', Object.hasOwn(SHAPES, name) ? SHAPES[name] : SHAPES.dot);
  for (const [key, value] of Object.entries(attributes)) {
    path.setAttribute(key, value);
  }
  svg.append(path);
  return svg;
}
