// A page that asks anew by itself puts one part in another's place: what its reader has unfolded stays so, and the keyboard stays where it was.
(() => {
  const content = document.getElementById('content');
  const STOPS = 'a[href], button, summary, input, select, textarea';
  let at = null;
  content.addEventListener('focusin', (event) => { at = event.target; });
  const stay = (change) => {
    const now = [...change.addedNodes].find((node) => node.id);
    const was = now && [...change.removedNodes].find((node) => node.id === now.id);
    if (!was) { return; }
    const folds = now.querySelectorAll('details');
    const before = was.querySelectorAll('details');
    if (folds.length === before.length) { before.forEach((fold, i) => { if (fold.open) { folds[i].open = true; } }); }
    if (!was.contains(at) || document.activeElement !== document.body) { return; }
    const stops = now.querySelectorAll(STOPS);
    const had = [...was.querySelectorAll(STOPS)];
    // What has a name of its own and is gone is in no other's place: the next one may be the end of something else.
    const there = !at.id && stops.length === had.length ? stops[had.indexOf(at)] : null;
    if (there?.tagName === at.tagName) { there.focus({ preventScroll: true }); }
    at = null;
  };
  new MutationObserver((changes) => changes.forEach(stay)).observe(content, { childList: true, subtree: true });
})();
