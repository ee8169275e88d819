// Each field says which help and which message is its own, and where it is wrong.
(() => {
  const content = document.getElementById('content');
  const MISTAKE = '.ui-message-error';
  const INPUT = 'input:not([type="hidden"]), select, textarea';
  let count = 0;
  const describe = (one, by) => {
    if (!by.id) {
      count += 1;
      by.id = `help-${count}`;
    }
    const ids = new Set((one.getAttribute('aria-describedby') || '').split(' ').filter(Boolean));
    if (ids.has(by.id)) { return; }
    ids.add(by.id);
    one.setAttribute('aria-describedby', [...ids].filter((id) => document.getElementById(id)).join(' '));
  };
  // The help of a group is no single field's.
  const described = (by) => {
    const place = by.parentElement;
    return place.matches('fieldset') ? place : place.querySelector(INPUT);
  };
  const tie = () => {
    // What stands apart from its fields, so that they stay in line, names them itself.
    content.querySelectorAll('.help[data-of]').forEach((help) => help.dataset.of.split(' ').forEach((id) => {
      const one = document.getElementById(id);
      if (one) { describe(one, help); }
    }));
    content.querySelectorAll('.field > .help, fieldset > .help').forEach((help) => {
      const one = described(help);
      if (one) { describe(one, help); }
    });
    content.querySelectorAll(`.field ${MISTAKE}, .group > ${MISTAKE}, .field .ui-message-warn`).forEach((message) => {
      const input = message.parentElement.querySelector(INPUT);
      if (!input || !message.id) { return; }
      // PrimeFaces has told most of them, by a part of the message.
      const told = (input.getAttribute('aria-describedby') || '').split(' ').some((id) => id && message.contains(document.getElementById(id)));
      if (!told) { describe(input, message); }
      if (message.matches(MISTAKE)) { input.setAttribute('aria-invalid', 'true'); }
    });
  };
  // PrimeFaces puts its own in place of what stands there, once the page is loaded.
  window.addEventListener('load', tie);
  new MutationObserver(tie).observe(content, { childList: true, subtree: true });
  tie();
})();
