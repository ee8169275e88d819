// A form that is refused says so in the title, as every page does, and how many mistakes there are, at its fields and above: its reader is led to
// the first of them, and would hear of no other.
(() => {
  const content = document.getElementById('content');
  const FIELDS = '.field .ui-message-error, .group > .ui-message-error';
  // Where no answer comes it is nobody's mistake.
  const SUMMARY = '#messages > :is(.ui-messages-error, .ui-messages-fatal):not(.unanswered)';
  const prefix = `${content.dataset.mistake} `;
  const title = document.title.startsWith(prefix) ? document.title.slice(prefix.length) : document.title;
  let told = null;
  const heed = () => {
    const fields = content.querySelectorAll(FIELDS);
    const summary = content.querySelector(SUMMARY);
    const now = fields.length > 0 || summary ? prefix + title : title;
    if (document.title !== now) { document.title = now; }
    // Put there anew, it is another refusal, though the words may be the same.
    const more = summary ? summary.querySelectorAll('li').length - 1 : 0;
    if (summary !== told && summary && fields.length > 0 && fields.length + more > 1) {
      document.dispatchEvent(new CustomEvent('tell', { detail: summary.querySelector('ul').innerText.trim() }));
    }
    told = summary;
  };
  new MutationObserver(heed).observe(content, { childList: true, subtree: true });
  heed();
})();
