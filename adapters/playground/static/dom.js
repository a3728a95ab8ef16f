// Elements without markup: every text goes through textContent, so nothing anybody wrote is ever read as HTML.

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'text') node.textContent = value;
    else if (name === 'on') for (const [event, run] of Object.entries(value)) node.addEventListener(event, run);
    else if (name === 'value') node.value = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

// Somebody's own words: any script, any direction.
export function literal(tag, text, props = {}) {
  return text ? el(tag, { dir: 'auto', text, ...props }) : null;
}

const PATHS = {
  send: 'M4 12l16-8-6 16-3-6.5z',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  down: 'M7 10l5 5 5-5',
  add: 'M12 5v14M5 12h14',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  calendar: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  story: 'M5 6h14M5 12h14M5 18h9',
  words: 'M4 18L8.5 6 13 18M5.5 14h6M16 18l2.5-7 2.5 7M17 15.5h3',
  light: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  dark: 'M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5z',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}

export function avatar(person) {
  const parts = person.name.trim().split(/\s+/);
  const initials = [parts[0], parts.length > 1 ? parts.at(-1) : ''].map((part) => [...part][0] ?? '').join('');
  const hue = [...person.user].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7) % 10;
  return el('span', { class: 'avatar', 'data-hue': String(hue), 'aria-hidden': 'true', text: initials.toUpperCase() });
}

let unique = 0;
export const freshId = (prefix) => `${prefix}-${(unique += 1)}`;

export function announce(text) {
  document.getElementById('announcer').textContent = text;
}
