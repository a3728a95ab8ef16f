// Every text in all languages, side by side, with where it is said.

import { el, literal } from '/static/dom.js';
import { language, t } from '/static/words.js';

const list = document.getElementById('texts');
const search = document.getElementById('search');
const count = document.getElementById('count');

document.documentElement.lang = language;
document.title = `Flipside: ${t('texts')}`;
document.getElementById('title').textContent = t('texts');
document.getElementById('search-label').textContent = t('textsSearch');
document.getElementById('back').textContent = t('textsBack');
search.placeholder = t('textsSearch');

const texts = await (await fetch('/texts.json')).json();
const languages = [...new Set(texts.flatMap((one) => Object.keys(one.words)))];
const cards = texts.map((one) => ({ card: card(one), says: says(one) }));
list.replaceChildren(...cards.map((each) => each.card));

search.value = new URLSearchParams(location.search).get('q') ?? '';
search.addEventListener('input', show);
show();

function card({ key, places, words }) {
  const tongues = languages.map((tongue) => el('div', { lang: tongue },
    el('span', { class: 'tongue', text: tongue }),
    literal('p', words[tongue], { class: 'words' }) ?? el('p', { class: 'missing', text: t('textsMissing') })));
  return el('section', { class: 'text', 'aria-label': key },
    el('h2', { text: key }),
    el('p', { class: 'places', text: places.join(', ') || t('textsUnsaid') }),
    el('div', { class: 'tongues' }, ...tongues));
}

function says({ key, places, words }) {
  return [key, ...places, ...Object.values(words)].join('\n').toLowerCase();
}

// Every word typed must be there, in any order.
function show() {
  const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const each of cards) {
    each.card.hidden = !wanted.every((word) => each.says.includes(word));
    shown += each.card.hidden ? 0 : 1;
  }
  count.textContent = shown ? t('textsFound', { count: shown, all: cards.length }) : t('textsNone');
}
