// Choosing who sits in a column: everybody in the cast, found by name, role or place.

import { time } from './clock.js';
import { avatar, el, icon, literal } from './dom.js';
import { placeOf, state, zoneOf } from './state.js';
import { hat, t } from './words.js';

export function choosePerson(choose) {
  const search = el('input', { type: 'search', 'aria-label': t('search'), placeholder: t('search'), autocomplete: 'off' });
  const list = el('ul', { class: 'people' });
  const close = el('button', { type: 'button', class: 'quiet', 'aria-label': t('close'), title: t('close'), on: { click: () => dialog.close() } }, icon('close'));
  const dialog = el('dialog', { class: 'picker', 'aria-label': t('pick') }, el('header', {}, el('h2', { text: t('pick') }), close), search, list);
  const show = () => {
    const asked = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = state.cast.filter((one) => asked.every((word) => searchable(one).includes(word)));
    list.replaceChildren(...found.map((one) => row(one, () => { dialog.close(); choose(one.user); })));
    if (!found.length) list.append(el('li', { class: 'none', text: t('nobody') }));
  };
  search.addEventListener('input', show);
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    list.querySelector('button:not([disabled])')?.click();
  });
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener('close', () => dialog.remove());
  show();
  document.body.append(dialog);
  dialog.showModal();
  search.focus();
}

const hats = (one) => (one.hats ?? []).map(hat).join(', ');
const searchable = (one) => [one.name, hats(one), one.title, one.unit, one.region, placeOf(one)].filter(Boolean).join(' ').toLowerCase();

function row(one, choose) {
  const about = [one.title, placeOf(one)].filter(Boolean).join(' · ');
  const isSeated = state.seats.includes(one.user);
  const words = el('span', { class: 'who-words' }, literal('span', one.name, { class: 'who-name' }), literal('span', about, { class: 'who-about' }));
  const facts = el('span', { class: 'person-facts' }, el('span', { text: hats(one) }), el('span', { class: 'there-time', text: time(state.now, zoneOf(one)) }));
  const dot = state.unread.has(one.user) ? el('span', { class: 'dot', role: 'img', 'aria-label': t('unread') }) : null;
  return el('li', {}, el('button', { type: 'button', class: 'person', disabled: isSeated, on: { click: choose } }, avatar(one), words, facts, dot));
}
