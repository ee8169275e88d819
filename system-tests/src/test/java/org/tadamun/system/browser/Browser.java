package org.tadamun.system.browser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at a browser, in the words of a person. */
public final class Browser {

  /** The window that the one driver looks at; asking it to go where it is takes time each time. */
  private static String inFront = "";

  private final ChromeDriver driver;
  private final Supplier<String> base;
  private final String window;

  private Browser(ChromeDriver driver, Supplier<String> base, String window) {
    this.driver = driver;
    this.base = base;
    this.window = window;
  }

  /**
   * With nothing of the test before: one window, no cookies, nothing cached or noted, no dark, a
   * desktop's width.
   */
  static Browser fresh(Supplier<String> base) {
    ChromeDriver driver = Chromium.driver();
    Set<String> before = driver.getWindowHandles();
    driver.switchTo().newWindow(WindowType.WINDOW);
    Browser browser = new Browser(driver, base, driver.getWindowHandle());
    before.forEach(old -> driver.switchTo().window(old).close());
    inFront = "";
    browser.signedOut().forgetful().scheme("light").width(1280);
    return browser;
  }

  /** The same window on another server; cookies know no ports, so it is signed out there. */
  public Browser at(String otherBase) {
    return new Browser(driver, () -> otherBase, window).signedOut();
  }

  /** Without cookies. */
  public Browser signedOut() {
    driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
    return this;
  }

  /** A second window beside this one, which stays open and goes on living. */
  public Browser beside() {
    driver().switchTo().newWindow(WindowType.WINDOW);
    inFront = driver.getWindowHandle();
    return new Browser(driver, base, inFront).scheme("light").width(1280);
  }

  /** As for people who have switched scripts off. */
  public Browser withoutScripts() {
    driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    return this;
  }

  /** As before somebody's first visit, with nothing noted yet of what the page does. */
  public Browser forgetful() {
    driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
    Traffic.forget(this);
    return this;
  }

  /** Waits for what the page asks for by itself, such as the page of a list that was left. */
  public Browser open(String path) {
    driver().get(path.startsWith("http") ? path : base() + path);
    return settled();
  }

  /** Without motion, so that no colour is looked at half-way to another. */
  public Browser scheme(String lightOrDark) {
    List<Map<String, String>> features =
        List.of(
            Map.of("name", "prefers-color-scheme", "value", lightOrDark),
            Map.of("name", "prefers-reduced-motion", "value", "reduce"));
    driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", features));
    return this;
  }

  public Browser width(int pixels) {
    return size(pixels, 900);
  }

  public Browser size(int width, int height) {
    driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  /** As somebody who is there; that it is a place the browser has to know. */
  public Browser in(String timeZone) {
    driver().executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", timeZone));
    return this;
  }

  public String path() {
    return driver().getCurrentUrl().substring(base().length());
  }

  /** With which the page was answered that is shown. */
  public int status() {
    String status = "return performance.getEntriesByType('navigation')[0].responseStatus";
    return ((Number) script(status)).intValue();
  }

  /** The words on the page. */
  public String text() {
    return driver().findElement(By.tagName("body")).getText();
  }

  public Set<Cookie> cookies() {
    return driver().manage().getCookies();
  }

  public WebElement find(String css) {
    return waiting().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
  }

  /** In one step: the page may put another in its place between two. */
  public String textOf(String css) {
    find(css);
    return script("return document.querySelector(arguments[0]).innerText", css).toString();
  }

  public List<WebElement> all(String css) {
    return driver().findElements(By.cssSelector(css));
  }

  /** Types into the field of this name, in place of what stands there. */
  public Browser type(String name, String text) {
    WebElement field = find("[name='" + name + "']");
    field.clear();
    field.sendKeys(text);
    return this;
  }

  public Browser choose(String name, String value) {
    new Select(find("select[name='" + name + "']")).selectByValue(value);
    return settled();
  }

  /** Chooses a day or a moment, as the browser's own picker does. */
  public Browser pick(String name, String value) {
    script(
        "arguments[0].value = arguments[1];"
            + "arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
        find("[name='" + name + "']"),
        value);
    return settled();
  }

  /** What a choice makes the console fill in elsewhere is there. */
  public Browser settled() {
    String idle = "return !window.PrimeFaces?.ajax || PrimeFaces.ajax.Queue.isEmpty()";
    waiting().until(window -> Boolean.TRUE.equals(script(idle)));
    return this;
  }

  /** For who has nothing else. */
  public Keyboard keyboard() {
    return new Keyboard(this);
  }

  /** As {@link #press}, and says yes to the question that comes first. */
  public Browser confirm(String css) {
    click(css);
    return press(".ui-confirmdialog-yes");
  }

  /** As {@link #confirm}, where the page stays. */
  public Browser agree(String css) {
    click(css);
    click(".ui-confirmdialog-yes");
    return this;
  }

  /** Clicks what changes something on the page, and waits for nothing. */
  public Browser click(String css) {
    waiting().withMessage("a click on " + css).until(window -> isClicked(css));
    return this;
  }

  /** Not where the page has put another in its place meanwhile: that one is clicked next time. */
  private boolean isClicked(String css) {
    WebElement button =
        ExpectedConditions.elementToBeClickable(By.cssSelector(css)).apply(driver());
    return button != null
        && !comesTooLate(
            () -> {
              // Away from bars that stand in front of the page.
              script("arguments[0].scrollIntoView({block: 'center'})", button);
              button.click();
            });
  }

  /** Clicks, and waits until the page that comes is there. */
  public Browser press(String css) {
    WebElement page = driver().findElement(By.tagName("html"));
    click(css);
    waiting().until(window -> isGone(page));
    return this;
  }

  /** Clicks, and waits until a script has replaced what it stood in. */
  public Browser turn(String css) {
    WebElement control = find(css);
    WebElement row = driver().findElement(By.cssSelector(".ui-datatable-data > tr"));
    control.click();
    waiting().until(window -> isGone(row));
    return this;
  }

  static boolean isGone(WebElement element) {
    return comesTooLate(element::isEnabled);
  }

  /** Chromium has two ways to say that it is gone, the second in the moment of the change. */
  private static boolean comesTooLate(Runnable act) {
    try {
      act.run();
      return false;
    } catch (StaleElementReferenceException gone) {
      return true;
    } catch (WebDriverException failed) {
      if (String.valueOf(failed.getMessage()).contains("does not belong to the document")) {
        return true;
      }
      throw failed;
    }
  }

  /** Waits until nothing of this kind is shown any more. */
  public Browser awaitGone(String css) {
    waiting().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(css)));
    return this;
  }

  /** Waits until these words stand on the page, without loading it again. */
  public Browser awaitText(String words) {
    waiting().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), words));
    return this;
  }

  /** How the first of this kind is laid out on paper. */
  public String onPaper(String css) {
    driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    return script("return getComputedStyle(document.querySelector(arguments[0])).display", css)
        .toString();
  }

  public Object script(String script, Object... arguments) {
    return driver().executeScript(script, arguments);
  }

  /** Brought to this window. */
  ChromeDriver driver() {
    if (!inFront.equals(window)) {
      driver.switchTo().window(window);
      inFront = window;
    }
    return driver;
  }

  String base() {
    return base.get();
  }

  WebDriverWait waiting() {
    return Chromium.waiting(driver());
  }
}
