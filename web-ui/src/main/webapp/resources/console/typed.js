// Keeps a half-typed date when an answer replaces the part of the form around it. Its value is empty, so the
// new part would come with an empty input: instead, the old input itself is moved into the new part.
(() => {
  const content = document.getElementById('content');
  const halfTyped = (part) => [...(part?.querySelectorAll('input[id]') || [])].filter((input) => input.validity.badInput);
  // Some browsers empty an input that leaves the page, even for a moment; one that is moved within the page
  // keeps its text.
  const move = (input, parent, before) => (parent.moveBefore ? parent.moveBefore(input, before) : parent.insertBefore(input, before));
  document.addEventListener('DOMContentLoaded', () => {
    const utils = window.PrimeFaces?.ajax?.Utils;
    if (!utils) { return; }
    const replace = utils.updateElement;
    utils.updateElement = (id, ...more) => {
      const kept = halfTyped(document.getElementById(id));
      const aside = Object.assign(document.createElement('div'), { hidden: true });
      if (kept.length > 0) {
        content.append(aside);
        kept.forEach((input) => move(input, aside, null));
      }
      replace.call(utils, id, ...more);
      kept.forEach((input) => {
        // Finds the new input: the moved one has the same id, and comes after it in the page.
        const anew = document.getElementById(input.id);
        if (anew === input || anew.type !== input.type) { return; }
        move(input, anew.parentNode, anew);
        anew.remove();
      });
      aside.remove();
    };
  });
})();
