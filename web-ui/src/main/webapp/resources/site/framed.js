// In a frame of another site a browser gives no element the focus by itself: who has pressed "Sign" would see the place where the button was, and
// the answer is above it. A frame that has the focus may move it, and the page around it comes along; to the beginning, since the whole may be
// higher than the window.
(() => {
  if (!document.hasFocus()) { return; }
  const answer = document.querySelector('.mistakes, h1');
  const beginning = answer.firstElementChild || answer;
  [beginning, answer].forEach((one) => {
    one.tabIndex = -1;
    one.focus({ preventScroll: one !== beginning });
  });
})();
