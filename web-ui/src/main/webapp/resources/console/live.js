// Pages that poll: a part that has not changed is not replaced, the reader can stop the polling, and changes
// are said to screen readers.
(() => {
  const content = document.getElementById('content');

  // A screen reader would lose its place with each replaced part. Parts are compared as the server sent them,
  // because scripts change them on the page. The time of the figures is left out of the comparison, and put
  // in as text.
  const MOMENT = '[data-moment]';
  const parsed = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html.trim();
    const moments = [...template.content.querySelectorAll(MOMENT)].map((moment) => {
      const words = moment.textContent;
      moment.textContent = '';
      return words;
    });
    return { figures: template.innerHTML.replace(/ nonce="[^"]*"/g, ''), moments };
  };
  const known = new Map([...content.querySelectorAll('[data-live]')].map((part) => [part.id, parsed(part.outerHTML).figures]));
  const isSame = (id, html) => {
    const now = parsed(html);
    if (now.figures !== known.get(id)) {
      known.set(id, now.figures);
      return false;
    }
    document.getElementById(id).querySelectorAll(MOMENT).forEach((moment, i) => {
      if (moment.textContent !== now.moments[i]) { moment.textContent = now.moments[i]; }
    });
    return true;
  };
  const keepSame = () => {
    const utils = window.PrimeFaces?.ajax?.Utils;
    if (!utils) { return; }
    const update = utils.updateElement;
    utils.updateElement = function updateChanged(id, html, xhr) {
      if (!known.has(id) || !isSame(id, html)) { update.call(this, id, html, xhr); }
    };
  };

  // Kept until the tab is closed.
  const STOPPED = 'updating stopped';
  const isStopped = () => sessionStorage.getItem(STOPPED) !== null;
  const polls = () => Object.values(window.PrimeFaces?.widgets || {}).filter((one) => one instanceof window.PrimeFaces.widget.Poll);
  const button = content.querySelector('[data-updating]');
  const heed = () => {
    polls().forEach((poll) => (isStopped() ? poll.stop() : poll.start()));
    button.textContent = isStopped() ? button.dataset.go : button.dataset.stop;
    button.hidden = false;
    button.previousElementSibling.hidden = isStopped();
  };
  button?.addEventListener('click', () => {
    if (isStopped()) { sessionStorage.removeItem(STOPPED); } else { sessionStorage.setItem(STOPPED, 'yes'); }
    heed();
  });
  window.addEventListener('load', () => {
    keepSame();
    if (button) { heed(); }
  });

  // New sentences (data-say) are put into a region outside of the replaced parts, and only after a moment:
  // screen readers pass over what changes at the same time.
  const BREATH = 500;
  const region = document.getElementById('said');
  const sentences = () => [...content.querySelectorAll('[data-say]')].map((part) => part.dataset.say).filter(Boolean);
  let before = sentences();
  let told = [];
  let telling;
  const say = () => {
    const now = sentences();
    const news = [...told, ...now.filter((one) => !before.includes(one))];
    before = now;
    told = [];
    if (news.length > 0) { region.textContent = news.join(' '); }
  };
  const later = () => {
    clearTimeout(telling);
    telling = setTimeout(say, BREATH);
  };
  new MutationObserver(later).observe(content, { childList: true, subtree: true });
  // Sentences of other scripts; the same words are said again.
  document.addEventListener('tell', (event) => {
    region.textContent = '';
    told = [event.detail];
    later();
  });
})();
