// On a page that comes back with a mistake, the focus goes to the first wrong input, or else to the message
// at the top.
(() => {
  const messages = document.getElementById('messages');
  const wrong = document.querySelector('#content [aria-invalid="true"]');
  if (wrong) { wrong.focus(); return; }
  if (messages?.firstElementChild) {
    messages.tabIndex = -1;
    messages.focus();
  }
})();
