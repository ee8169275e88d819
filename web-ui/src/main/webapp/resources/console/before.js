// What a press of a button would send is looked at before anything is asked or sent.
(() => {
  const content = document.getElementById('content');
  const placeOf = (input) => input.closest('.field')?.querySelector('.ui-message');
  // A date of which a part is missing, or that no calendar has, is nothing to who reads its value: the form would go without it, and take away
  // what stood there. A browser stops only forms that go as a whole page. Where no place for a message is, it is such a form.
  const unreadable = (input) => Boolean(input.validity?.badInput) && Boolean(placeOf(input));
  const formsOf = (button) => [button.form, document.getElementById((button.dataset.with || '').replace(':', ''))];
  // What an act needs is looked for before it is asked about: who had said yes to what cannot be undone heard only then that a reason is missing.
  const neededBy = (button) => (button.dataset.needs ? document.getElementById(button.id.replace(/[^:]*$/, button.dataset.needs)) : null);
  const missing = (input) => !input.value.trim();
  // Two that stand together or not at all: whichever is empty beside the other. A refusal would drop a file that was chosen on the same page.
  const halves = (form) => [...form.querySelectorAll('[data-pair]')]
    .map((one) => [one, document.getElementById(one.id.replace(/[^:]*$/, one.dataset.pair))])
    .filter(([one, other]) => missing(one) !== missing(other))
    .map(([one, other]) => (missing(one) ? { empty: one, other } : { empty: other, other: one }));

  const unsay = (place, input) => {
    place.replaceChildren();
    place.className = 'ui-message';
    input.removeAttribute('aria-invalid');
    input.classList.remove('ui-state-error');
  };
  // What a refusal has found missing and is there by now is said no more, nor how many mistakes there were: they are other ones.
  const forget = (form) => {
    let forgotten = false;
    form.querySelectorAll('.field').forEach((field) => {
      const place = field.querySelector('.ui-message-error');
      const input = field.querySelector('input:not([type="hidden"], [type="checkbox"], [type="radio"]), select, textarea');
      if (place?.textContent.trim() === content.dataset.missing && input?.value.trim()) {
        unsay(place, input);
        forgotten = true;
      }
    });
    if (forgotten) { document.getElementById('messages').replaceChildren(); }
  };

  // In the place where the server would say it; put there anew, it is read out, and leads to its field.
  const say = (input, words, wrong, other) => {
    const place = placeOf(input);
    const said = place.cloneNode(false);
    said.className = 'ui-message ui-message-error ui-widget';
    said.innerHTML = '<span class="ui-message-error-detail"></span>';
    said.firstChild.textContent = words;
    place.replaceWith(said);
    // While it is typed: at the end of it, which is the press of the button, the button would move away from under the pointer. Who takes away
    // the half of a date has changed no value: only its keys tell.
    const heed = () => {
      if (wrong(input)) { return; }
      unsay(said, input);
      heard.forEach((one) => ['input', 'keyup'].forEach((kind) => one.removeEventListener(kind, heed)));
    };
    // Of two halves it is right again as well by taking away the other.
    const heard = other ? [input, other] : [input];
    heard.forEach((one) => ['input', 'keyup'].forEach((kind) => one.addEventListener(kind, heed)));
  };

  content.addEventListener('click', (event) => {
    const button = event.target.closest('button[type="submit"]');
    if (!button?.form) { return; }
    const broken = formsOf(button).flatMap((form) => [...(form?.elements || [])]).filter(unreadable);
    const needed = neededBy(button);
    const open = needed && !broken.includes(needed) && missing(needed);
    const alone = halves(button.form).filter(({ empty }) => !broken.includes(empty));
    if (broken.length === 0 && alone.length === 0 && !open) { return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    forget(button.form);
    broken.forEach((input) => say(input, content.dataset.unreadable, unreadable));
    alone.forEach(({ empty, other }) => say(empty, content.dataset.missing, () => missing(empty) && !missing(other), other));
    if (open) { say(needed, content.dataset.missing, missing); }
  }, true);
})();
(() => {
  const content = document.getElementById('content');
  // What goes out in one language of several is said in the question: who publishes it believes that the others come of themselves. After the
  // button itself has asked, and by what stands in the form then.
  const missing = (input) => !input.value.trim();
  const unwritten = (form) => [...form.querySelectorAll('.localized')].flatMap((text) => {
    const tongues = [...text.querySelectorAll('input[lang], textarea[lang]')];
    const empty = tongues.filter(missing);
    return empty.length < tongues.length ? empty.map((input) => input.closest('.field').querySelector('.label-language').textContent.trim()) : [];
  });
  content.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-lacks]');
    const asked = document.querySelector('.ui-confirm-dialog-message');
    if (!button?.dataset.lacks || !button.form || !asked) { return; }
    const names = [...new Set(unwritten(button.form))];
    if (names.length > 0) { asked.append(` ${button.dataset.lacks.replace('{0}', new Intl.ListFormat(document.documentElement.lang).format(names))}`); }
  });
})();
