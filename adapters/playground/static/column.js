// One person's chat: who they are and what time it is there, their messages, a line to write.

import { makeCard, stamp } from './card.js';
import { day, dayKey, time, weekday } from './clock.js';
import { makeComposer } from './composer.js';
import { announce, avatar, el, icon, literal } from './dom.js';
import { act } from './socket.js';
import { placeOf, zoneOf } from './state.js';
import { hat, t } from './words.js';

const NEAR = 80; // pixels from the end that still count as being there

export class Column {
  constructor(reader, { choose, leave, focus }) {
    this.reader = reader;
    this.messages = new Map();
    this.log = el('ol', { class: 'log', tabindex: '0', 'aria-label': t('chatWith', { name: reader.name }) });
    this.newer = el('button', { type: 'button', class: 'newer', hidden: true, on: { click: () => this.toEnd() } }, icon('down'), el('span', { text: t('newer') }));
    this.head = el('header', { class: 'who' });
    this.composer = makeComposer(reader, () => this.toEnd());
    this.element = el('section', { class: 'column', 'aria-label': reader.name, on: { focusin: focus, pointerdown: focus } }, this.head, this.log, this.newer, this.composer);
    this.log.addEventListener('scroll', () => this.follow());
    this.log.addEventListener('trouble', (event) => this.composer.complain(event.detail));
    this.log.addEventListener('click', (event) => { if (event.target.closest('[data-value], [type="submit"]')) this.expectAnswer(); });
    this.isFollowing = true;
    this.followAfterResize();
    this.choose = choose;
    this.leave = leave;
  }

  // The head follows the clock and the cast; canLeave is false for the last column.
  showHead(reader, now, canLeave) {
    this.reader = reader;
    const zone = zoneOf(reader);
    const tongue = (reader.locale || 'en').slice(0, 2);
    const about = [reader.title, placeOf(reader)].filter(Boolean).join(' · ');
    const short = [...(reader.hats ?? []).map(hat), tongue.toUpperCase(), ''].join(' · '); // instead of the facts, on a phone
    const hats = (reader.hats ?? []).map((one) => el('span', { class: 'hat', text: hat(one) }));
    const who = el('button', { type: 'button', class: 'who-button', 'aria-label': t('change', { name: reader.name }), on: { click: this.choose } },
      avatar(reader),
      el('span', { class: 'who-words' }, el('span', { class: 'who-name' }, literal('span', reader.name), icon('down')), el('span', { class: 'who-about', dir: 'auto' }, el('span', { class: 'who-more', text: short }), about)));
    const there = el('div', { class: 'there' }, el('time', { datetime: now, class: 'there-time', text: time(now, zone) }), el('span', { text: weekday(now, zone) }));
    const leave = canLeave ? el('button', { type: 'button', class: 'quiet leave', 'aria-label': t('closeColumn', { name: reader.name }), title: t('close'), on: { click: this.leave } }, icon('close')) : '';
    const facts = el('div', { class: 'facts' }, ...hats, el('span', { class: 'tongue', text: tongue }));
    const focused = this.head.contains(document.activeElement) ? document.activeElement.className : '';
    this.head.replaceChildren(who, there, leave, facts);
    if (focused) this.head.getElementsByClassName(focused)[0]?.focus();
  }

  load(messages) {
    const wasAtEnd = this.isAtEnd() || this.messages.size === 0;
    this.messages = new Map();
    this.log.replaceChildren();
    for (const message of messages) this.add(message);
    if (!messages.length) this.log.append(this.nothing());
    if (wasAtEnd) this.toEnd();
  }

  show(message) {
    const known = this.messages.get(message.id);
    const wasFollowing = this.isFollowing;
    if (known) {
      this.change(known, message);
    } else {
      this.log.querySelector('.nothing')?.remove();
      this.add(message);
      if (message.card) announce(`${t('from', { name: this.reader.name })}: ${message.card.fallback}`);
    }
    if (wasFollowing || message.from === 'person' || (this.isAwaiting && !known)) this.toEnd();
    else if (!known) this.newer.hidden = false;
  }

  remove(id) {
    this.messages.get(id)?.item.remove();
    this.messages.delete(id);
  }

  add(message) {
    const date = dayKey(message.at, zoneOf(this.reader));
    if (date !== this.log.lastElementChild?.dataset.day) {
      this.log.append(el('li', { class: 'day', 'data-day': date }, el('span', { text: day(message.at, zoneOf(this.reader)) })));
    }
    const item = el('li', { class: `message from-${message.from}`, 'data-day': date, 'data-id': message.id });
    item.append(this.body(message), stamp(message, this.reader));
    this.log.append(item);
    this.messages.set(message.id, { message, item });
  }

  change(known, message) {
    if (JSON.stringify(known.message) === JSON.stringify(message)) return;
    const held = known.item.contains(document.activeElement);
    const body = this.body(message);
    known.item.firstElementChild.replaceWith(body);
    known.message = message;
    if (held) body.focus({ preventScroll: true }); // what had the focus is gone: stay at the message
  }

  body(message) {
    return message.card ? makeCard(message, this.reader) : literal('p', message.text, { class: 'said' });
  }

  nothing() {
    const arrive = el('button', { type: 'button', class: 'button plain', text: t('arrive'), on: { click: () => act({ type: 'arrived', user: this.reader.user }) } });
    return el('li', { class: 'nothing' }, avatar(this.reader), el('strong', { text: t('empty') }), el('p', { text: t('emptyHint', { name: this.reader.name.split(' ')[0] }) }), arrive);
  }

  // What somebody pressed is answered: the answer comes into view wherever they have scrolled to.
  expectAnswer() {
    clearTimeout(this.awaiting);
    this.isAwaiting = true;
    this.awaiting = setTimeout(() => { this.isAwaiting = false; }, 4000);
  }

  isAtEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR;
  }

  // A message longer than the column is shown from its beginning.
  toEnd() {
    const latest = this.log.lastElementChild?.offsetTop ?? 0;
    this.log.scrollTop = Math.min(this.log.scrollHeight - this.log.clientHeight, latest - 8);
    this.newer.hidden = true;
    this.isFollowing = true;
    this.placed = this.log.scrollTop;
  }

  // New messages come into view until somebody scrolls away from the end by themselves.
  follow() {
    if (this.log.clientWidth !== this.width || Math.abs(this.log.scrollTop - this.placed) < 2) return;
    this.isFollowing = this.isAtEnd();
    if (this.isFollowing) this.newer.hidden = true;
  }

  // A window that changes its size, or a phone's keyboard, must not hide the latest message.
  followAfterResize() {
    new ResizeObserver(() => {
      this.width = this.log.clientWidth;
      if (this.isFollowing) this.toEnd();
    }).observe(this.log);
  }
}
