// What is typed into a long form is kept until it is saved: a phone throws out a page that nobody looks at, and loads it anew, empty. In this tab
// alone, for its writer alone, and for as long as a session lasts. Names, ways to reach somebody, secrets and files are kept nowhere (ADR 280).
(() => {
  const content = document.getElementById('content');
  const KEPT = 'kept ';
  const LONGEST = 12 * 60 * 60 * 1000;
  const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(KEPT));
  const read = (key) => JSON.parse(sessionStorage.getItem(key));
  const forget = (key) => sessionStorage.removeItem(key);
  const { reader } = content.dataset;
  // Changes with each sign-out in this browser.
  let { out } = content.dataset;
  // Whose it is nobody knows before a sign-in, which may be that of its writer, whose session was over.
  const isOthers = (kept) => Boolean(reader) && kept.of !== reader;
  const isLeft = (kept) => Boolean(out) && kept.out !== out;
  const tidy = () => keys().forEach((key) => {
    const kept = read(key);
    if (kept.at < Date.now() - LONGEST || isOthers(kept) || isLeft(kept)) { forget(key); }
  });
  tidy();
  const notice = document.getElementById('kept');
  // By the id of a form, since another may be put in its place: what is typed in each field, and what had stood there, which alone tells whether
  // somebody else has changed it meanwhile. Unknown is of one that was sent, and to which no answer came, whether it is stored.
  const drafts = new Map();
  // Of which forms it was put back, and the notice says so.
  const back = new Set();
  const guard = (isShown) => document.dispatchEvent(new CustomEvent('put-back', { detail: isShown }));
  const close = () => {
    notice.hidden = true;
    guard(false);
  };
  // Whoever signs out leaves nothing, in his other windows neither. Not before he is gone, since he may be asked whether he wants to, and stay: the
  // page that comes then tells all others. One that was thrown out meanwhile sees it by itself.
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
  // What was sent after the session was over has not arrived: whoever is led to sign in is told so.
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
    // Where there is no room, the page alone has it, as ever.
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

  // What is offered lies apart, each under a key of its own, and is touched by nothing that is typed or saved beside it.
  const offersOf = (id) => keys().filter((key) => key.startsWith(`${keyOf(id)} `)).sort();
  const offerOf = (id) => offersOf(id).map((key) => ({ id, key, ...read(key) })).find(({ fields }) => fields.some(([name]) => inputsOf(id).has(name)));
  // Of each form the oldest: a second one of the same form is offered once that one is taken or discarded.
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
    for (const id of ids) { await lay(id, listOf(drafts.get(id)?.fields || [])); }
    tell();
  };

  // What was done is said, as it is that it was refused, or that the page was too old. Where nothing is said, it may be stored or not.
  const REFUSAL = '.ui-messages-error, .ui-messages-fatal';
  const says = (kind) => Boolean(document.getElementById('messages').querySelector(kind));
  const isDone = () => says('.ui-messages-info') && !says(REFUSAL);
  const isRefused = says(`${REFUSAL}, .ui-messages-warn`);
  wasSent.forEach((key) => { if (isDone()) { forget(key); } else { answered(key, read(key).unknown || !isRefused); } });
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
    offersOf(id).filter((key) => read(key).fields.every(([name, typed]) => now(name) === typed)).forEach(forget);
    if (refused || here.length === 0) { return; }
    // A field that begins with the time that it is just now was changed by nobody.
    const isClock = (name) => inputsOf(id).get(name)[0].matches('.of-clock');
    if (here.every(([name, { was }]) => now(name) === was || isClock(name))) {
      back.add(id);
    } else {
      // Where there is no room for it a second time it stays what it is.
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
      // The page that comes says whether it was done.
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
