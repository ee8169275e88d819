// Ties each input to its help and its message (aria-describedby), and marks wrong ones (aria-invalid).
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
  // The help of a group belongs to the group and to none of its inputs.
  const described = (by) => {
    const place = by.parentElement;
    return place.matches('fieldset') ? place : place.querySelector(INPUT);
  };
  const tie = () => {
    // Help that is not beside its inputs, so that these stay in line, names their ids.
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
      // PrimeFaces has tied most messages to their inputs already, by an element inside of the message.
      const told = (input.getAttribute('aria-describedby') || '').split(' ').some((id) => id && message.contains(document.getElementById(id)));
      if (!told) { describe(input, message); }
      if (message.matches(MISTAKE)) { input.setAttribute('aria-invalid', 'true'); }
    });
  };
  // PrimeFaces overwrites these attributes once the page is loaded.
  window.addEventListener('load', tie);
  new MutationObserver(tie).observe(content, { childList: true, subtree: true });
  tie();
})();
