package org.tadamun.system.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.logging.LogType;

/** What an inspector finds wrong with the page that is shown. */
public final class Inspection {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Those further down would be looked at while they come. */
  private static final String FRAMES =
      """
      return [...document.querySelectorAll('iframe')].every(frame => {
        frame.loading = 'eager';
        const framed = frame.contentDocument;
        return framed && framed.URL !== 'about:blank' && framed.readyState === 'complete';
      });
      """;

  /** What dark can break: the page is the same but for its colours. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private Inspection() {}

  /**
   * All rules of the package, in light and in dark.
   *
   * @param bytes the most that the page may take from the network at the first visit
   */
  public static List<String> faults(Browser browser, int bytes) {
    List<String> faults = new ArrayList<>(Traffic.since(browser).faults(bytes));
    browser.waiting().until(window -> Boolean.TRUE.equals(browser.script(FRAMES)));
    faults.addAll(console(browser));
    accessibility(browser, axe().withTags(RULES)).forEach(faults::add);
    browser.scheme("dark");
    AxeBuilder again = axe();
    // It is on the page already, half a megabyte of it.
    again.setInjectAxe(null, false);
    accessibility(browser, again.withOnlyRules(COLOURS))
        .map(fault -> "dark: " + fault)
        .forEach(faults::add);
    browser.scheme("light");
    return faults.stream().map(fault -> browser.path() + " " + fault).toList();
  }

  /** A window of 1280 pixels at 400 % shows 320 of them (WCAG 1.4.10). */
  public static List<String> wide(Browser page) {
    page.width(320);
    Object over =
        page.script(
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth");
    page.width(1280);
    return over.equals(0L) ? List.of() : List.of(page.path() + " is too wide by " + over);
  }

  /**
   * Our pages frame nothing from elsewhere; the other mode opens a second window for each look. Of
   * what passes nobody reads each place.
   */
  private static AxeBuilder axe() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder().withOptions(options).setLegacyMode();
  }

  private static Stream<String> accessibility(Browser browser, AxeBuilder axe) {
    Results results = axe.analyze(browser.driver());
    // Else a look that broke off would be one that found nothing.
    assertFalse(results.isErrored(), () -> browser.path() + ": " + results.getErrorMessage());
    return results.getViolations().stream().flatMap(Inspection::sentences);
  }

  private static Stream<String> sentences(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> rule.getId() + " (" + rule.getHelp() + ") at " + node.getHtml());
  }

  /** The browser notes the honest status of a page that says "gone", which is no fault. */
  private static List<String> console(Browser browser) {
    String status = browser.driver().getCurrentUrl() + " - Failed to load resource";
    return browser.driver().manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .filter(entry -> !entry.getMessage().startsWith(status))
        .map(entry -> "writes to the console: " + entry.getMessage())
        .toList();
  }
}
