// An answer puts one part of a page in another's place: what its reader has unfolded stays so, and the keyboard stays where it was, and in sight.
(() => {
  const content = document.getElementById('content');
  const STOPS = 'a[href], button, summary, input, select, textarea';
  // Known before it happens: what is taken away is emptied at once.
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
  // Who has pointed elsewhere has left it, also where nothing takes the focus: it is not taken back when the page asks by itself.
  document.addEventListener('pointerdown', (event) => { if (at && !at.contains(event.target)) { places = new Map(); } });
  const stay = (part) => {
    const was = open.get(part.id) || [];
    const folds = part.querySelectorAll('details');
    if (folds.length === was.length) { folds.forEach((fold, i) => { if (was[i]) { fold.open = true; } }); }
    const place = places.get(part.id);
    if (!place || at.isConnected || document.activeElement !== document.body) { return; }
    const stops = part.querySelectorAll(STOPS);
    // What has a name of its own and is gone is in no other's place: the next one may be the end of something else. A button that was pressed is
    // locked until the answer comes, and so has lost the focus before.
    const inPlace = stops.length === place.count ? stops[place.index] : null;
    const there = at.id ? document.getElementById(at.id) : inPlace;
    if (there?.tagName === at.tagName) { there.focus({ preventScroll: true }); }
  };
  new MutationObserver((changes) => changes.forEach((change) => {
    const gone = [...change.removedNodes].map((node) => node.id).filter(Boolean);
    change.addedNodes.forEach((node) => { if (gone.includes(node.id)) { stay(node); } });
  })).observe(content, { childList: true, subtree: true });

  // What an answer puts above it pushes what has the focus down, out of the window. Who has scrolled away himself is left there.
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

  // What is called a button, or sorts, obeys Space as well: PrimeFaces' links and headings would let the page scroll.
  document.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || !event.target.matches('a[role="button"], th[tabindex]')) { return; }
    event.preventDefault();
    event.target.click();
  });
  // What is said is gone with the button that has closed it.
  content.addEventListener('click', (event) => {
    if (event.target.closest('.ui-messages-close')) { content.focus({ preventScroll: true }); }
  });
})();
