// Of a page that asks anew by itself: nothing is put in another's place where it is the same, who reads can stop it, and what has changed is said.
(() => {
  const content = document.getElementById('content');

  // Whoever is read to would lose his place, each time. Compared as it came, since scripts change what stands there; of when it is, the words
  // alone are put in place.
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

  // Kept as long as the browser's window is open.
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

  // One sentence, outside of what is put in another's place, and a moment after it: who reads out passes over what changes in the same breath.
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
  // What other scripts have to say; the same words are said again.
  document.addEventListener('tell', (event) => {
    region.textContent = '';
    told = [event.detail];
    later();
  });
})();
