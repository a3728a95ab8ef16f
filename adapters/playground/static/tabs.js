// On a narrow page one person at a time: tabs choose whose chat is shown. Wide pages show all columns.

import { avatar, el, icon, literal } from './dom.js';
import { hasRoom, person, state } from './state.js';
import { t } from './words.js';

export function showTabs({ choose, add }) {
  const bar = document.getElementById('tabs');
  const held = [...bar.children].indexOf(document.activeElement);
  bar.setAttribute('aria-label', t('people'));
  const tabs = state.seats.map((user) => {
    const isNew = state.unread.has(user);
    const label = isNew ? `${person(user).name}, ${t('unread')}` : person(user).name;
    return el('button', { type: 'button', class: 'tab', title: label, 'aria-label': label, 'aria-current': user === state.focus ? 'true' : null, on: { click: () => choose(user) } },
      avatar(person(user)), literal('span', person(user).name.split(' ')[0], { class: 'tab-name' }), isNew ? el('span', { class: 'dot' }) : null);
  });
  const more = hasRoom() ? [el('button', { type: 'button', class: 'tab tab-add', 'aria-label': t('add'), title: t('add'), on: { click: add } }, icon('add'))] : [];
  bar.replaceChildren(...tabs, ...more);
  bar.children[held]?.focus();
}
