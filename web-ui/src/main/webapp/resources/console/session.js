// Tells of the end of the session before it comes. When that is, the server knows: what is done in another window counts here too, and what this
// page asks for that keeps nobody in. Only a press of the button does.
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
  // While one of them is said, somebody may have answered in another window.
  const AGAIN = 10;
  // What he has closed stays closed until it is no longer so.
  const closed = new Set();
  const dialog = (one, shown) => {
    if (!shown) { closed.delete(one); one.close(); } else if (!one.open && !closed.has(one)) {
      one.showModal();
      // On no button: a blank that somebody is about to type would press it.
      one.querySelector('h2').focus();
    }
  };
  const show = (answer) => {
    if (answer.rest) { words.textContent = answer.rest; } else { failed.textContent = ''; }
    dialog(rest, Boolean(answer.rest));
    dialog(over, Boolean(answer.over));
    // Whoever has closed it, perhaps in the middle of a word, still sees that it is so.
    left.hidden = !answer.over || !closed.has(over);
    if (!answer.last) { closed.delete(last); }
    last.hidden = !answer.last || closed.has(last);
    // Said once: anew it would be read anew.
    if (answer.last !== said.textContent) { said.textContent = answer.last || ''; }
  };

  let timer;
  let due = 0;
  // Where nothing can be known for long, as in a night in which the server is away, it is asked ever more rarely.
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
    // Once it is over, it begins anew only where somebody signs in, and comes back to this window.
    clearTimeout(timer);
    if (answer.over) { due = Date.now(); } else { later(Math.max(answer.seconds || 0, AGAIN)); }
  };
  const unknown = () => {
    later(patience);
    patience = Math.min(2 * patience, RARELY);
  };
  // By another answer than its own, such as that the database is away, or that a proxy leads elsewhere, nothing is known.
  const read = (response) => ([200, 401].includes(response.status) ? response.json() : Promise.reject(new Error(response.status)));
  const ask = () => fetch(address('session-end?background=true'), { redirect: 'manual', cache: 'no-store' })
    .then(read).then(heed).catch(unknown);

  document.getElementById('session-stay').addEventListener('click', () => {
    failed.textContent = '';
    // Led elsewhere, he is out, which he hears then.
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
    // It lies above everything, and its keys are no one else's: PrimeFaces keeps them for the question below it.
    one.addEventListener('keydown', (event) => event.stopPropagation());
  });
  over.querySelector('button').addEventListener('click', () => close(over));
  last.querySelector('button').addEventListener('click', () => { closed.add(last); last.hidden = true; });
  // The clock of a page stands still while its computer sleeps.
  const look = () => { if (!document.hidden && Date.now() >= due) { due = Infinity; ask(); } };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  later(Number(rest.dataset.seconds));
})();
