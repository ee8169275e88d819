// Names tables for screen readers, which say the name of a table and the row and column of a cell. PrimeFaces
// gives tables no name.
(() => {
  const content = document.getElementById('content');
  const HEADINGS = 'h1, h2, h3, legend, summary';
  const PARTS = 'section, article, aside, fieldset, details, main';
  const partOf = (one) => one.closest(PARTS);
  const isBefore = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

  // The name of a list: the nearest heading before it in the same part of the page, or the label of that
  // part; else those of the part around it.
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
    // If rows can be chosen, PrimeFaces makes the table body a tab stop, at which no key does anything: rows
    // are chosen by their boxes. Some browsers do not take a focusable body for a part of the table, so that
    // its rows belong to none; the role is for browsers that have already read it so.
    list.querySelectorAll('tbody[tabindex]').forEach((rows) => {
      rows.setAttribute('role', 'rowgroup');
      rows.removeAttribute('tabindex');
    });
  });
  new MutationObserver(tell).observe(content, { childList: true, subtree: true });
  tell();

  // PrimeFaces labels the box that chooses all rows with the number of chosen rows. That is its state; the
  // label must say what it does.
  document.addEventListener('DOMContentLoaded', () => {
    const list = window.PrimeFaces?.widget?.DataTable;
    if (!list) { return; }
    list.prototype.configureSelectAllAria = function name() { this.checkAllToggler?.attr('aria-label', content.dataset.chooseAll); };
  });
  window.addEventListener('load', () => {
    tell();
    // Tables whose widgets were made before that.
    Object.values(window.PrimeFaces?.widgets || {}).forEach((one) => { if (one.checkAllToggler) { one.configureSelectAllAria(); } });
  });
})();

