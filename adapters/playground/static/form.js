// A form inside a card: sent off once, field errors at their fields, nothing typed is ever lost.

import { el, literal } from './dom.js';
import { makeField } from './fields.js';
import { act } from './socket.js';
import { drafts } from './state.js';
import { t } from './words.js';

export function makeForm(message, reader) {
  const { card } = message;
  const key = `${reader.user}/${message.id}`;
  const draft = drafts.get(key) ?? {};
  const fields = card.inputs.map((input) => makeField(input, reader, draft[input.name]));
  const trouble = el('p', { class: 'error form-error', role: 'alert' });
  const submit = el('button', { type: 'submit', class: 'button primary' }, literal('span', card.submit || t('send')));
  const form = el('form', { class: 'form', novalidate: true }, ...fields.map((field) => field.element), trouble, submit);
  const values = () => Object.fromEntries(fields.map((field) => [field.name, field.read()]));
  let isBusy = false;

  form.addEventListener('input', () => drafts.put(key, values()));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const sent = { type: 'submitted', user: reader.user, message: message.id, token: card.token, values: values() };
    const answer = await act(sent);
    if (answer.type === 'taken' && !Object.keys(answer.errors).length) drafts.drop(key);
    else showErrors(answer);
    setBusy(false);
  });

  function setBusy(busy) {
    isBusy = busy;
    form.setAttribute('aria-busy', String(busy));
    submit.setAttribute('aria-disabled', String(busy));
  }

  function showErrors(answer) {
    const errors = answer.errors ?? {};
    for (const field of fields) field.showError(errors[field.name] ?? '');
    const wrong = fields.filter((field) => errors[field.name]);
    const elsewhere = Object.entries(errors).filter(([name]) => !fields.some((field) => field.name === name));
    const said = elsewhere.map(([, message]) => message).join(' ');
    trouble.textContent = answer.type === 'refused' ? t(answer.why) : said || t('formTrouble', {}, card.locale);
    (wrong[0] ?? fields[0])?.focus();
  }

  return form;
}
