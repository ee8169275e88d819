// What was done is said on the page that comes next: its reader is led there. Who has decided about one of a list goes on at its place: a
// new page begins at its top, and the next one of the list may be a hundred stops away.
(() => {
  const content = document.getElementById('content');
  const messages = document.getElementById('messages');
  const KEPT = 'decided';
  const ROW = 'tr[data-ri]';
  const nameOf = (row) => row.dataset.rk || row.dataset.ri;
  const wordsOf = (stop) => stop.textContent.trim();
  const kept = () => JSON.parse(sessionStorage.getItem(KEPT));

  // The one itself, else those after it, else those before: what was decided about is often in this list no more.
  const keep = (stop) => {
    const row = stop?.closest(ROW);
    if (row) {
      const rows = [...row.parentElement.querySelectorAll(':scope > ' + ROW)];
      const at = rows.indexOf(row);
      const names = [...rows.slice(at), ...rows.slice(0, at).reverse()].map(nameOf);
      sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, list: row.parentElement.id, names, words: wordsOf(stop) }));
    } else if (kept()?.path === location.pathname) {
      sessionStorage.removeItem(KEPT);
    }
  };
  content.addEventListener('click', (event) => {
    const link = event.target.closest(ROW + ' a[href]');
    if (link) { keep(link); }
  });
  // The button with the same words, else the first one that decides.
  const stopOf = (row, words) => {
    const stops = [...row.querySelectorAll('a[href], button:enabled')];
    return stops.find((stop) => wordsOf(stop) === words) || stops.find((stop) => stop.closest('.acts')) || stops[0];
  };
  const place = () => {
    const was = kept();
    if (was?.path !== location.pathname) { return null; }
    const rows = new Map([...content.querySelectorAll(ROW)].filter((row) => row.parentElement.id === was.list).map((row) => [nameOf(row), row]));
    return was.names.filter((name) => rows.has(name)).map((name) => stopOf(rows.get(name), was.words)).find(Boolean);
  };
  const lead = () => {
    // A mistake, or what has the focus already, comes first.
    if (!messages.firstElementChild || document.activeElement !== document.body) { return; }
    const next = messages.querySelector('.ui-messages-info') ? place() : null;
    sessionStorage.removeItem(KEPT);
    if (!next) {
      messages.tabIndex = -1;
      messages.focus();
      return;
    }
    // What a page brings with it is read to nobody: it is said with the button.
    next.setAttribute('aria-describedby', messages.id);
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
