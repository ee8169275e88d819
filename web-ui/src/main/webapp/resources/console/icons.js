// An icon is a letter of a font of its own, that no voice knows: without this it is a part of the name of each button, and of each message.
(() => {
  const ICONS = '.ui-icon, .pi, [class^="ui-message"][class$="-icon"]';
  const hide = () => document.querySelectorAll(`:is(${ICONS}):not([aria-hidden], [role], [tabindex], a, button)`)
    .forEach((icon) => icon.setAttribute('aria-hidden', 'true'));
  new MutationObserver(hide).observe(document.body, { childList: true, subtree: true });
  hide();
})();
