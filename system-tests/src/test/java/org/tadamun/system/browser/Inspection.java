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

/** Faults that an inspector finds in the page that is shown. */
public final class Inspection {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Frames further down, which would still be loading during the inspection. */
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

  /** The rules that dark colours can break; everything else is the same page. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private Inspection() {}

  /**
   * The faults by all rules of axe, in light and in dark.
   *
   * @param bytes the most that the page may load from the network at the first visit
   */
  public static List<String> faults(Browser browser, int bytes) {
    List<String> faults = new ArrayList<>(Traffic.since(browser).faults(bytes));
    browser.waiting().until(window -> Boolean.TRUE.equals(browser.script(FRAMES)));
    faults.addAll(console(browser));
    faults.addAll(Hearing.faults(browser));
    accessibility(browser, axe().withTags(RULES)).forEach(faults::add);
    browser.scheme("dark");
    AxeBuilder again = axe();
    // The script is on the page already, and has half a megabyte.
    again.setInjectAxe(null, false);
    accessibility(browser, again.withOnlyRules(COLOURS))
        .map(fault -> "dark: " + fault)
        .forEach(faults::add);
    browser.scheme("light");
    return faults.stream().map(fault -> browser.path() + " " + fault).toList();
  }

  /** The faults at 320 pixels, which is a window of 1280 pixels at 400 % (WCAG 1.4.10). */
  public static List<String> wide(Browser page) {
    page.width(320);
    Object over =
        page.script(
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth");
    page.width(1280);
    return over.equals(0L) ? List.of() : List.of(page.path() + " is too wide by " + over);
  }

  /** The elements of this kind that are not shown, or not entirely inside the window. */
  public static List<?> outside(Browser page, String css) {
    return (List<?>) page.script(OUTSIDE, css);
  }

  /** Switches to a palette of few, distinct colours, as the reader may choose. */
  public static void inOwnColours(Browser page) {
    Map<String, String> forced = Map.of("name", "forced-colors", "value", "active");
    page.driver()
        .executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(forced)));
  }

  /** The colour in the middle of the element's height, at this percentage of its width. */
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
   * Our pages have no foreign frames; the other mode opens a second window each time. Of the
   * results only violations are read.
   */
  private static AxeBuilder axe() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder().withOptions(options).setLegacyMode();
  }

  private static Stream<String> accessibility(Browser browser, AxeBuilder axe) {
    Results results = axe.analyze(browser.driver());
    // An inspection that was aborted would otherwise find nothing.
    assertFalse(results.isErrored(), () -> browser.path() + ": " + results.getErrorMessage());
    return results.getViolations().stream().flatMap(Inspection::sentences);
  }

  private static Stream<String> sentences(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> rule.getId() + " (" + rule.getHelp() + ") at " + node.getHtml());
  }

  /** Errors on the console, except the note about the page's own error status. */
  private static List<String> console(Browser browser) {
    String status = browser.driver().getCurrentUrl() + " - Failed to load resource";
    return browser.driver().manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .filter(entry -> !entry.getMessage().startsWith(status))
        .map(entry -> "writes to the console: " + entry.getMessage())
        .toList();
  }
}