// Shows a list again as its reader left it. Its length, order and page are in the browser's history, and not
// in the address. They are restored one after the other, each when the answer to the one before is there: the
// page number means something else in another order or length.
(() => {
  const content = document.getElementById('content');
  const read = (key) => JSON.parse(sessionStorage.getItem(key));
  const write = (key, value) => sessionStorage.setItem(key, JSON.stringify(value));
  const list = () => {
    const widgets = Object.values((window.PrimeFaces && window.PrimeFaces.widgets) || {});
    const paged = widgets.filter((one) => one.paginator);
    // Another table may stand above the list.
    const own = paged.find((one) => one.id.startsWith('list:')) || paged[0];
    return own || widgets.find((one) => one.sortMeta && one.sortableColumns);
  };

  // The link from an entry back to its list leads to the list as it was filtered, also after pages on which
  // something was done with the entry.
  const LIST = 'list: ';
  const forget = () => Object.keys(sessionStorage).filter((key) => key.startsWith(LIST)).forEach((key) => sessionStorage.removeItem(key));
  // A stored filter may contain a name that was searched for, so the next person who signs in after a session
  // that ended by itself must not find it.
  const WHOSE = `${LIST}whose`;
  const whose = `${content.dataset.reader} ${content.dataset.out}`;
  if (read(WHOSE) !== whose) {
    forget();
    write(WHOSE, whose);
  }
  const isList = /\/(list|alarms|batches|imports|invalidations|outbox|snapshots)$/.test(location.pathname);
  const valueOf = (name, query) => new URLSearchParams(query).get(name) || '';
  const idOf = (address) => (address ? new URL(address).searchParams.get('id') : null);
  if (!idOf(location.href) && !content.querySelector('a[data-list]') && !/\/(list|edit|command)$/.test(location.pathname)) {
    // A page that no list leads to: what is opened from here need not be in the list as it was filtered.
    forget();
  }
  if (isList) { write(LIST + location.pathname, { query: location.search }); }
  // The filter must be of the same campaign and petition as the entry: an alarm may have been opened from a
  // notice about another petition. Only the list of batches can be of all petitions.
  const isOf = (query, back) => {
    const isSame = (name) => valueOf(name, query) === valueOf(name, back.search);
    return isSame('campaign') && (isSame('petition') || (back.pathname.endsWith('/batches') && !valueOf('petition', query)));
  };
  // The filter holds only for the entry that was opened from the list. Another entry, opened from that one
  // (such as the delivery before it), need not be in the filtered list.
  content.querySelectorAll('a[data-list]').forEach((back) => {
    const opened = LIST + 'of ' + back.pathname;
    if (!idOf(document.referrer)) { write(opened, idOf(location.href)); }
    const shown = read(opened) === idOf(location.href) ? read(LIST + back.pathname) : null;
    if (shown && isOf(shown.query, back)) { back.search = shown.query; }
  });

  const keepList = () => {
    const shown = list();
    if (!shown) { return; }
    const pages = shown.paginator ? { page: shown.paginator.getCurrentPage(), rows: shown.paginator.cfg.rows } : {};
    const order = (shown.sortMeta || []).map((one) => ({ col: one.col, order: one.order }));
    const place = { ...pages, order };
    history.replaceState({ ...history.state, list: place }, '');
    if (isList) { write(LIST + location.pathname, { query: location.search, place }); }
  };
  // A link within the page makes an entry of its own in the history.
  window.addEventListener('hashchange', keepList);

  // A link back to the list, and an act in one of its rows, also lead to the same page of the list. They make
  // new entries in the history, which know nothing of it. Another filter has other pages, so only the order
  // and the length stay.
  const GOING = 'going to list';
  const go = (to, place) => { if (place) { write(GOING, { path: to.pathname, query: to.search, place }); } };
  const placeOf = (to) => {
    const shown = read(LIST + to.pathname);
    return shown?.query === to.search ? shown.place : null;
  };
  const now = () => history.state?.list;
  const filtered = () => now() && { rows: now().rows, order: now().order };
  content.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]:not([href^="#"])');
    if (link?.dataset.list) { go(link, placeOf(link)); } else if (link?.pathname === location.pathname) { go(link, filtered()); }
  });
  content.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.matches('.search') && form.method === 'get') { go({ pathname: location.pathname, search: null }, filtered()); }
  });
  const going = read(GOING);
  sessionStorage.removeItem(GOING);
  const isThere = going?.path === location.pathname && (going.query === null || going.query === location.search);

  // Each of these functions returns whether it has sent a request.
  const lengthen = (rows) => {
    const pages = list()?.paginator;
    if (!pages || !rows || rows === pages.cfg.rows || !pages.cfg.rowCount) { return false; }
    pages.setRowsPerPage(rows);
    return true;
  };
  const sort = (one, more) => {
    const column = document.getElementById(one.col);
    const shown = list();
    if (!column || !shown?.sortMeta) { return false; }
    shown.addSortMeta(one);
    shown.sort(window.jQuery(column), one.order, more);
    return true;
  };
  // If the list has become shorter meanwhile, its last page is shown.
  const turn = (page) => {
    const pages = list()?.paginator;
    const to = Math.min(page, (pages?.cfg.pageCount || 0) - 1);
    if (!(to >= 0) || to === pages.getCurrentPage()) { return false; }
    pages.setPage(to);
    return true;
  };
  const left = [];
  let returning = false;
  const goOn = () => {
    while (left.length > 0) { if (left.shift()()) { return true; } }
    returning = false;
    return false;
  };

  // On a narrow screen the order is chosen in a select. PrimeFaces selects its first option if the list has
  // none of these orders, so that this option cannot be chosen. After a choice it selects the first or the
  // last option if the heading has a blank or no Latin letters.
  const nameOrder = () => content.querySelectorAll('select.ui-reflow-dropdown').forEach((orders) => {
    const holds = [...orders.options].find((one) => {
      const heading = document.getElementById(one.dataset.columnkey);
      const order = one.dataset.sortorder === '0' ? 'ascending' : 'descending';
      return heading?.classList.contains('ui-state-active') && heading.getAttribute('aria-sort') === order;
    });
    const usual = orders.querySelector('option:not([data-columnkey])');
    if (holds) {
      usual?.remove();
      holds.selected = true;
      return;
    }
    if (!usual) {
      orders.prepend(new Option(content.dataset.usual, ''));
      orders.options[0].disabled = true;
    }
    orders.selectedIndex = 0;
  });
  // After an entry was saved that was opened from a list, the answer leads to the list as it was filtered.
  const isBare = (to) => [...to.searchParams.keys()].every((name) => name === 'campaign');
  // An act in a list may lead to the list with fewer filters: then it is shown from its beginning, where
  // something new stands.
  const isAsNarrow = (to) => [...new URLSearchParams(location.search)].every(([name, value]) => !value || to.searchParams.get(name) === value);
  const leftIn = (to) => (isAsNarrow(to) ? now() : filtered());
  const lead = (answer) => {
    const to = new URL(answer.getAttribute('url'), location.href);
    const back = [...content.querySelectorAll('a[data-list]')].find((one) => one.pathname === to.pathname);
    if (back && idOf(location.href) && isBare(to)) {
      to.search = back.search;
      answer.setAttribute('url', to.href);
    }
    go(to, to.pathname === location.pathname ? leftIn(to) : placeOf(to));
  };
  document.addEventListener('DOMContentLoaded', () => {
    if (!window.jQuery || !window.PrimeFaces) { return; }
    const answers = window.PrimeFaces.ajax.ResponseProcessor;
    const { doRedirect } = answers;
    answers.doRedirect = (answer) => {
      lead(answer);
      doRedirect(answer);
    };
    // The message about the act stays while the list is turned to its page: these requests must not update
    // the messages.
    window.jQuery(document).on('pfAjaxSend', (event, xhr, settings) => {
      const source = window.PrimeFaces.ajax.Utils.getSourceId(settings);
      if (returning && source === list()?.id && typeof settings.data === 'string') { settings.data += '&primefaces.ignoreautoupdate=true'; }
    }).on('pfAjaxComplete', () => {
      nameOrder();
      if (!goOn()) { keepList(); }
    });
  });
  window.addEventListener('load', () => {
    nameOrder();
    const was = now() || (isThere ? going.place : null);
    if (!list()) { return; }
    // A list may begin on another page than its first one, so its place is recorded now.
    if (!was) { keepList(); return; }
    returning = true;
    left.push(() => lengthen(was.rows), ...was.order.map((one, at) => () => sort(one, at > 0)), () => turn(was.page));
    if (!goOn()) { keepList(); }
  });
})();
