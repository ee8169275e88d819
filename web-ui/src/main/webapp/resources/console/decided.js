// Moves the focus after a decision. The page that follows says at its top what was done, and the focus goes
// there. After a decision about a row of a list, it goes to that row, or to the next one, instead: a new page
// begins at its top, and the next row may be a hundred tab stops away.
(() => {
  const content = document.getElementById('content');
  const messages = document.getElementById('messages');
  const KEPT = 'decided';
  const ROW = 'tr[data-ri]';
  // A row is known again by its key or by the address to which it leads, not by its number: that changes with
  // the order of the list.
  const nameOf = (row) => row.dataset.rk || row.querySelector('a[href]:not([href^="#"])')?.getAttribute('href');
  const wordsOf = (stop) => stop.textContent.trim();
  const kept = () => JSON.parse(sessionStorage.getItem(KEPT));
  const forget = () => sessionStorage.removeItem(KEPT);
  // The same page shows another list for another campaign.
  const PLACE = location.pathname + '?' + new URLSearchParams(location.search).get('campaign');

  // Remembers the row, then the rows after it, then those before it: after the decision the row itself is
  // often no longer in the list.
  const keep = (stop) => {
    const row = stop?.closest(ROW);
    const rows = row ? [...row.parentElement.querySelectorAll(':scope > ' + ROW)] : [];
    const at = rows.indexOf(row);
    const names = [...rows.slice(at), ...rows.slice(0, at).reverse()].map(nameOf);
    if (row && names.every(Boolean) && new Set(names).size === names.length) {
      sessionStorage.setItem(KEPT, JSON.stringify({ place: PLACE, list: row.parentElement.id, names, words: wordsOf(stop) }));
    } else if (row || kept()?.place === PLACE) {
      forget();
    }
  };
  // A link outside of a list leads elsewhere, and an act there is not about the row that was looked at
  // before.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (link?.closest(ROW)) { keep(link); } else if (link && !link.target && !link.getAttribute('href').startsWith('#')) { forget(); }
  });
  // In the row: the button with the same words, else the first one that decides, else the first one.
  const stopOf = (row, words) => {
    const stops = [...row.querySelectorAll('a[href], button:enabled')];
    return stops.find((stop) => wordsOf(stop) === words) || stops.find((stop) => stop.closest('.acts')) || stops[0];
  };
  const place = () => {
    const was = kept();
    if (was?.place !== PLACE) { return null; }
    const rows = new Map([...content.querySelectorAll(ROW)].filter((row) => row.parentElement.id === was.list).map((row) => [nameOf(row), row]));
    return was.names.filter((name) => rows.has(name)).map((name) => stopOf(rows.get(name), was.words)).find(Boolean);
  };
  const lead = () => {
    // A list without a message: nothing was done, the reader has only looked at the row.
    if (!messages.firstElementChild && kept()?.place === PLACE) { forget(); }
    // A script that has set the focus already, such as to a mistake, goes first.
    if (!messages.firstElementChild || document.activeElement !== document.body) { return; }
    const next = messages.querySelector('.ui-messages-info') ? place() : null;
    forget();
    if (!next) {
      messages.tabIndex = -1;
      messages.focus();
      return;
    }
    // Screen readers do not read a message that is in the page from the beginning: it becomes the description
    // of the button. Only its lists do, without the button that closes it.
    const words = [...messages.querySelectorAll('ul')];
    words.forEach((list, i) => { list.id = `said-${i}`; });
    next.setAttribute('aria-describedby', words.map((list) => list.id).join(' '));
    next.addEventListener('blur', () => next.removeAttribute('aria-describedby'), { once: true });
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center' });
  };
  document.addEventListener('DOMContentLoaded', () => {
    if (!window.jQuery || !window.PrimeFaces) { return; }
    window.jQuery(document).on('pfAjaxComplete', (event, xhr, settings, answer) => {
      if (answer?.redirect) { keep(document.getElementById(window.PrimeFaces.ajax.Utils.getSourceId(settings))); }
    });
    // After the widgets have started, because they put the list into another place.
    window.jQuery(lead);
  });
})();
