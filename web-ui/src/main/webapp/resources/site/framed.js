// In a frame of another site, browsers give no element the focus by themselves: a reader who pressed "Sign"
// would see the place of the button, and the answer is above it. A frame that has the focus may move it, and
// the page around scrolls along. The beginning is focused first, and scrolls into view, because the whole
// answer may be higher than the window.
(() => {
  if (!document.hasFocus()) { return; }
  const answer = document.querySelector('.mistakes, h1');
  const beginning = answer.firstElementChild || answer;
  [beginning, answer].forEach((one) => {
    one.tabIndex = -1;
    one.focus({ preventScroll: one !== beginning });
  });
})();
