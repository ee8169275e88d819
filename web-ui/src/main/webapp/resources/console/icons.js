// Hides icons from screen readers. An icon is a letter of an icon font, which would else be read as a part of
// the name of each button and each message.
(() => {
  const ICONS = '.ui-icon, .pi, [class^="ui-message"][class$="-icon"]';
  const hide = () => document.querySelectorAll(`:is(${ICONS}):not([aria-hidden], [role], [tabindex], a, button)`)
    .forEach((icon) => icon.setAttribute('aria-hidden', 'true'));
  new MutationObserver(hide).observe(document.body, { childList: true, subtree: true });
  hide();
})();
