// When an answer replaces a part of the page: open folds stay open, and the focus stays where it was, and in
// sight.
(() => {
  const content = document.getElementById('content');
  const STOPS = 'a[href], button, summary, input, select, textarea';
  // The parts of the page in which an element is. They are recorded beforehand, because a removed part is
  // emptied at once.
  const parts = (node) => {
    const all = [];
    for (let part = node.parentElement.closest('[id]'); part && part !== content; part = part.parentElement.closest('[id]')) { all.push(part); }
    return all;
  };
  const open = new Map();
  content.addEventListener('toggle', (event) => parts(event.target).forEach((part) => {
    open.set(part.id, [...part.querySelectorAll('details')].map((fold) => fold.open));
  }), true);
  let at = null;
  let places = new Map();
  content.addEventListener('focusin', (event) => {
    at = event.target;
    places = new Map(parts(at).map((part) => {
      const stops = [...part.querySelectorAll(STOPS)];
      return [part.id, { index: stops.indexOf(at), count: stops.length }];
    }));
  });
  // A reader who has pointed elsewhere has left the element, even if nothing else took the focus: a poll must
  // not give it back.
  document.addEventListener('pointerdown', (event) => { if (at && !at.contains(event.target)) { places = new Map(); } });
  const stay = (part) => {
    const was = open.get(part.id) || [];
    const folds = part.querySelectorAll('details');
    if (folds.length === was.length) { folds.forEach((fold, i) => { if (was[i]) { fold.open = true; } }); }
    const place = places.get(part.id);
    if (!place || at.isConnected || document.activeElement !== document.body) { return; }
    const stops = part.querySelectorAll(STOPS);
    // An element with an id is looked for by its id only: if it is gone, the element at its place may be
    // something else, such as the end of something. The place counts only if the number of elements is the
    // same. A pressed button is locked until the answer comes and has lost the focus before that.
    const inPlace = stops.length === place.count ? stops[place.index] : null;
    const there = at.id ? document.getElementById(at.id) : inPlace;
    if (there?.tagName === at.tagName) { there.focus({ preventScroll: true }); }
  };
  new MutationObserver((changes) => changes.forEach((change) => {
    const gone = [...change.removedNodes].map((node) => node.id).filter(Boolean);
    change.addedNodes.forEach((node) => { if (gone.includes(node.id)) { stay(node); } });
  })).observe(content, { childList: true, subtree: true });

  // What an answer adds above the focus pushes it down, out of the window. If the reader has scrolled away,
  // nothing moves.
  const placeOf = () => {
    const focus = document.activeElement;
    const { top, bottom } = (focus.closest('.ui-chkbox') || focus).getBoundingClientRect();
    return { focus, shown: focus !== document.body && bottom > 0 && top < window.innerHeight, down: top + window.scrollY };
  };
  let sent = null;
  document.addEventListener('DOMContentLoaded', () => window.jQuery?.(document)
    .on('pfAjaxSend', () => { sent = placeOf(); })
    .on('pfAjaxComplete', () => {
      const now = placeOf();
      if (sent?.shown && !now.shown && now.focus !== document.body && now.down !== sent.down) { now.focus.scrollIntoView({ block: 'center' }); }
    }));

  // Links with the role of a button, and headings that sort, also obey the space bar: with PrimeFaces the
  // page would scroll.
  document.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || !event.target.matches('a[role="button"], th[tabindex]')) { return; }
    event.preventDefault();
    event.target.click();
  });
  // The button that closes a message goes with it, so the focus moves to the content.
  content.addEventListener('click', (event) => {
    if (event.target.closest('.ui-messages-close')) { content.focus({ preventScroll: true }); }
  });
})();
