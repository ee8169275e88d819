// What forms of the console have in common: folded translations, the focus on a first mistake, sending once,
// the warning before typed text is lost, and a message if no answer comes. Also the buttons that copy and
// print.
(() => {
  // A click on one fold of translations opens or closes all folds of the form, and the next page begins in
  // the same state. A fold with a mistake, or with what somebody else has written meanwhile, is always
  // opened.
  const content = document.getElementById('content');
  const FOLDS = 'details.translations';
  const MISTAKE = '.ui-message-error';
  const remembered = () => sessionStorage.getItem('translations') === 'open';
  const unfold = () => content.querySelectorAll('details').forEach((fold) => {
    if ((remembered() && fold.matches(FOLDS)) || fold.querySelector('.ui-state-error, .theirs, ' + MISTAKE)) { fold.open = true; }
  });
  content.addEventListener('click', (event) => {
    const summary = event.target.closest(FOLDS + ' > summary');
    if (!summary) { return; }
    const open = !summary.parentElement.open;
    sessionStorage.setItem('translations', open ? 'open' : 'closed');
    summary.closest('form').querySelectorAll(FOLDS).forEach((fold) => { if (fold !== summary.parentElement) { fold.open = open; } });
  });
  // After a refusal, the focus goes to the first input with a new message. describe.js has tied each message
  // to its input.
  const point = (isNew) => {
    const wrong = [...content.querySelectorAll('.field ' + MISTAKE + ', .group > ' + MISTAKE)].filter(isNew).map((message) =>
      message.parentElement.querySelector('input:not([type="hidden"]), select, textarea')).filter(Boolean);
    if (wrong.length > 0) { wrong[0].focus(); }
    return wrong.length > 0;
  };
  const added = (changes) => changes.flatMap((change) => [...change.addedNodes]);
  // A message at the top is out of sight at the foot of a long page: the focus goes there, unless an input
  // has a new message of its own.
  const messages = () => document.getElementById('messages');
  const said = (changes) => Boolean(messages()?.firstElementChild) && changes.some((change) => [...change.addedNodes].some((node) =>
    node.nodeType === Node.ELEMENT_NODE && (node.contains(messages()) || messages().contains(node))));
  const lead = () => {
    messages().tabIndex = -1;
    messages().focus({ preventScroll: true });
    messages().scrollIntoView({ block: 'center' });
  };
  new MutationObserver((changes) => {
    unfold();
    if (point((message) => added(changes).some((node) => node.contains(message)))) { return; }
    if (said(changes)) { lead(); }
  }).observe(content, { childList: true, subtree: true });
  unfold();
  // A form with a file is answered by a whole page, whose mistakes are there from the beginning.
  point(() => true);

  // A form that loads a whole page is sent once, however often its button is pressed: two requests would plan
  // two deliveries or make two passes. After a moment it can be sent again, because the reader may have
  // stopped the first request. Forms that a script sends lock their own buttons.
  const MOMENT = 5000;
  const underWay = new WeakSet();
  content.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') { return; }
    if (underWay.has(form)) { event.preventDefault(); return; }
    underWay.add(form);
    setTimeout(() => underWay.delete(form), MOMENT);
  });

  // What is typed and not saved must not be lost by a slip: the browser asks before the page is left, and the
  // page keeps its reader signed in while somebody types and for two hours after that.
  const ASK_AGAIN = 5 * 60 * 1000;
  const REST = 2 * 60 * 60 * 1000;
  let typedAt = 0;
  // When kept.js last put text back or offered it; 0 if nothing of it is shown. Such text exists only in this
  // tab, so it is guarded too, although nobody has typed it on this page.
  let backAt = 0;
  document.addEventListener('put-back', (event) => { backAt = event.detail ? Date.now() : 0; });
  let leaving = false;
  const keeps = (form) => Boolean(form) && (form.classList.contains('form') || form.querySelector('section.form, textarea') !== null);
  const typed = (event) => { if (event.isTrusted && keeps(event.target.closest('form'))) { typedAt = Date.now(); } };
  content.addEventListener('input', typed);
  content.addEventListener('change', typed);
  const still = new URL('still-typing', document.querySelector('.brand').href);
  setInterval(() => {
    if (Math.max(typedAt, backAt) > Date.now() - REST) { fetch(still, { method: 'POST', redirect: 'manual' }).catch(() => {}); }
  }, ASK_AGAIN);
  // A whole page that came back with a mistake, at an input or at the top, holds what was typed; nothing of
  // it is saved.
  const cameBack = !location.search && Boolean(content.dataset.query);
  const onTop = cameBack && messages()?.querySelector('.ui-messages-error, .ui-messages-fatal');
  if ([...content.querySelectorAll('form')].some((form) => keeps(form) && (onTop || form.querySelector(MISTAKE)))) { typedAt = Date.now(); }
  window.addEventListener('beforeunload', (event) => { if ((typedAt > 0 || backAt > 0) && !leaving) { event.preventDefault(); } });
  content.addEventListener('submit', (event) => {
    leaving = !event.defaultPrevented;
    setTimeout(() => { leaving = false; }, MOMENT);
  });
  // If no answer comes, or one that PrimeFaces cannot read (the server is down, a proxy refuses, the database
  // is away), PrimeFaces would say nothing and keep the button locked. An earlier message is no answer to
  // this request, so it is replaced. The body of our own 503 is the number of the log entry; after any other
  // answer nobody knows whether the request had an effect.
  const unlock = () => Object.values(window.PrimeFaces.widgets).filter((one) => one.ajaxStart && one.ajaxCount === 0).forEach((one) => {
    delete one.ajaxStart;
    window.PrimeFaces.buttonEndAjaxDisabled(one, one.jq);
  });
  const NUMBER = /^[0-9a-f-]{36}$/;
  const tell = (words, number) => {
    const box = document.createElement('div');
    box.className = 'ui-messages-error ui-corner-all unanswered';
    box.innerHTML = '<span class="ui-messages-error-icon"></span><ul><li role="alert"><span class="ui-messages-error-summary"></span></li></ul>';
    const summary = box.querySelector('.ui-messages-error-summary');
    summary.textContent = words;
    if (number) {
      summary.append(' ', Object.assign(document.createElement('span'), { className: 'code', dir: 'ltr', textContent: number }));
    }
    messages().replaceChildren(box);
  };
  const unanswered = (xhr) => {
    const number = xhr.status === 503 && NUMBER.test(xhr.responseText) ? xhr.responseText : '';
    tell(number ? content.dataset.notNow : content.dataset.unanswered, number);
  };
  // A form that loads a whole page would be replaced by an error page of the browser, and what was typed
  // would be gone. If the browser knows of no network, the server is tried first: it may run on this very
  // machine.
  let reached;
  content.addEventListener('submit', (event) => {
    const form = event.target;
    if (navigator.onLine || form.method !== 'post' || form === reached) {
      reached = null;
      return;
    }
    event.preventDefault();
    fetch(still, { method: 'POST', redirect: 'manual' }).then(() => {
      reached = form;
      form.requestSubmit(event.submitter);
    }, () => tell(content.dataset.unsent));
  }, true);
  // A poll that fails says nothing: nobody has pressed anything, and the page polls again. A message would
  // take the focus each time.
  const asksItself = (settings) => {
    const { Poll } = window.PrimeFaces.widget;
    const id = window.PrimeFaces.ajax.Utils.getSourceId(settings);
    return Boolean(Poll) && Object.values(window.PrimeFaces.widgets).some((one) => one instanceof Poll && one.id === id);
  };
  // A reader who goes to another page breaks off the open requests; that is no failure.
  let going = false;
  window.addEventListener('beforeunload', () => {
    going = true;
    setTimeout(() => { going = false; }, MOMENT);
  });
  // If a form that a script has sent is answered by a redirect, the reader has asked for the new page: the
  // browser must not warn.
  document.addEventListener('DOMContentLoaded', () => {
    if (!window.jQuery || !window.PrimeFaces) { return; }
    // At its first measurement jQuery puts a box far outside of the page, to learn what the browser can do.
    // In a right-to-left page this widens the page, and a phone lays it out anew and scrolls to its top. It
    // is done now and not at the first question, whose "No" would leave the reader at the top.
    window.jQuery(document.body).outerWidth();
    window.jQuery(document).on('pfAjaxSend', () => { leaving = true; })
      .on('pfAjaxError', (event, xhr, settings) => {
        setTimeout(unlock);
        if (!going && xhr.statusText !== 'abort' && !asksItself(settings)) { unanswered(xhr); }
      })
      .on('pfAjaxComplete', (event, xhr, settings, answer) => {
        leaving = Boolean(answer && answer.redirect);
        // The form was saved, and its page has no form to go on with.
        if (![...content.querySelectorAll('form')].some(keeps)) { typedAt = 0; }
      });
  });

  // A whole page that came back from a form has lost the query of its address: opened again, bookmarked or
  // passed on, the address would lead nowhere.
  if (cameBack) { history.replaceState(history.state, '', location.pathname + content.dataset.query); }

  // "expired" makes the page say that nothing was saved, "background" marks it as loaded by the page itself.
  // Both go out of the address: neither is true of a reload or a bookmark.
  const here = new URL(location.href);
  const once = ['expired', 'background'].filter((name) => here.searchParams.has(name));
  if (once.length > 0) {
    once.forEach((name) => here.searchParams.delete(name));
    history.replaceState(history.state, '', here);
  }

  content.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) { window.print(); }
    const button = event.target.closest('[data-copy]');
    if (!button) { return; }
    const source = document.getElementById(button.dataset.copy);
    source.select();
    const said = () => { document.getElementById(button.dataset.said).hidden = false; };
    // Without TLS, browsers give scripts no clipboard, but they can copy what is selected.
    if (navigator.clipboard) { navigator.clipboard.writeText(source.value).then(said); } else if (document.execCommand('copy')) { said(); }
  });
})();
