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

/** A browser with the actions of a person. */
public final class Browser {

  /** The window that the one driver has in front; switching takes time. */
  private static String inFront = "";

  private final ChromeDriver driver;
  private final Supplier<String> base;
  private final String window;

  private Browser(ChromeDriver driver, Supplier<String> base, String window) {
    this.driver = driver;
    this.base = base;
    this.window = window;
  }

  /** A browser without traces of earlier tests: one window, no cookies, no cache, light, wide. */
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

  /**
   * The same window on another server. It is signed out there, since cookies do not depend on the
   * port.
   */
  public Browser at(String otherBase) {
    return new Browser(driver, () -> otherBase, window).signedOut();
  }

  /** Deletes all cookies. */
  public Browser signedOut() {
    driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
    return this;
  }

  /** A second window beside this one, which stays open and active. */
  public Browser beside() {
    driver().switchTo().newWindow(WindowType.WINDOW);
    inFront = driver.getWindowHandle();
    return new Browser(driver, base, inFront).scheme("light").width(1280);
  }

  /** Switches scripts off. */
  public Browser withoutScripts() {
    driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    return this;
  }

  /** Clears the cache and the recorded requests, as before a first visit. */
  public Browser forgetful() {
    driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
    Traffic.forget(this);
    return this;
  }

  /** Opens a page, and waits for what it loads itself, such as the page of a list. */
  public Browser open(String path) {
    driver().get(path.startsWith("http") ? path : base() + path);
    return settled();
  }

  /** Sets the colour scheme, and switches motion off, so that no colour is in transition. */
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

  /** Sets the time zone, which has to be one that the browser knows. */
  public Browser in(String timeZone) {
    driver().executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", timeZone));
    return this;
  }

  public String path() {
    return driver().getCurrentUrl().substring(base().length());
  }

  /** The HTTP status of the page that is shown. */
  public int status() {
    String status = "return performance.getEntriesByType('navigation')[0].responseStatus";
    return ((Number) script(status)).intValue();
  }

  /** The visible words on the page. */
  public String text() {
    return driver().findElement(By.tagName("body")).getText();
  }

  public Set<Cookie> cookies() {
    return driver().manage().getCookies();
  }

  public WebElement find(String css) {
    return waiting().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
  }

  /** The words of an element, read in one step, since the page may replace it between two. */
  public String textOf(String css) {
    find(css);
    return script("return document.querySelector(arguments[0]).innerText", css).toString();
  }

  public List<WebElement> all(String css) {
    return driver().findElements(By.cssSelector(css));
  }

  /** Types into the field of this name, in place of its content. */
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

  /** Waits until the console has filled in everything that follows from a choice. */
  public Browser settled() {
    String idle = "return !window.PrimeFaces?.ajax || PrimeFaces.ajax.Queue.isEmpty()";
    waiting().until(window -> Boolean.TRUE.equals(script(idle)));
    return this;
  }

  /** The keyboard as the only means of input. */
  public Keyboard keyboard() {
    return new Keyboard(this);
  }

  /** Presses a button like {@link #press}, after a "yes" to its question. */
  public Browser confirm(String css) {
    click(css);
    return press(".ui-confirmdialog-yes");
  }

  /** Presses a button like {@link #confirm}, on a page that stays. */
  public Browser agree(String css) {
    click(css);
    click(".ui-confirmdialog-yes");
    return this;
  }

  /** Clicks a control that changes the page, without waiting. */
  public Browser click(String css) {
    waiting().withMessage("a click on " + css).until(window -> isClicked(css));
    return this;
  }

  /** Whether the click succeeded; a replaced element is clicked in the next attempt. */
  private boolean isClicked(String css) {
    WebElement button =
        ExpectedConditions.elementToBeClickable(By.cssSelector(css)).apply(driver());
    return button != null
        && !comesTooLate(
            () -> {
              // Away from the bars that lie over the page.
              script("arguments[0].scrollIntoView({block: 'center'})", button);
              button.click();
            });
  }

  /** Clicks, and waits until the next page is there. */
  public Browser press(String css) {
    WebElement page = driver().findElement(By.tagName("html"));
    click(css);
    waiting().until(window -> isGone(page));
    return this;
  }

  /** Clicks, and waits until a script has replaced the part of the page that holds the control. */
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

  /** Whether the element is gone; Chromium has two errors for it. */
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

  /** Waits until no element of this kind is shown. */
  public Browser awaitGone(String css) {
    waiting().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(css)));
    return this;
  }

  /** Waits until these words are on the page, without loading it again. */
  public Browser awaitText(String words) {
    waiting().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), words));
    return this;
  }

  /** The display property of the first such element in print. */
  public String onPaper(String css) {
    driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    return script("return getComputedStyle(document.querySelector(arguments[0])).display", css)
        .toString();
  }

  public Object script(String script, Object... arguments) {
    return driver().executeScript(script, arguments);
  }

  /** The driver, with this window in front. */
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
