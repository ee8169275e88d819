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

// Who goes back to a list finds it as he had left it: its length, its order and its page stand in the history of the browser, and in no address.
// Each of them is asked for once the one before it is there, since a page is another one in another order or length.
(() => {
  const content = document.getElementById('content');
  const read = (key) => JSON.parse(sessionStorage.getItem(key));
  const write = (key, value) => sessionStorage.setItem(key, JSON.stringify(value));
  const list = () => {
    const widgets = Object.values((window.PrimeFaces && window.PrimeFaces.widgets) || {});
    const paged = widgets.filter((one) => one.paginator);
    // Above the list there may be one of something else.
    const own = paged.find((one) => one.id.startsWith('list:')) || paged[0];
    return own || widgets.find((one) => one.sortMeta && one.sortableColumns);
  };

  // The way back from one of a list leads to the list as it was filtered, also past the pages on which something was done with the one.
  const LIST = 'list: ';
  const forget = () => Object.keys(sessionStorage).filter((key) => key.startsWith(LIST)).forEach((key) => sessionStorage.removeItem(key));
  // Names that were looked for are among it: whoever signs in after a session that ended by itself finds nothing of another one.
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
    // What is opened from anywhere else may not be in the list as it was filtered.
    forget();
  }
  if (isList) { write(LIST + location.pathname, { query: location.search }); }
  // Alarms are shown wherever the campaign is, of all its petitions; the list is of one. That of batches alone may be of all of them.
  const isOf = (query, back) => {
    const isSame = (name) => valueOf(name, query) === valueOf(name, back.search);
    return isSame('campaign') && (isSame('petition') || (back.pathname.endsWith('/batches') && !valueOf('petition', query)));
  };
  // Nor may what is opened from another one of the list, as another attempt from that which went before: the filter is that of the first.
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
  // A way within the page is an entry of its own.
  window.addEventListener('hashchange', keepList);

  // Nor is he sent to its beginning by its link on the page of one of it, or by what he has done in a row: these are new entries of the history,
  // which know nothing of it. Another filter has other pages, in the order and of the length that he had chosen.
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

  // Each says whether it has asked for anything.
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
  // Of a list that has become shorter meanwhile its last one.
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

  // On a narrow screen an order is chosen from a select, in which PrimeFaces marks the first one while none of them holds, so that just this one
  // cannot be chosen, and after each choice whose heading has a blank or no Latin letters the first or the last one.
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
  // Where something was saved that was opened out of a list, its answer leads to the list as it was filtered.
  const isBare = (to) => [...to.searchParams.keys()].every((name) => name === 'campaign');
  // What is done in a list may lead to all of it, where something new stands at the beginning.
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
    // What was said of the act that led here stands still while the list is turned to where it was.
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
    // A list may begin on another page than its first one.
    if (!was) { keepList(); return; }
    returning = true;
    left.push(() => lengthen(was.rows), ...was.order.map((one, at) => () => sort(one, at > 0)), () => turn(was.page));
    if (!goOn()) { keepList(); }
  });
})();
