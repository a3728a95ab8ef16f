// The timeline: what is to come, then what happened, newest first. It holds facts, never anybody's words.

import { day, dayAndTime, dayKey, time } from './clock.js';
import { avatar, el, icon, literal } from './dom.js';
import { ask } from './socket.js';
import { person, personById, placeOf, state, zoneOf } from './state.js';
import { UNTOLD, factSentence, planSentence, scriptName, valueWord } from './story_words.js';
import { hat, humane, language, t } from './words.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

let lines = [];
let isMine = true;
let isAheadOpen = false;
let asking = 0;

// Many things happen at once; the page asks once they have settled.
export function askForStory() {
  clearTimeout(asking);
  if (state.hasStory) asking = setTimeout(() => ask({ type: 'story', limit: 500 }), 150);
}

export function makeStory(close) {
  const mine = el('input', { type: 'checkbox', checked: isMine, on: { change: (event) => { isMine = event.target.checked; showLines(); } } });
  const head = el('header', {},
    el('h2', { tabindex: '-1', text: t('storyLong') }),
    el('button', { type: 'button', class: 'quiet', 'aria-label': t('close'), title: t('close'), on: { click: close } }, icon('close')));
  const filter = el('label', { class: 'mine' }, mine, el('span', { text: t('storyMine') }));
  const panel = document.getElementById('story');
  panel.setAttribute('aria-label', t('story'));
  panel.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
  panel.replaceChildren(head, filter, el('ol', { class: 'lines', tabindex: '0', 'aria-label': t('storyLong') }));
}

export function showStory(told) {
  lines = told;
  showLines();
}

function showLines() {
  const list = document.querySelector('#story .lines');
  const shown = lines.filter((line) => !UNTOLD.has(line.name) && (!isMine || isSeated(line)));
  const ahead = shown.filter((line) => isPlan(line));
  const behind = shown.filter((line) => !isPlan(line));
  const items = [];
  if (ahead.length) items.push(el('li', { class: 'part' }, coming(ahead)));
  items.push(...days(behind));
  if (!items.length) items.push(el('li', { class: 'none', text: t('storyEmpty') }));
  list.replaceChildren(...items);
}

// What is to come folds up: the next few first, then the rest.
function coming(ahead) {
  const box = el('details', { class: 'coming' },
    el('summary', {}, el('h3', { text: t('storyAhead') }), el('span', { class: 'number', text: String(ahead.length) })),
    el('ol', {}, ...days(ahead)));
  box.open = isAheadOpen;
  box.addEventListener('toggle', () => { isAheadOpen = box.open; });
  return box;
}

function days(some) {
  const items = [];
  let date = '';
  for (const line of some) {
    if (dayKey(line.at, 'UTC') !== date) items.push(el('li', { class: 'day' }, el('span', { text: day(line.at, 'UTC') })));
    date = dayKey(line.at, 'UTC');
    items.push(item(line));
  }
  return items;
}

const isPlan = (line) => line.kind === 'planned' || line.kind === 'held';
const whose = (line) => personById(line.person) ?? person(line.person);
const concerned = (line) => [whose(line), ...(line.people ?? []).map(personById), personById(line.details?.by)].filter(Boolean);
const isSeated = (line) => !concerned(line).length || concerned(line).some((one) => state.seats.includes(one.user));

function item(line) {
  const who = whose(line) ?? concerned(line)[0];
  const told = sentence(line);
  const details = told ? [] : Object.entries(line.details ?? {}).filter(([, value]) => value !== '' && value !== null);
  return el('li', { class: `line-item ${line.kind ?? 'happened'}` },
    el('time', { datetime: line.at, text: time(line.at, 'UTC') }),
    who ? avatar(who) : el('span', { class: 'avatar nobody', 'aria-hidden': 'true' }),
    el('div', {},
      told ? literal('p', told) : el('p', {}, el('strong', { text: humane(line.name) }), who ? literal('span', ` ${who.name}`, { class: 'about' }) : ''),
      isPlan(line) && who ? el('p', { class: 'about', text: `${t('thereThen', { place: placeOf(who) })} ${time(line.at, zoneOf(who))}` }) : '',
      details.length ? el('ul', { class: 'details' }, ...details.map(detail)) : ''));
}

function sentence(line) {
  const { details = {} } = line;
  const how = line.kind === 'held' ? 'held' : details.how;
  const said = isPlan(line) ? planSentence(how, line.name, language) : factSentence(line.name, language);
  if (!said) return '';
  const both = (line.people ?? []).map((one) => personById(one)?.name).filter(Boolean).join(valueWord('and', language));
  const somebody = valueWord('somebody', language);
  const given = {
    who: whose(line)?.name ?? (both || somebody), pair: both || whose(line)?.name || somebody,
    what: scriptName(`${line.name}.${details.step}`, language) ?? scriptName(line.name, language) ?? humane(line.name), start: readable(details.start ?? line.start ?? ''),
    by: nameOf(details.by), to: nameOf(details.to), confidant: nameOf(details.confidant), until: readable(details.until ?? ''),
    side: details.side ? hat(details.side) : '', count: String(details.count ?? ''),
    held: valueWord(details.held, language) ?? '', status: valueWord(details.status, language) ?? '',
  };
  return said.replace(/\{(\w+)\}/g, (whole, name) => given[name] ?? whole);
}

const nameOf = (id) => personById(Array.isArray(id) ? id[0] : id)?.name ?? valueWord('somebody', language);

function detail([name, value]) {
  return el('li', {}, el('span', { class: 'about', text: `${humane(name)} ` }), literal('span', readable(value)));
}

function readable(value) {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (INSTANT.test(text)) return dayAndTime(text, 'UTC');
  const known = personById(text) ?? person(text);
  if (known) return known.name;
  return /^[a-z]+(_[a-z]+)+$/.test(text) ? humane(text).toLowerCase() : text;
}
