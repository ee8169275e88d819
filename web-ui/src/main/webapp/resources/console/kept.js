// Keeps what is typed into a long form until it is saved: a phone drops a page that nobody looks at, and
// later loads it again, empty. It is kept only in this tab, only for its writer, and only as long as a
// session lasts. Names, ways to reach a person, secrets and files are never kept (ADR 280).
(() => {
  const content = document.getElementById('content');
  const KEPT = 'kept ';
  const LONGEST = 12 * 60 * 60 * 1000;
  const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(KEPT));
  const read = (key) => JSON.parse(sessionStorage.getItem(key));
  const forget = (key) => sessionStorage.removeItem(key);
  const { reader } = content.dataset;
  // The mark of the last sign-out in this browser.
  let { out } = content.dataset;
  // On a page without a signed-in reader nothing is known to be another person's: the next sign-in may be
  // that of the writer, whose session was over.
  const isOthers = (kept) => Boolean(reader) && kept.of !== reader;
  const isLeft = (kept) => Boolean(out) && kept.out !== out;
  const tidy = () => keys().forEach((key) => {
    const kept = read(key);
    if (kept.at < Date.now() - LONGEST || isOthers(kept) || isLeft(kept)) { forget(key); }
  });
  tidy();
  const notice = document.getElementById('kept');
  // By the id of a form, because the form itself may be replaced. For each input: what is typed, and what
  // stood there before, by which a change by somebody else is recognised. unknown: the form was sent and no
  // answer came, so nobody knows whether it is stored.
  const drafts = new Map();
  // The ids of the forms into which text was put back; the notice says so.
  const back = new Set();
  const guard = (isShown) => document.dispatchEvent(new CustomEvent('put-back', { detail: isShown }));
  const close = () => {
    notice.hidden = true;
    guard(false);
  };
  // After a sign-out nothing is left, in the other windows of this browser either. It is not cleared before
  // the sign-out is done, because the reader may be asked and stay: the next page tells the other windows. A
  // window that the browser dropped meanwhile sees it when it is loaded.
  const channel = new BroadcastChannel('signed out');
  channel.addEventListener('message', ({ data }) => {
    if (data === out) { return; }
    out = data;
    tidy();
    drafts.clear();
    back.clear();
    if (notice) { close(); }
  });
  if (!reader && out) { channel.postMessage(out); }
  const answered = (key, unknown) => sessionStorage.setItem(key, JSON.stringify({ ...read(key), sent: false, unknown }));
  const wasSent = keys().filter((key) => read(key).sent);
  // A form that was sent after the end of the session has not arrived, and the sign-in page says so: it is
  // not unknown.
  if (new URLSearchParams(location.search).has('ended')) { wasSent.forEach((key) => answered(key, read(key).unknown)); }
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
  // The value that the server sent, whatever the browser has filled in by itself.
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

  const stood = new Map();
  const placeOf = (id, name) => `${id} ${name}`;
  const address = new URLSearchParams(location.search);
  address.sort();
  const keyOf = (id) => `${KEPT}${location.pathname}?${address} ${id}`;
  let sent = [];
  const write = (key, kept) => sessionStorage.setItem(key, JSON.stringify({ of: reader, out, ...kept }));
  const listOf = (fields) => [...fields].map(([name, { typed, was }]) => [name, typed, was]);
  const save = () => drafts.forEach(({ at, fields, unknown }, id) => {
    if (fields.size === 0) { forget(keyOf(id)); return; }
    // If the storage is full, only the page has the text, as without this script.
    try { write(keyOf(id), { at, sent: sent.includes(id), unknown, fields: listOf(fields) }); } catch { forget(keyOf(id)); }
  });
  const SOON = 1000;
  let soon;
  const heed = (event) => {
    const { form, name } = event.target;
    if (!event.isTrusted || !form?.matches(FORM) || !isKept(event.target)) { return; }
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

  window.addEventListener('pagehide', () => {
    clearTimeout(soon);
    save();
  });

  // Text that is only offered is stored under keys of its own. Nothing that is typed or saved in the form
  // changes it.
  const offersOf = (id) => keys().filter((key) => key.startsWith(`${keyOf(id)} `)).sort();
  const offerOf = (id) => offersOf(id).map((key) => ({ id, key, ...read(key) })).find(({ fields }) => fields.some(([name]) => inputsOf(id).has(name)));
  // The oldest offer of each form. A second one of the same form is offered when the first is taken or
  // discarded.
  const offered = () => [...content.querySelectorAll(FORM)].map(({ id }) => offerOf(id)).filter(Boolean);
  const focusOn = (id, fields) => fields.flatMap(([name]) => inputsOf(id).get(name) || [])[0]?.focus();
  const take = document.getElementById('kept-take');
  const discard = document.getElementById('kept-discard');
  const say = (ids, words, isOffer) => {
    const without = ids.some((id) => document.getElementById(id)?.querySelector(WITHOUT));
    const all = without ? `${words} ${notice.dataset.without}` : words;
    notice.querySelector('p').textContent = all;
    take.hidden = !isOffer;
    notice.hidden = false;
    guard(true);
    document.dispatchEvent(new CustomEvent('tell', { detail: all }));
  };
  const tell = () => {
    const { changed, unknown, back: isBack } = notice.dataset;
    const offers = offered();
    if (offers.length > 0) { say(offers.map(({ id }) => id), changed, true); } else if (back.size > 0) {
      say([...back], [...back].some((id) => drafts.get(id)?.unknown) ? unknown : isBack, false);
    } else { close(); }
  };
  const idle = () => new Promise((done) => {
    const look = () => { if (!window.PrimeFaces?.ajax || window.PrimeFaces.ajax.Queue.isEmpty()) { done(); } else { setTimeout(look, 50); } };
    look();
  });
  // A choice can cause other inputs to be drawn again or filled in. So the values are put in one by one, each
  // when the answer to the one before is there, and all of them a second time.
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
    for (const id of ids) { await lay(id, listOf(drafts.get(id)?.fields || [])); }
    tell();
  };

  // A message says that a form was saved, that it was refused, or that its page was too old. Without a
  // message nobody knows whether it is stored.
  const REFUSAL = '.ui-messages-error, .ui-messages-fatal';
  const says = (kind) => Boolean(document.getElementById('messages').querySelector(kind));
  const isDone = () => says('.ui-messages-info') && !says(REFUSAL);
  const isRefused = says(`${REFUSAL}, .ui-messages-warn`);
  wasSent.forEach((key) => { if (isDone()) { forget(key); } else { answered(key, read(key).unknown || !isRefused); } });
  content.querySelectorAll(FORM).forEach(({ id }) => {
    const kept = keys().includes(keyOf(id)) ? read(keyOf(id)) : { fields: [] };
    const fields = new Map(kept.fields.map(([name, typed, was]) => [name, { typed, was }]));
    // Whether the page came back refused and holds what was typed: the mistake stands at an input, or only at
    // the top of the page.
    const isBack = () => says(REFUSAL) && [...inputsOf(id)].some(([name, inputs]) => fields.get(name)?.typed === sentOf(inputs));
    const atField = Boolean(document.getElementById(id).querySelector('.ui-message-error'));
    const refused = atField || (wasSent.includes(keyOf(id)) && isBack());
    inputsOf(id).forEach((inputs, name) => stood.set(placeOf(id, name), refused && fields.has(name) ? fields.get(name).was : sentOf(inputs)));
    const now = (name) => stood.get(placeOf(id, name));
    if (!refused) { fields.forEach(({ typed }, name) => { if (now(name) === typed) { fields.delete(name); } }); }
    if (kept.at) { drafts.set(id, { at: kept.at, fields, unknown: kept.unknown }); }
    const here = [...fields].filter(([name]) => stood.has(placeOf(id, name)));
    offersOf(id).filter((key) => read(key).fields.every(([name, typed]) => now(name) === typed)).forEach(forget);
    if (refused || here.length === 0) { return; }
    // An input that begins with the present time has changed by itself, not by another person.
    const isClock = (name) => inputsOf(id).get(name)[0].matches('.of-clock');
    if (here.every(([name, { was }]) => now(name) === was || isClock(name))) {
      back.add(id);
    } else {
      // If the storage has no room for it a second time, it stays where it is.
      try {
        write(`${keyOf(id)} ${kept.at}`, { at: kept.at, unknown: kept.unknown, fields: listOf(fields) });
      } catch {
        return;
      }
      drafts.delete(id);
      forget(keyOf(id));
    }
  });
  save();

  take.addEventListener('click', async () => {
    const offers = offered();
    offers.forEach(({ id, key, at, unknown, fields }) => {
      const draft = drafts.get(id) || { at, fields: new Map() };
      fields.forEach(([name, typed, was]) => draft.fields.set(name, { typed, was: stood.get(placeOf(id, name)) ?? was }));
      drafts.set(id, { ...draft, unknown: draft.unknown || unknown });
      back.add(id);
      forget(key);
    });
    save();
    await layBack(offers.map(({ id }) => id));
    offers.slice(0, 1).forEach(({ id, fields }) => focusOn(id, fields));
  });
  discard.addEventListener('click', async () => {
    const offers = offered();
    if (offers.length > 0) {
      offers.forEach(({ key }) => forget(key));
      tell();
      focusOn(offers[0].id, offers[0].fields);
      return;
    }
    const laid = [...back].filter((id) => drafts.has(id))
      .map((id) => [id, [...drafts.get(id).fields.keys()].map((name) => [name, stood.get(placeOf(id, name))])]);
    laid.forEach(([id]) => drafts.set(id, { at: Date.now(), fields: new Map() }));
    back.clear();
    save();
    close();
    laid.slice(0, 1).forEach(([id, wanted]) => focusOn(id, wanted));
    for (const [id, wanted] of laid) { await lay(id, wanted.filter(([, value]) => value !== undefined)); }
  });
  window.addEventListener('load', () => { if (back.size > 0 || offered().length > 0) { layBack([...back]); } });

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
      sender = button.id;
      sent = [button.form.id, (button.dataset.with || '').replace(':', '')];
      save();
    }).on('pfAjaxComplete', (event, xhr, settings, answer) => {
      // After a redirect, the next page finds out whether the form was saved.
      if (!sender || sourceOf(settings) !== sender || answer?.redirect) { return; }
      if (xhr.status === 0 || xhr.status >= 500) {
        sent.filter((id) => drafts.has(id)).forEach((id) => { drafts.get(id).unknown = true; });
      } else if (isDone()) {
        sent.forEach((id) => {
          drafts.delete(id);
          back.delete(id);
          forget(keyOf(id));
          inputsOf(id).forEach((inputs, name) => stood.set(placeOf(id, name), valueOf(inputs)));
        });
        if (back.size === 0 && offered().length === 0) { close(); }
      }
      sent = [];
      save();
    });
  });
})();
