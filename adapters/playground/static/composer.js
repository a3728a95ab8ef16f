// The line somebody writes in: Enter sends, Shift and Enter begins a new line; a draft survives a reload.

import { el, icon } from './dom.js';
import { act } from './socket.js';
import { drafts } from './state.js';
import { t } from './words.js';

export function makeComposer(reader, sent) {
  const label = t('writeAs', { name: reader.name });
  const line = el('textarea', { rows: '1', dir: 'auto', 'aria-label': label, placeholder: t('write'), autocomplete: 'off', value: drafts.get(reader.user) ?? '' });
  const send = el('button', { type: 'submit', class: 'send', 'aria-label': t('send'), title: t('send') }, icon('send'));
  const trouble = el('p', { class: 'error', role: 'alert' });
  const form = el('form', { class: 'composer' }, trouble, el('div', { class: 'line' }, line, send));

  line.addEventListener('input', () => {
    drafts.put(reader.user, line.value);
    form.complain('');
    grow();
  });
  line.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = line.value;
    if (!text.trim()) return;
    write('');
    sent();
    const answer = await act({ type: 'said', user: reader.user, text });
    if (answer.type !== 'refused') return;
    form.complain(t(answer.why));
    if (!line.value) write(text);
  });

  function write(text) {
    line.value = text;
    if (text) drafts.put(reader.user, text);
    else drafts.drop(reader.user);
    grow();
  }

  function grow() {
    line.style.height = 'auto';
    line.style.height = `${Math.min(line.scrollHeight, 160)}px`;
  }

  form.complain = (words) => { trouble.textContent = words; };
  return form;
}
