// Inputs of a form, one maker per kind. Each gives back {element, read, focus}: read() is the raw answer.

import { local } from './clock.js';
import { el, freshId, literal } from './dom.js';
import { placeOf, zoneOf } from './state.js';
import { t } from './words.js';

const FEW = 7;

export function makeField(input, reader, draft) {
  const make = { text, choice, choices, scale, moment, hours, zone }[input.kind];
  const id = freshId('field');
  const error = el('p', { class: 'error', id: `${id}-error`, dir: 'auto' });
  const say = (key, given) => t(key, given, reader.locale || 'en');
  const hint = [input.hint, limitsOf(input, say), input.kind === 'moment' ? say('localTime', { place: placeOf(reader) }) : ''];
  const hints = hint.filter(Boolean).join(' · ');
  const described = `${id}-hint ${id}-error`;
  const made = make(input, { id, described, value: draft ?? input.value, reader, say });
  const label = [input.label, input.optional ? el('span', { class: 'optional', text: say('optional') }) : ''];
  const parts = [hints ? literal('p', hints, { class: 'hint', id: `${id}-hint` }) : null, made.body, error];
  const element = made.isGroup
    ? el('fieldset', { class: `field field-${input.kind}`, 'aria-describedby': described }, el('legend', { dir: 'auto' }, ...label), ...parts)
    : el('div', { class: `field field-${input.kind}` }, el('label', { for: id, dir: 'auto' }, ...label), ...parts);
  const showError = (message) => {
    error.textContent = message;
    element.classList.toggle('has-error', Boolean(message));
    for (const control of element.querySelectorAll('input, select, textarea')) {
      if (message) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
  };
  showError(input.error);
  return { name: input.name, element, read: made.read, showError, focus: () => element.querySelector('input, select, textarea').focus() };
}

function limitsOf(input, say) {
  if (input.kind !== 'choices') return '';
  const most = Math.min(input.at_most, input.options.length);
  if (most >= input.options.length && input.at_least <= 1) return '';
  return input.at_least ? say('between', { least: input.at_least, most }) : say('atMost', { most });
}

function text(input, { id, described, value }) {
  const kind = input.multiline ? 'textarea' : 'input';
  const control = el(kind, { id, dir: 'auto', rows: input.multiline ? '3' : null, 'aria-describedby': described, autocomplete: 'off', value: value ?? '' });
  const count = el('span', { class: 'count', 'aria-hidden': 'true' });
  const tell = () => {
    const length = [...control.value].length;
    count.textContent = length > input.max_length * 0.7 ? `${length} / ${input.max_length}` : '';
    count.classList.toggle('is-over', length > input.max_length);
  };
  control.addEventListener('input', tell);
  tell();
  return { body: el('div', { class: 'counted' }, control, count), read: () => control.value };
}

function choice(input, { id, described, value, say }) {
  if (input.options.length > FEW) {
    const options = [{ value: '', label: say('choose') }, ...input.options].map((one) => el('option', { value: one.value, text: one.label }));
    const control = el('select', { id, 'aria-describedby': described }, ...options);
    control.value = value ?? '';
    return { body: control, read: () => control.value };
  }
  const none = input.optional ? [{ value: '', label: say('noAnswer') }] : [];
  return group('radio', [...input.options, ...none], { id, value: value ?? (input.optional ? '' : null) });
}

function choices(input, { id, value }) {
  const chosen = Array.isArray(value) ? value : value ? [value] : [];
  const made = group('checkbox', input.options, { id, value: chosen });
  return { ...made, read: () => made.checked().map((box) => box.value) };
}

function scale(input, { id, value, say }) {
  const numbers = Array.from({ length: input.high - input.low + 1 }, (_, step) => String(input.low + step));
  const named = new Map(input.options.map((one) => [one.value, one.label]));
  const none = input.optional ? [{ value: '', label: '–', title: say('noAnswer') }] : [];
  const steps = numbers.map((number) => ({ value: number, label: number, title: named.get(number) }));
  const made = group('radio', [...steps, ...none], { id, value: value ?? (input.optional ? '' : null) });
  const ends = [numbers[0], numbers.at(-1)].map((number) => literal('span', named.get(number) ?? ''));
  const body = el('div', {}, made.body, ends.some(Boolean) ? el('div', { class: 'ends', 'aria-hidden': 'true' }, ...ends) : null);
  return { ...made, body };
}

function moment(input, { id, described, value, reader }) {
  const control = el('input', { id, type: 'datetime-local', 'aria-describedby': described, value: value ? local(value, zoneOf(reader)) : '' });
  return { body: control, read: () => control.value };
}

function hours(input, { id, described, value, say }) {
  const control = el('input', { id, dir: 'auto', autocomplete: 'off', 'aria-describedby': described, placeholder: say('hoursExample'), value: value ?? '' });
  return { body: control, read: () => control.value };
}

// Any city or zone may be typed; the browser's own list of zones helps.
function zone(input, { id, described, value }) {
  const list = el('datalist', { id: `${id}-list` }, ...Intl.supportedValuesOf('timeZone').map((name) => el('option', { value: name })));
  const control = el('input', { id, list: list.id, dir: 'auto', autocomplete: 'off', 'aria-describedby': described, placeholder: 'Europe/Berlin', value: value ?? '' });
  return { body: el('div', {}, control, list), read: () => control.value };
}

// Radio buttons or check boxes; which of them are checked is what somebody chose.
function group(type, options, { id, value }) {
  const boxes = options.map((one) => {
    const isChosen = Array.isArray(value) ? value.includes(one.value) : value === one.value;
    const box = el('input', { type, name: id, value: one.value, checked: isChosen, 'aria-label': one.title ? `${one.label}: ${one.title}` : null });
    return el('label', { class: 'option', title: one.title }, box, literal('span', one.label));
  });
  const body = el('div', { class: 'options' }, ...boxes);
  const checked = () => [...body.querySelectorAll('input:checked')];
  return { body, isGroup: true, checked, read: () => checked()[0]?.value ?? '' };
}
