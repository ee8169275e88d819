// Of a list, who hears it wants to know what it is called, and in which row and column he is. PrimeFaces says neither.
(() => {
  const content = document.getElementById('content');
  const HEADINGS = 'h1, h2, h3, legend, summary';
  const PARTS = 'section, article, aside, fieldset, details, main';
  const partOf = (one) => one.closest(PARTS);
  const isBefore = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

  // The nearest heading before it, and none of a part in which it is not; a part without one may say its name itself.
  const nameOf = (list) => {
    for (let part = partOf(list); part; part = partOf(part.parentElement)) {
      const heading = [...part.querySelectorAll(HEADINGS)].filter((one) => partOf(one) === part && isBefore(one, list)).pop();
      const words = part.getAttribute('aria-label');
      if (heading || words) { return { heading, words }; }
    }
    return {};
  };
  let count = 0;
  const idOf = (one) => {
    if (!one.id) {
      count += 1;
      one.id = `heading-${count}`;
    }
    return one.id;
  };
  const call = (one, own, { heading, words }) => {
    if (own) { one.setAttribute('aria-label', own); } else if (words && !heading) { one.setAttribute('aria-label', words); }
    if (heading) { one.setAttribute('aria-labelledby', own ? `${one.id} ${idOf(heading)}` : idOf(heading)); }
  };

  const tell = () => content.querySelectorAll('.ui-datatable').forEach((list) => {
    const name = nameOf(list);
    list.querySelectorAll('table').forEach((table) => call(table, null, name));
    list.querySelectorAll('.ui-paginator').forEach((pages) => call(pages, content.dataset.pages, name));
    list.querySelectorAll('th.ui-selection-column').forEach((column) => column.setAttribute('aria-label', content.dataset.choose));
    // Where rows can be chosen, PrimeFaces has the keyboard stop at all of them as one, where it does nothing: it chooses by the boxes. For some
    // browsers what one can stop at is no part of a table, so that its rows were in none; the role is for those that have seen it already.
    list.querySelectorAll('tbody[tabindex]').forEach((rows) => {
      rows.setAttribute('role', 'rowgroup');
      rows.removeAttribute('tabindex');
    });
  });
  new MutationObserver(tell).observe(content, { childList: true, subtree: true });
  tell();

  // The box that chooses all said how many are chosen, which is what its state says, and not what it does.
  document.addEventListener('DOMContentLoaded', () => {
    const list = window.PrimeFaces?.widget?.DataTable;
    if (!list) { return; }
    list.prototype.configureSelectAllAria = function name() { this.checkAllToggler?.attr('aria-label', content.dataset.chooseAll); };
  });
  window.addEventListener('load', () => {
    tell();
    // Those that were made before.
    Object.values(window.PrimeFaces?.widgets || {}).forEach((one) => { if (one.checkAllToggler) { one.configureSelectAllAria(); } });
  });
})();
