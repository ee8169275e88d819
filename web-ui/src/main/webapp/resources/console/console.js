// Opens and closes the navigation of narrow screens and the menus of the bar. Everything else is PrimeFaces' or plain HTML.
(() => {
  const toggle = document.querySelector('.nav-toggle');
  const side = document.getElementById('navigation');
  const drops = document.querySelectorAll('details.drop');
  const show = (open) => {
    side.classList.toggle('open', open);
    toggle.setAttribute('aria-expanded', String(open));
  };
  toggle.addEventListener('click', () => show(!side.classList.contains('open')));
  document.addEventListener('click', (event) => {
    drops.forEach((drop) => { if (!drop.contains(event.target)) { drop.open = false; } });
    if (!side.contains(event.target) && !toggle.contains(event.target)) { show(false); }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') { return; }
    drops.forEach((drop) => {
      if (drop.open) { drop.open = false; drop.querySelector('summary').focus(); }
    });
    if (side.classList.contains('open')) { show(false); toggle.focus(); }
  });
})();
