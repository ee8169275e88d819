// What is typed into a long form is kept until it is saved: a phone throws out a page that nobody looks at, and loads it anew, empty. In this tab
// alone, for its writer alone, and for as long as a session lasts. Names, ways to reach somebody, secrets and files are kept nowhere (ADR 280).
(() => {
  const content = document.getElementById('content');
  const KEPT = 'kept ';
  const LONGEST = 12 * 60 * 60 * 1000;
  const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(KEPT));
  const read = (key) => JSON.parse(sessionStorage.getItem(key));
  const forget = (key) => sessionStorage.removeItem(key);
  const reader = content.dataset.reader;
  // Whose it is nobody knows before a sign-in, which may be that of its writer, whose session was over.
  const isOthers = (kept) => Boolean(reader) && kept.of !== reader;
  keys().forEach((key) => { if (read(key).at < Date.now() - LONGEST || isOthers(read(key))) { forget(key); } });
  const answered = (key, unknown) => sessionStorage.setItem(key, JSON.stringify({ ...read(key), sent: false, unknown }));
  const wasSent = keys().filter((key) => read(key).sent);
  // What was sent after the session was over has not arrived: whoever is led to sign in is told so.
  if (new URLSearchParams(location.search).has('ended')) { wasSent.forEach((key) => answered(key, read(key).unknown)); }
  const notice = document.getElementById('kept');
  if (!reader || !notice) { return; }

  const FORM = 'form.kept';
  const TYPES = ['text', 'url', 'number', 'date', 'datetime-local', 'textarea', 'select-one', 'select-multiple', 'checkbox', 'radio'];
  const NOT_KEPT = '.unkept, .ui-autocomplete';
  const WITHOUT = `${NOT_KEPT}, [type="file"], [type="email"], [type="tel"]`;
  const isKept = (input) => TYPES.includes(input.type) && Boolean(input.name) && !input.disabled && !input.readOnly && !input.closest(NOT_KEPT);
  const inputsOf = (id) => {
    const all = new Map();
    [...(document.getElementById(id)?.elements || [])].filter(isKept).forEach((input) => all.set(input.name, [...(all.get(input.name) || []), input]));
    return all;
  };
  const isTicked = ([one]) => ['checkbox', 'radio'].includes(one.type);
  const joined = (choices) => choices.map((one) => one.value).join('\n');
  const lines = (text) => text.replace(/\r\n?/g, '\n');
  const valueOf = (inputs) => {
    if (isTicked(inputs)) { return joined(inputs.filter((input) => input.checked)); }
    return inputs[0].options ? joined([...inputs[0].selectedOptions]) : lines(inputs[0].value);
  };
  // As the server sent it, whatever the browser has put there by itself.
  const sentOf = (inputs) => {
    const [one] = inputs;
    if (isTicked(inputs)) { return joined(inputs.filter((input) => input.defaultChecked)); }
    if (!one.options) { return lines(one.defaultValue); }
    const chosen = [...one.options].filter((option) => option.defaultSelected);
    return joined(chosen.length > 0 || one.multiple ? chosen : [...one.options].slice(0, 1));
  };
  const put = (inputs, value) => {
    const [one] = inputs;
    const among = value.split('\n');
    if (isTicked(inputs)) {
      inputs.forEach((input) => { input.checked = value !== '' && among.includes(input.value); });
    } else if (one.options) {
      [...one.options].forEach((option) => { option.selected = among.includes(option.value); });
    } else { one.value = value; }
    for (let fold = one.closest('details'); fold; fold = fold.parentElement.closest('details')) { fold.open = true; }
    ['input', 'change'].forEach((kind) => one.dispatchEvent(new Event(kind, { bubbles: true })));
  };

  // By the id of a form, since another may be put in its place: what is typed in each field, and what had stood there, which alone tells whether
  // somebody else has changed it meanwhile. Unknown is of one that was sent, and to which no answer came, whether it is stored.
  const drafts = new Map();
  const stood = new Map();
  const placeOf = (id, name) => `${id} ${name}`;
  const address = new URLSearchParams(location.search);
  address.sort();
  const keyOf = (id) => `${KEPT}${location.pathname}?${address} ${id}`;
  let sent = [];
  const save = () => drafts.forEach(({ at, fields, unknown }, id) => {
    const all = [...fields].map(([name, { typed, was }]) => [name, typed, was]);
    if (all.length === 0) { forget(keyOf(id)); return; }
    // Where there is no room, the page alone has it, as ever.
    try { sessionStorage.setItem(keyOf(id), JSON.stringify({ of: reader, at, sent: sent.includes(id), unknown, fields: all })); } catch { forget(keyOf(id)); }
  });
  const SOON = 1000;
  let soon;
  let goingOut = false;
  const heed = (event) => {
    const { form, name } = event.target;
    if (!event.isTrusted || !form?.matches(FORM) || !isKept(event.target)) { return; }
    goingOut = false;
    const inputs = inputsOf(form.id).get(name);
    const place = placeOf(form.id, name);
    if (!stood.has(place)) { stood.set(place, sentOf(inputs)); }
    const [typed, was] = [valueOf(inputs), stood.get(place)];
    const fields = drafts.get(form.id)?.fields || new Map();
    if (typed === was) { fields.delete(name); } else { fields.set(name, { typed, was }); }
    drafts.set(form.id, { ...drafts.get(form.id), at: Date.now(), fields });
    clearTimeout(soon);
    soon = setTimeout(save, SOON);
  };
  ['input', 'change'].forEach((kind) => content.addEventListener(kind, heed));
  document.addEventListener('visibilitychange', () => { if (document.hidden) { save(); } });

  // Whoever signs out leaves nothing, in his other windows neither; but not before he is gone: he may be asked whether he wants to, and stay. Then
  // what he does next says so.
  const out = new BroadcastChannel('signed out');
  const drop = () => {
    drafts.clear();
    keys().forEach(forget);
    close();
  };
  out.addEventListener('message', drop);
  document.addEventListener('submit', (event) => { goingOut = event.target.matches('[action$="/console/sign-out"]'); });
  document.addEventListener('click', (event) => { if (event.target.closest('a[href]')) { goingOut = false; } });
  window.addEventListener('pagehide', () => {
    clearTimeout(soon);
    if (!goingOut) { save(); return; }
    drop();
    out.postMessage('');
  });

  const firstOf = (ids) => ids.flatMap((id) => [...drafts.get(id).fields.keys()].flatMap((name) => inputsOf(id).get(name) || []))[0];
  const say = (words, isOffer) => {
    const without = shown.some((id) => document.getElementById(id)?.querySelector(WITHOUT));
    const all = without ? `${words} ${notice.dataset.without}` : words;
    notice.querySelector('p').textContent = all;
    take.hidden = !isOffer;
    notice.hidden = false;
    document.dispatchEvent(new CustomEvent('tell', { detail: all }));
  };
  const idle = () => new Promise((done) => {
    const look = () => { if (!window.PrimeFaces?.ajax || window.PrimeFaces.ajax.Queue.isEmpty()) { done(); } else { setTimeout(look, 50); } };
    look();
  });
  // A choice draws others anew, or fills them in: each is put in when the answer to the one before is there, and once more after all of them.
  const lay = async (id, wanted) => {
    for (const [name, value] of [...wanted, ...wanted]) {
      const inputs = inputsOf(id).get(name);
      if (inputs && valueOf(inputs) !== value) {
        put(inputs, value);
        await idle();
      }
    }
  };
  const layBack = async (ids) => {
    for (const id of ids) { await lay(id, [...drafts.get(id).fields].map(([name, { typed }]) => [name, typed])); }
    say(ids.some((id) => drafts.get(id)?.unknown) ? notice.dataset.unknown : notice.dataset.back, false);
  };

  // What was done is said, as it is that it was refused, or that the page was too old. Where nothing is said, it may be stored or not.
  const REFUSAL = '.ui-messages-error, .ui-messages-fatal';
  const says = (kind) => Boolean(document.getElementById('messages').querySelector(kind));
  const isDone = () => says('.ui-messages-info') && !says(REFUSAL);
  const isRefused = says(`${REFUSAL}, .ui-messages-warn`);
  wasSent.forEach((key) => { if (isDone()) { forget(key); } else { answered(key, read(key).unknown || !isRefused); } });
  const take = document.getElementById('kept-take');
  const discard = document.getElementById('kept-discard');
  let shown = [];
  let offered = false;
  content.querySelectorAll(FORM).forEach(({ id }) => {
    const kept = keys().includes(keyOf(id)) ? read(keyOf(id)) : { fields: [] };
    const fields = new Map(kept.fields.map(([name, typed, was]) => [name, { typed, was }]));
    // It holds what was typed, of which nothing is saved: the mistake is told at a field, or on top of the page alone.
    const isBack = () => says(REFUSAL) && [...inputsOf(id)].some(([name, inputs]) => fields.get(name)?.typed === sentOf(inputs));
    const atField = Boolean(document.getElementById(id).querySelector('.ui-message-error'));
    const refused = atField || (wasSent.includes(keyOf(id)) && isBack());
    inputsOf(id).forEach((inputs, name) => stood.set(placeOf(id, name), refused && fields.has(name) ? fields.get(name).was : sentOf(inputs)));
    const now = (name) => stood.get(placeOf(id, name));
    if (!refused) { fields.forEach(({ typed }, name) => { if (now(name) === typed) { fields.delete(name); } }); }
    if (kept.at) { drafts.set(id, { at: kept.at, fields, unknown: kept.unknown }); }
    const here = [...fields].filter(([name]) => stood.has(placeOf(id, name)));
    if (refused || here.length === 0) { return; }
    shown.push(id);
    offered = offered || here.some(([name, { was }]) => now(name) !== was);
  });
  save();

  const close = () => {
    notice.hidden = true;
    shown = [];
  };
  take.addEventListener('click', async () => {
    const ids = shown;
    offered = false;
    ids.forEach((id) => drafts.get(id).fields.forEach((field, name) => { field.was = stood.get(placeOf(id, name)) ?? field.was; }));
    await layBack(ids);
    save();
    firstOf(ids)?.focus();
  });
  discard.addEventListener('click', async () => {
    const ids = shown;
    const first = firstOf(ids);
    const laid = ids.map((id) => [id, [...drafts.get(id).fields.keys()].map((name) => [name, stood.get(placeOf(id, name))])]);
    ids.forEach((id) => {
      drafts.get(id).fields.clear();
      drafts.get(id).unknown = false;
    });
    save();
    close();
    first?.focus();
    if (!offered) { for (const [id, wanted] of laid) { await lay(id, wanted.filter(([, value]) => value !== undefined)); } }
  });
  window.addEventListener('load', () => {
    if (shown.length === 0) { return; }
    if (offered) { say(notice.dataset.changed, true); } else { layBack(shown); }
  });

  content.addEventListener('submit', (event) => {
    if (event.defaultPrevented || event.target.method !== 'post') { return; }
    sent = [event.target.id];
    save();
  });
  document.addEventListener('DOMContentLoaded', () => {
    if (!window.jQuery || !window.PrimeFaces) { return; }
    const sourceOf = (settings) => window.PrimeFaces.ajax.Utils.getSourceId(settings);
    let sender;
    window.jQuery(document).on('pfAjaxSend', (event, xhr, settings) => {
      const button = document.getElementById(sourceOf(settings));
      if (!button?.matches('button[type="submit"]') || !button.form) { return; }
      goingOut = false;
      sender = button.id;
      sent = [button.form.id, (button.dataset.with || '').replace(':', '')];
      save();
    }).on('pfAjaxComplete', (event, xhr, settings, answer) => {
      // The page that comes says whether it was done.
      if (!sender || sourceOf(settings) !== sender || answer?.redirect) { return; }
      if (xhr.status === 0 || xhr.status >= 500) {
        sent.filter((id) => drafts.has(id)).forEach((id) => { drafts.get(id).unknown = true; });
      } else if (isDone()) {
        sent.forEach((id) => {
          drafts.delete(id);
          forget(keyOf(id));
          inputsOf(id).forEach((inputs, name) => stood.set(placeOf(id, name), valueOf(inputs)));
        });
        if (shown.every((id) => !drafts.has(id))) { close(); }
      }
      sent = [];
      save();
    });
  });
})();
