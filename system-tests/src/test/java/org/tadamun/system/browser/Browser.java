package org.tadamun.system.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at a browser, in the words of a person. */
public final class Browser {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Path SHOTS = Path.of("target/screenshots");

  private final ChromeDriver driver;
  private final String base;

  private Browser(ChromeDriver driver, String base) {
    this.driver = driver;
    this.base = base;
  }

  /** With nothing of the test before: no cookies, no dark, a desktop's width. */
  static Browser fresh(String base) {
    Browser browser = new Browser(Chromium.driver(), base);
    browser.driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    browser.scheme("light");
    browser.width(1280);
    browser.driver.get("about:blank");
    browser.driver.manage().logs().get(LogType.BROWSER);
    browser.driver.manage().logs().get(LogType.PERFORMANCE);
    return browser;
  }

  /** The same browser, signed out, on another server. */
  public Browser at(String otherBase) {
    return new Browser(driver, otherBase);
  }

  public Browser open(String path) {
    driver.get(path.startsWith("http") ? path : base + path);
    return this;
  }

  public Browser scheme(String lightOrDark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", lightOrDark))));
    return this;
  }

  public Browser width(int pixels) {
    driver.manage().window().setSize(new Dimension(pixels, 900));
    return this;
  }

  public String path() {
    return driver.getCurrentUrl().substring(base.length());
  }

  /** The words on the page. */
  public String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  public String title() {
    return driver.getTitle();
  }

  public WebElement find(String css) {
    return waiting().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
  }

  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
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
    return this;
  }

  /** Clicks, and waits until the page that comes is there. */
  public Browser press(String css) {
    WebElement page = driver.findElement(By.tagName("html"));
    WebElement button =
        waiting().until(ExpectedConditions.elementToBeClickable(By.cssSelector(css)));
    button.click();
    waiting().until(ExpectedConditions.stalenessOf(page));
    return this;
  }

  /** Waits until these words stand on the page, without loading it again. */
  public Browser awaitText(String words) {
    waiting().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), words));
    return this;
  }

  public Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  ChromeDriver driver() {
    return driver;
  }

  String base() {
    return base;
  }

  private WebDriverWait waiting() {
    return new WebDriverWait(driver, PATIENCE);
  }

  /** Keeps picture and source of what is shown now, under {@code target/screenshots}. */
  static void keep(String name) {
    ChromeDriver driver = Chromium.driver();
    try {
      Files.createDirectories(SHOTS);
      Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
      Files.writeString(SHOTS.resolve(name + ".html"), driver.getPageSource());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
