// Opens and closes the translations of a form; copies a secret, prints codes, sends a form once, guards what is typed, says where no answer
// comes. Everything else is PrimeFaces' or plain HTML.
(() => {
  // Who translates opens all translations of a form with one click, and finds them open on the next page. A mistake is never hidden.
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
  // After a refusal the reader is led to the first mistake, of those that are new; describe.js has told each field its own.
  const point = (isNew) => {
    const wrong = [...content.querySelectorAll('.field ' + MISTAKE + ', .group > ' + MISTAKE)].filter(isNew).map((message) =>
      message.parentElement.querySelector('input:not([type="hidden"]), select, textarea')).filter(Boolean);
    if (wrong.length > 0) { wrong[0].focus(); }
    return wrong.length > 0;
  };
  const added = (changes) => changes.flatMap((change) => [...change.addedNodes]);
  // What is said on top of a page is out of sight at the foot of a long one: the reader is led there, unless a field tells more.
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
  // A form with a file comes back as a whole page.
  point(() => true);

  // A form that goes as a whole page goes once, however often its button is pressed: two would plan two attempts or make two passes. Who has
  // stopped it can send it again after a moment. Forms that a script sends lock their own buttons.
  const MOMENT = 5000;
  const underWay = new WeakSet();
  content.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') { return; }
    if (underWay.has(form)) { event.preventDefault(); return; }
    underWay.add(form);
    setTimeout(() => underWay.delete(form), MOMENT);
  });

  // What is typed and not saved is not lost by a slip: who leaves is asked, and as long as somebody types, and two hours more, he stays signed in.
  const ASK_AGAIN = 5 * 60 * 1000;
  const REST = 2 * 60 * 60 * 1000;
  let typedAt = 0;
  // What was put back or is offered (kept.js) lies in this tab alone, and was typed by nobody on this page.
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
  // A whole page that came back with a mistake, at a field or on top, holds what was typed, and nothing of it is saved.
  const cameBack = !location.search && Boolean(content.dataset.query);
  const onTop = cameBack && messages()?.querySelector('.ui-messages-error, .ui-messages-fatal');
  if ([...content.querySelectorAll('form')].some((form) => keeps(form) && (onTop || form.querySelector(MISTAKE)))) { typedAt = Date.now(); }
  window.addEventListener('beforeunload', (event) => { if ((typedAt > 0 || backAt > 0) && !leaving) { event.preventDefault(); } });
  content.addEventListener('submit', (event) => {
    leaving = !event.defaultPrevented;
    setTimeout(() => { leaving = false; }, MOMENT);
  });
  // Where no answer comes, or none that PrimeFaces can read (the server is gone, a proxy refuses, the database is away), it would say nothing and
  // keep the button locked. What was said before is no answer to this. Our own 503 is the number of the log; of any other nobody knows what it did.
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
  // A form that goes as a whole page would leave its own for one of the browser, on which nothing of it stands. Where the browser knows of no
  // network the server is asked, which may be on this very machine.
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
  // What the page asks by itself says nothing where it fails: nobody has pressed anything, and it asks again. To say it would take the focus each time.
  const asksItself = (settings) => {
    const { Poll } = window.PrimeFaces.widget;
    const id = window.PrimeFaces.ajax.Utils.getSourceId(settings);
    return Boolean(Poll) && Object.values(window.PrimeFaces.widgets).some((one) => one instanceof Poll && one.id === id);
  };
  // Who goes to another page breaks off what is still asked for.
  let going = false;
  window.addEventListener('beforeunload', () => {
    going = true;
    setTimeout(() => { going = false; }, MOMENT);
  });
  // Forms that a script sends: the page that comes of it is one that he asked for.
  document.addEventListener('DOMContentLoaded', () => {
    if (!window.jQuery || !window.PrimeFaces) { return; }
    // Where jQuery first measures, it puts a box far off the start to learn what the browser can. Right to left that widens the page, a phone lays
    // it out anew and is at its top: done now, not at the first question, whose "No" would leave one there.
    window.jQuery(document.body).outerWidth();
    window.jQuery(document).on('pfAjaxSend', () => { leaving = true; })
      .on('pfAjaxError', (event, xhr, settings) => {
        setTimeout(unlock);
        if (!going && xhr.statusText !== 'abort' && !asksItself(settings)) { unanswered(xhr); }
      })
      .on('pfAjaxComplete', (event, xhr, settings, answer) => {
        leaving = Boolean(answer && answer.redirect);
        // Saved on the same page, without a form to go on in.
        if (![...content.querySelectorAll('form')].some(keeps)) { typedAt = 0; }
      });
  });

  // A form that came back as a whole page has left the query out of the address: typed once more, kept or passed on, it would lead nowhere.
  if (cameBack) { history.replaceState(history.state, '', location.pathname + content.dataset.query); }

  // That nothing was saved is said once: a reload or a bookmark does not say it again. Nor is what somebody reloads loaded by the page itself.
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
    // Without TLS a browser has no clipboard for scripts, but copies what is selected.
    if (navigator.clipboard) { navigator.clipboard.writeText(source.value).then(said); } else if (document.execCommand('copy')) { said(); }
  });
})();
