package org.tadamun.system.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
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

  private static final String OUTSIDE =
      """
      return [...document.querySelectorAll(arguments[0])].filter(one => {
        const box = one.getBoundingClientRect();
        return box.width === 0 || box.left < 0 || box.right > innerWidth || box.top < 0
          || box.bottom > innerHeight;
      }).map(one => one.outerHTML);
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
    faults.addAll(Hearing.faults(browser));
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

  /** What of this kind does not lie within the window as a whole, or is not shown. */
  public static List<?> outside(Browser page, String css) {
    return (List<?>) page.script(OUTSIDE, css);
  }

  /** As for somebody who has chosen few colours of his own, that stand far apart. */
  public static void inOwnColours(Browser page) {
    Map<String, String> forced = Map.of("name", "forced-colors", "value", "active");
    page.driver()
        .executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(forced)));
  }

  /** Which colour it has in the middle of its height, so many percent from its left side. */
  public static int colour(WebElement shown, int percent) {
    try {
      byte[] bytes = shown.getScreenshotAs(OutputType.BYTES);
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
      return picture.getRGB(picture.getWidth() * percent / 100, picture.getHeight() / 2);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
