// A date that is typed in part is nothing to who reads its value: a choice beside it that draws a part of the form anew would come back with an
// empty one. The input itself goes over into the new part, as it is.
(() => {
  const content = document.getElementById('content');
  const halfTyped = (part) => [...(part?.querySelectorAll('input[id]') || [])].filter((input) => input.validity.badInput);
  // What leaves the page, if only for a moment, is emptied by some browsers; what is moved in it is not.
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
        // By the place: the one aside has the same name, and comes after it.
        const anew = document.getElementById(input.id);
        if (anew === input || anew.type !== input.type) { return; }
        move(input, anew.parentNode, anew);
        anew.remove();
      });
      aside.remove();
    };
  });
})();
