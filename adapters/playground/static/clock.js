// The stage's clock: how instants are read, and the buttons that move it.

import { announce, el } from './dom.js';
import { ask } from './socket.js';
import { person, state } from './state.js';
import { locale as ours, t } from './words.js';

const formats = new Map();

function format(at, zone, locale, parts) {
  const key = `${locale}|${zone}|${JSON.stringify(parts)}`;
  if (!formats.has(key)) formats.set(key, make(zone, locale, parts));
  return formats.get(key).format(new Date(at));
}

function make(zone, locale, parts) {
  try {
    return new Intl.DateTimeFormat(locale, { ...parts, timeZone: zone, hourCycle: 'h23' });
  } catch {
    return new Intl.DateTimeFormat('en', { ...parts, timeZone: 'UTC', hourCycle: 'h23' });
  }
}

export const time = (at, zone) => format(at, zone, 'en-GB', { hour: '2-digit', minute: '2-digit' });
export const weekday = (at, zone, locale = ours) => format(at, zone, locale, { weekday: 'short' });
export const day = (at, zone, locale = ours) => format(at, zone, locale, { weekday: 'short', day: 'numeric', month: 'long' });
export const dayKey = (at, zone) => format(at, zone, 'en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });
export const dayAndTime = (at, zone) => `${format(at, zone, ours, { day: 'numeric', month: 'short' })}, ${time(at, zone)}`;

// An instant as a date input of that zone reads it: 2026-03-03T15:00. Text without an offset is local already.
export function local(value, zone) {
  if (!/(Z|[+-]\d\d:?\d\d)$/.test(value)) return value.slice(0, 16);
  return Number.isNaN(Date.parse(value)) ? '' : `${dayKey(value, zone)}T${time(value, zone)}`;
}

export function showClock() {
  const date = format(state.now, 'UTC', ours, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  document.getElementById('clock').replaceChildren(
    el('span', { class: 'visually-hidden', text: `${t('clock')}: ` }),
    el('time', { datetime: state.now, class: 'clock-time', text: time(state.now, 'UTC') }),
    el('span', { class: 'clock-day', text: `${date} · UTC` }),
  );
}

export function showMoves() {
  const name = person(state.focus)?.name ?? '';
  const seated = state.seats.map((user) => person(user)?.id);
  const moves = [
    ['hour', t('hour'), t('hour'), t('hourLong')],
    [`working_day:${person(state.focus)?.id}`, t('day'), t('dayShort'), t('dayOf', { name })],
    ['week', t('week'), t('week'), t('weekLong')],
    [`next:${seated.join(',')}`, t('next'), t('nextShort'), t('nextLong')],
  ];
  const bar = document.getElementById('moves');
  const place = [...bar.children].indexOf(document.activeElement);
  bar.replaceChildren(...moves.map(([how, long, short, label]) => el('button', {
    type: 'button', class: how.startsWith('next') ? 'move move-next' : 'move', title: label, 'aria-label': label,
    disabled: how.endsWith(':undefined'), on: { click: (event) => move(event.currentTarget, how) },
  }, el('span', { class: 'long', text: long }), el('span', { class: 'short', text: short }))));
  if (place >= 0) bar.children[place].focus();
}

export function showMoving(isMoving) {
  document.getElementById('progress').hidden = !isMoving;
  for (const button of document.querySelectorAll('.move')) button.setAttribute('aria-disabled', String(isMoving));
  if (!isMoving) announce(`${t('clock')}: ${day(state.now, 'UTC')}, ${time(state.now, 'UTC')}`);
}

function move(button, how) {
  if (button.getAttribute('aria-disabled') !== 'true') ask({ type: 'move', how });
}
