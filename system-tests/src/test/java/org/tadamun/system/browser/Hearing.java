package org.tadamun.system.browser;

import java.util.List;

/** Faults of a page for users of screen readers that no rule of axe finds. */
final class Hearing {

  private static final String FAULTS =
      """
      const faults = [];
      const look = (words, css, isWrong) => [...document.querySelectorAll(css)]
        .filter(isWrong ?? (() => true))
        .forEach((one) => faults.push(words + ' ' + one.outerHTML.slice(0, 200)));
      const named = (one) => (one.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean)
        .map((id) => document.getElementById(id));
      const isNameless = (one) => !one.getAttribute('aria-label') && named(one).length === 0
        || named(one).some((by) => !by || !by.textContent.trim());
      look('has no name:', '.ui-datatable table, .ui-paginator', isNameless);
      look('takes its rows out of their table:', 'tbody[tabindex]');
      look('calls a form invalid before anything is typed:', 'form[novalidate] :required');
      look('is more than one image:', '.chart svg[role="img"] > *',
        (part) => !part.matches('title, g[aria-hidden="true"]'));
      look('is read as a letter:',
        ':is(.pi, .ui-icon):not([aria-hidden="true"], [role], [tabindex], a, button)');
      return faults;
      """;

  private Hearing() {}

  static List<String> faults(Browser browser) {
    return ((List<?>) browser.script(FAULTS)).stream().map(String.class::cast).toList();
  }
}
