// Puts the page together: what the server says changes the state, the state changes what is shown.

import { showClock, showMoves, showMoving } from './clock.js';
import { Column } from './column.js';
import { el, icon } from './dom.js';
import { choosePerson } from './people.js';
import { ask, connect, on } from './socket.js';
import { clearSeats, hasRoom, person, readAddress, seat, state, unseat, writeAddress } from './state.js';
import { askForStory, makeStory, showStory } from './story.js';
import { showTabs } from './tabs.js';
import { language, t } from './words.js';

const columns = new Map(); // user -> Column
const board = document.getElementById('columns');
const tools = document.getElementById('tools');
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

function show() {
  for (const [user, column] of columns) {
    if (state.seats.includes(user)) continue;
    column.element.remove();
    columns.delete(user);
  }
  state.seats.forEach((user, place) => {
    if (!columns.has(user)) open(user);
    const { element } = columns.get(user);
    if (board.children[place] !== element) board.insertBefore(element, board.children[place] ?? null);
  });
  showFocus();
  showHeads();
}

function showFocus() {
  for (const [user, column] of columns) column.element.classList.toggle('is-focused', user === state.focus);
  state.unread.delete(state.focus);
  showTabs({ choose: focusOn, add: addPerson });
  showMoves();
  writeAddress();
}

function showHeads() {
  for (const [user, column] of columns) column.showHead(person(user), state.now, columns.size > 1);
}

function open(user) {
  columns.set(user, new Column(person(user), {
    choose: () => choosePerson((next) => replace(user, next)),
    leave: () => { unseat(user); show(); columns.get(state.focus)?.element.querySelector('.who-button').focus(); },
    focus: () => { if (state.focus !== user) focusOn(user); },
  }));
  ask({ type: 'open', user });
}

function focusOn(user) {
  state.focus = user;
  showFocus();
}

function replace(user, next) {
  seat(next, state.seats.indexOf(user));
  show();
}

function addPerson() {
  choosePerson((user) => { seat(user); show(); columns.get(user).element.scrollIntoView({ inline: 'end' }); });
}

function toggleStory(hasStory) {
  state.hasStory = hasStory;
  const panel = document.getElementById('story');
  panel.hidden = !hasStory;
  showTools();
  writeAddress();
  askForStory();
}

function showTools() {
  const isDark = (document.documentElement.dataset.theme ?? (prefersDark.matches ? 'dark' : 'light')) === 'dark';
  const add = el('button', { type: 'button', class: 'tool add', title: t('add'), 'aria-label': t('add'), disabled: !hasRoom(), on: { click: addPerson } }, icon('add'));
  const story = el('button', { type: 'button', class: 'tool', title: t('storyLong'), 'aria-expanded': String(state.hasStory), 'aria-controls': 'story', on: { click: openStory } }, icon('story'), el('span', { text: t('story') }));
  const theme = el('button', { type: 'button', class: 'tool theme', 'aria-label': t(isDark ? 'toLight' : 'toDark'), title: t(isDark ? 'toLight' : 'toDark'), on: { click: () => setTheme(isDark ? 'light' : 'dark') } }, icon(isDark ? 'light' : 'dark'));
  const texts = el('a', { href: '/texts', class: 'tool', title: t('textsLong'), 'aria-label': t('textsLong') }, icon('words'));
  const held = [...tools.children].indexOf(document.activeElement);
  tools.replaceChildren(add, story, texts, theme);
  tools.children[held]?.focus();
}

function openStory() {
  toggleStory(!state.hasStory);
  if (state.hasStory) document.querySelector('#story h2').focus();
}

function closeStory() {
  toggleStory(false);
  tools.querySelector('[aria-controls="story"]').focus();
}

// What a newcomer can do here, until they know.
function showHint() {
  const hint = document.getElementById('hint');
  const isKnown = localStorage.getItem('flipside-hint') === 'known';
  const gone = () => { localStorage.setItem('flipside-hint', 'known'); showHint(); };
  hint.hidden = isKnown;
  hint.replaceChildren(el('span', { text: t('hint') }), el('button', { type: 'button', text: t('hintGone'), on: { click: gone } }));
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem('flipside-theme', theme);
  showTools();
}

on('hello', ({ now, cast }) => {
  const isFirst = state.cast.length === 0;
  Object.assign(state, { now, cast });
  if (isFirst) readAddress();
  clearSeats();
  showClock();
  show();
  toggleStory(state.hasStory);
});
on('connection', ({ isOpen }) => {
  const notice = document.getElementById('notice');
  notice.hidden = isOpen;
  notice.textContent = isOpen ? '' : t('offline');
  if (isOpen) for (const user of columns.keys()) ask({ type: 'open', user });
});
on('history', ({ user, messages }) => columns.get(user)?.load(messages));
on('message', ({ user, message }) => {
  columns.get(user)?.show(message);
  if (user !== state.focus && message.from === 'bot' && !state.unread.has(user)) {
    state.unread.add(user);
    showTabs({ choose: focusOn, add: addPerson });
  }
  askForStory();
});
on('gone', ({ user, message }) => columns.get(user)?.remove(message));
on('clock', ({ now }) => {
  state.now = now;
  if (!state.cast.length) return;
  showClock();
  showHeads();
});
on('moving', ({ is_moving: isMoving, why }) => {
  showMoving(isMoving);
  const notice = document.getElementById('notice');
  notice.hidden = !why;
  notice.textContent = why ? t(why) : '';
});
on('story', ({ lines }) => showStory(lines));

document.documentElement.lang = language;
prefersDark.addEventListener('change', showTools);
makeStory(closeStory);
showHint();
connect();
