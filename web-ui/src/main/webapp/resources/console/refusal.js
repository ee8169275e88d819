// After a refused form, the title of the page says so, as on every other page. If there are several mistakes,
// screen readers are told all that stands at the top: the focus goes to the first input, and nothing would
// tell of the others.
(() => {
  const content = document.getElementById('content');
  const FIELDS = '.field .ui-message-error, .group > .ui-message-error';
  // If no answer came, nobody made a mistake.
  const SUMMARY = '#messages > :is(.ui-messages-error, .ui-messages-fatal):not(.unanswered)';
  const prefix = `${content.dataset.mistake} `;
  const title = document.title.startsWith(prefix) ? document.title.slice(prefix.length) : document.title;
  let told = null;
  const heed = () => {
    const fields = content.querySelectorAll(FIELDS);
    const summary = content.querySelector(SUMMARY);
    const now = fields.length > 0 || summary ? prefix + title : title;
    if (document.title !== now) { document.title = now; }
    // A new element is a new refusal, although its words may be the same.
    const more = summary ? summary.querySelectorAll('li').length - 1 : 0;
    if (summary !== told && summary && fields.length > 0 && fields.length + more > 1) {
      document.dispatchEvent(new CustomEvent('tell', { detail: summary.querySelector('ul').innerText.trim() }));
    }
    told = summary;
  };
  new MutationObserver(heed).observe(content, { childList: true, subtree: true });
  heed();
})();
