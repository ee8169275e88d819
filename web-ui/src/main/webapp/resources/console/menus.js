// The navigation of narrow screens and the menus of the bar. They lie over the page, so they close when the
// reader goes on, and hide nothing.
(() => {
  const toggle = document.querySelector('.nav-toggle');
  const side = document.getElementById('navigation');
  const drops = document.querySelectorAll('details.drop');
  const isOpen = () => side.classList.contains('open');
  const show = (open) => {
    side.classList.toggle('open', open);
    toggle.setAttribute('aria-expanded', String(open));
  };
  toggle.addEventListener('click', () => {
    show(!isOpen());
    // The navigation comes after the whole bar: a reader who goes on with Tab would go through the bar first.
    if (isOpen()) { side.querySelector('a')?.focus(); }
  });
  document.addEventListener('click', (event) => {
    drops.forEach((drop) => { if (!drop.contains(event.target)) { drop.open = false; } });
    if (!side.contains(event.target) && !toggle.contains(event.target)) { show(false); }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') { return; }
    drops.forEach((drop) => {
      if (drop.open) { drop.open = false; drop.querySelector('summary').focus(); }
    });
    if (isOpen()) { show(false); toggle.focus(); }
  });

  // Not while a pointer is down: what it is on would move away from under it.
  let pointing = false;
  document.addEventListener('pointerdown', () => { pointing = true; }, true);
  ['pointerup', 'pointercancel'].forEach((kind) => document.addEventListener(kind, () => { pointing = false; }, true));
  // Without a next element the focus goes to another window, or nowhere: then nothing closes.
  const left = (part, to) => to && !pointing && !part.contains(to);
  drops.forEach((drop) => drop.addEventListener('focusout', (event) => { if (left(drop, event.relatedTarget)) { drop.open = false; } }));
  side.addEventListener('focusout', (event) => {
    if (event.relatedTarget !== toggle && left(side, event.relatedTarget)) { show(false); }
  });
})();
