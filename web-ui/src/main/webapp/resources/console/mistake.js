// A page that comes back with a mistake leads its reader there: to the field, or to what is said on top.
(() => {
  const messages = document.getElementById('messages');
  const wrong = document.querySelector('#content [aria-invalid="true"]');
  if (wrong) { wrong.focus(); return; }
  if (messages?.firstElementChild) {
    messages.tabIndex = -1;
    messages.focus();
  }
})();
