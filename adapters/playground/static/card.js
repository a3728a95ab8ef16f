// One message of Flipside: what it says, what can be answered, what was chosen.

import { dayAndTime, time } from './clock.js';
import { el, freshId, icon, literal } from './dom.js';
import { makeForm } from './form.js';
import { act } from './socket.js';
import { zoneOf } from './state.js';
import { t } from './words.js';

export function makeCard(message, reader) {
  const { card } = message;
  const text = literal('p', card.text, { class: 'prose' });
  return el('article', { class: 'card', lang: card.locale, tabindex: '-1' },
    el('div', { class: 'card-head' }, literal('h3', card.title) ?? text, card.ways_out.length ? more(message, reader) : null),
    card.title ? text : null,
    card.errors.length ? el('div', { class: 'error', role: 'alert' }, ...card.errors.map((one) => literal('p', one))) : null,
    card.rows.length ? el('dl', { class: 'rows' }, ...card.rows.flatMap((row) => [literal('dt', row.label), literal('dd', row.value || '–')])) : null,
    ...pages(message, reader),
    card.files.length ? el('ul', { class: 'files' }, ...card.files.map(file)) : null,
    card.inputs.length ? makeForm(message, reader) : null,
    message.answers.length ? answers(message, reader) : null,
    outcome(message),
    actions(message, reader),
    doors(message, reader),
    card.footnote ? el('p', { class: 'footnote' }, icon('eye'), literal('span', card.footnote)) : null,
  );
}

// A page of the playbook folds up under its heading; the only one on a card without a form lies open.
function pages(message, reader) {
  const { card } = message;
  const isAlone = !card.inputs.length && card.sections.filter((part) => part.begins).length === 1;
  const shown = [];
  let page = null;
  for (const part of card.sections) {
    if (part.begins) {
      page = el('details', { class: 'page' }, el('summary', {}, literal('h4', part.title)), section({ ...part, title: '' }, message, reader));
      page.open = isAlone;
      shown.push(page);
    } else (page ?? { append: (one) => shown.push(one) }).append(section(part, message, reader));
  }
  return shown;
}

function section(part, message, reader) {
  const items = part.items.length ? el('ul', {}, ...part.items.map((item) => literal('li', item))) : null;
  const chart = part.chart ? el('img', { class: 'chart', src: part.chart.src, alt: part.chart.alt, width: 360, height: 220 }) : null;
  return el('section', { class: 'section' }, literal('h4', part.title), chart, literal('p', part.text, { class: 'prose' }), items, rowActions(part, message, reader));
}

// What can be done about one row of a list; the list stays usable after it.
function rowActions(part, message, reader) {
  if (!part.buttons?.length) return null;
  const about = part.title || part.text;
  const drawn = part.buttons.map((one) => {
    const pressed = button(one, { ...message, chosen: '' }, reader, `button small ${one.style}`);
    if (about) pressed.setAttribute('aria-label', `${one.label}: ${about}`);
    return pressed;
  });
  return el('div', { class: 'row-actions' }, ...drawn);
}

function file(one) {
  const kind = one.media_type.startsWith('text/calendar') ? 'calendar' : 'file';
  const size = one.size < 1024 ? `${one.size} B` : `${Math.round(one.size / 1024)} KB`;
  const link = el('a', { href: `/files/${encodeURIComponent(one.id)}`, download: one.name, 'aria-label': t('download', { name: one.name }) });
  link.append(icon(kind), literal('span', one.name), el('small', { text: size }));
  return el('li', {}, link);
}

function answers(message, reader) {
  const read = (one) => (one.kind === 'moment' ? one.value.replace('T', ', ') : one.value);
  const list = message.answers.flatMap((one) => [literal('dt', one.label), literal('dd', read(one))]);
  return el('dl', { class: 'rows answers', 'data-user': reader.user }, ...list);
}

// What was chosen stays readable when the buttons have gone.
function outcome(message) {
  if (!message.is_over) return null;
  const said = message.chosen || (message.answers.length ? t('sent', {}, message.card.locale) : '');
  if (!said) return null;
  return el('p', { class: 'outcome' }, icon('check'), el('span', { class: 'visually-hidden', text: `${t('chosen')}: ` }), literal('span', said));
}

function actions(message, reader) {
  const { buttons } = message.card;
  return buttons.length ? el('div', { class: 'actions' }, ...buttons.map((one) => button(one, message, reader, `button ${one.style}`))) : null;
}

// Later, skip, stop: out of the way in the corner, one press away.
function more(message, reader) {
  const id = freshId('ways');
  const list = el('div', { class: 'ways-out', id, hidden: true }, ...message.card.ways_out.map((one) => button(one, message, reader, 'way-out')));
  const toggle = el('button', { type: 'button', class: 'more', 'aria-expanded': 'false', 'aria-controls': id, 'aria-label': t('more'), title: t('moreShort') }, icon('more'));
  const open = (isOpen) => {
    list.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) list.scrollIntoView({ block: 'nearest' });
  };
  toggle.addEventListener('click', () => open(list.hidden));
  const box = el('div', { class: 'more-box' }, toggle, list);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    open(false);
    toggle.focus();
  });
  box.addEventListener('focusout', (event) => {
    if (!box.contains(event.relatedTarget)) open(false);
  });
  return box;
}

function doors(message, reader) {
  const { doors: list } = message.card;
  return list.length ? el('div', { class: 'doors' }, ...list.map((one) => button(one, message, reader, 'door'))) : null;
}

function button(one, message, reader, kind) {
  const isChosen = !message.is_over && message.chosen === one.label;
  const pressed = el('button', { type: 'button', class: isChosen ? `${kind} is-chosen` : kind, 'data-value': one.value }, isChosen ? icon('check') : null, literal('span', one.label));
  pressed.addEventListener('click', async () => {
    const card = pressed.closest('.card');
    if (card.getAttribute('aria-busy') === 'true') return;
    card.setAttribute('aria-busy', 'true');
    const sent = { type: 'pressed', user: reader.user, message: message.id, token: message.card.token, value: one.value };
    const answer = await act(sent);
    card.removeAttribute('aria-busy');
    const said = answer.type === 'refused' ? t(answer.why) : Object.values(answer.errors).join(' ');
    if (said) pressed.dispatchEvent(new CustomEvent('trouble', { bubbles: true, detail: said }));
  });
  return pressed;
}

export function stamp(message, reader) {
  const zone = zoneOf(reader);
  return el('time', { class: 'stamp', datetime: message.at, title: dayAndTime(message.at, zone), text: time(message.at, zone) });
}
