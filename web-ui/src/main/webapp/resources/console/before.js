// Checks what a button would send, before the page asks for a confirmation or sends the form.
(() => {
  const content = document.getElementById('content');
  const placeOf = (input) => input.closest('.field')?.querySelector('.ui-message');
  // A date with a missing part, or one that no calendar has, has an empty value: the form would be sent
  // without it, and the server would erase the stored date. Browsers check this only for forms that load a
  // whole page. An input without a place for its message belongs to such a form.
  const unreadable = (input) => Boolean(input.validity?.badInput) && Boolean(placeOf(input));
  const formsOf = (button) => [button.form, document.getElementById((button.dataset.with || '').replace(':', ''))];
  // The input without which the button's act is refused, such as a reason (data-needs). It is checked before
  // the question: otherwise the reader would confirm an act that cannot be undone, and only then learn that
  // the reason is missing.
  const neededBy = (button) => (button.dataset.needs ? document.getElementById(button.id.replace(/[^:]*$/, button.dataset.needs)) : null);
  const missing = (input) => !input.value.trim();
  // Two inputs that must both be filled in or both be empty (data-pair): the empty one, and the other one.
  // They are checked here because a refusal by the server would drop a file that was chosen on the same page.
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
  // Removes the messages about missing values from inputs that are filled in by now. The summary goes with
  // them, because it states an outdated number of mistakes.
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

  // Shows a message where the server would show it. Its element is a new one, so that screen readers read it
  // and console.js moves the focus to the input.
  const say = (input, words, wrong, other) => {
    const place = placeOf(input);
    const said = place.cloneNode(false);
    said.className = 'ui-message ui-message-error ui-widget';
    said.innerHTML = '<span class="ui-message-error-detail"></span>';
    said.firstChild.textContent = words;
    place.replaceWith(said);
    // The message goes while the reader types, not when the input is left: that happens at the press of the
    // button, which would move away from under the pointer. If a part of a half-typed date is deleted, its
    // value was empty and stays empty, so no input event follows: hence keyup as well.
    const heed = () => {
      if (wrong(input)) { return; }
      unsay(said, input);
      heard.forEach((one) => ['input', 'keyup'].forEach((kind) => one.removeEventListener(kind, heed)));
    };
    // A pair is also right again if the other input is emptied.
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
  // Adds to the question which languages have no text yet, if other languages of the same text have one: a
  // reader who publishes may believe that translations come by themselves. Runs after the button has asked
  // (in the bubbling phase), with the texts that are in the form at that moment.
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
