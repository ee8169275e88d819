// What was done is said on the page that comes next: its reader is led there. Who has decided about one of a list goes on at its place: a
// new page begins at its top, and the next one of the list may be a hundred stops away.
(() => {
  const content = document.getElementById('content');
  const messages = document.getElementById('messages');
  const KEPT = 'decided';
  const ROW = 'tr[data-ri]';
  // By its key, or by where it leads; not by its number: of a list that is sorted anew that is another one's.
  const nameOf = (row) => row.dataset.rk || row.querySelector('a[href]:not([href^="#"])')?.getAttribute('href');
  const wordsOf = (stop) => stop.textContent.trim();
  const kept = () => JSON.parse(sessionStorage.getItem(KEPT));
  const forget = () => sessionStorage.removeItem(KEPT);
  // The list of another campaign is another list.
  const PLACE = location.pathname + '?' + new URLSearchParams(location.search).get('campaign');

  // The one itself, else those after it, else those before: what was decided about is often in this list no more.
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
  // By a link outside of a list one goes elsewhere, and what is done there is not about what was looked at before.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (link?.closest(ROW)) { keep(link); } else if (link && !link.target && !link.getAttribute('href').startsWith('#')) { forget(); }
  });
  // The button with the same words, else the first one that decides.
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
    // Who has come back to a list where nothing was done has only looked.
    if (!messages.firstElementChild && kept()?.place === PLACE) { forget(); }
    // A mistake, or what has the focus already, comes first.
    if (!messages.firstElementChild || document.activeElement !== document.body) { return; }
    const next = messages.querySelector('.ui-messages-info') ? place() : null;
    forget();
    if (!next) {
      messages.tabIndex = -1;
      messages.focus();
      return;
    }
    // What a page brings with it is read to nobody: it is said with the button. Without the one that closes it.
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
    // After the widgets, which put the list into another place.
    window.jQuery(lead);
  });
})();
