// Warns before the session ends. The page asks the server when that is, because what is done in another
// window counts too. These questions and the page's polls do not prolong the session; only a press of the
// button does.
(() => {
  const rest = document.getElementById('session-rest');
  if (!rest) { return; }
  const over = document.getElementById('session-over');
  const last = document.getElementById('session-last');
  const left = document.getElementById('session-left');
  const words = document.getElementById('session-rest-words');
  const failed = rest.querySelector('[role="alert"]');
  const said = last.querySelector('[role="alert"]');
  const address = (path) => new URL(path, document.querySelector('.brand').href);
  // Least number of seconds between two questions. While a warning is shown, the reader may have answered it
  // in another window.
  const AGAIN = 10;
  // A warning that the reader closed stays closed until it is no longer due.
  const closed = new Set();
  const dialog = (one, shown) => {
    if (!shown) { closed.delete(one); one.close(); } else if (!one.open && !closed.has(one)) {
      one.showModal();
      // Not on a button: somebody who is typing would press it with the next blank.
      one.querySelector('h2').focus();
    }
  };
  const show = (answer) => {
    if (answer.rest) { words.textContent = answer.rest; } else { failed.textContent = ''; }
    dialog(rest, Boolean(answer.rest));
    dialog(over, Boolean(answer.over));
    // A reader who closed this dialog, perhaps in the middle of a word, still sees that the session is over.
    left.hidden = !answer.over || !closed.has(over);
    if (!answer.last) { closed.delete(last); }
    last.hidden = !answer.last || closed.has(last);
    // Set only if it has changed: screen readers would read it again each time.
    if (answer.last !== said.textContent) { said.textContent = answer.last || ''; }
  };

  let timer;
  let due = 0;
  // Without an answer, such as in a night in which the server is off, the page asks ever more rarely: at last
  // once in so many seconds.
  const RARELY = 300;
  let patience = AGAIN;
  const later = (seconds) => {
    clearTimeout(timer);
    due = Date.now() + seconds * 1000;
    timer = setTimeout(ask, seconds * 1000);
  };
  const heed = (answer) => {
    show(answer);
    patience = AGAIN;
    // After the end the page asks again only when its window gets the focus: somebody may have signed in
    // elsewhere.
    clearTimeout(timer);
    if (answer.over) { due = Date.now(); } else { later(Math.max(answer.seconds || 0, AGAIN)); }
  };
  const unknown = () => {
    later(patience);
    patience = Math.min(2 * patience, RARELY);
  };
  // Any other answer says nothing about the session: the database may be away, or a proxy leads elsewhere.
  const read = (response) => ([200, 401].includes(response.status) ? response.json() : Promise.reject(new Error(response.status)));
  const ask = () => fetch(address('session-end?background=true'), { redirect: 'manual', cache: 'no-store' })
    .then(read).then(heed).catch(unknown);

  document.getElementById('session-stay').addEventListener('click', () => {
    failed.textContent = '';
    // A redirect means that the reader is signed out; the question that follows finds this out.
    fetch(address('still-typing'), { method: 'POST', redirect: 'manual' })
      .then((response) => (response.ok || response.type === 'opaqueredirect' ? ask() : Promise.reject(new Error(response.status))))
      .catch(() => { failed.textContent = document.getElementById('content').dataset.unanswered; });
  });
  const close = (one) => {
    closed.add(one);
    one.close();
    left.hidden = !closed.has(over);
  };
  [rest, over].forEach((one) => {
    one.addEventListener('cancel', () => close(one));
    // The dialog is above everything, so its keys must not reach PrimeFaces, which would use them for a
    // question below it.
    one.addEventListener('keydown', (event) => event.stopPropagation());
  });
  over.querySelector('button').addEventListener('click', () => close(over));
  last.querySelector('button').addEventListener('click', () => { closed.add(last); last.hidden = true; });
  // The timers of a page stand still while its computer sleeps.
  const look = () => { if (!document.hidden && Date.now() >= due) { due = Infinity; ask(); } };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  later(Number(rest.dataset.seconds));
})();
