package org.tadamun.system.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * Somebody without a pointer, who goes on by Tab and acts by Enter and by letters. Nothing is
 * clicked and no script moves the focus; wherever the focus stops, it must be seen.
 */
public final class Keyboard {

  /** More than any page has. */
  private static final int STOPS = 250;

  /**
   * Whether the focus is seen, whether it has come to the wanted element, and what it is on. A box
   * to tick that PrimeFaces draws stands for its hidden input.
   */
  private static final String STOP =
      """
      const focus = document.activeElement;
      const box = focus.closest('.ui-chkbox')?.querySelector('.ui-chkbox-box') ?? focus;
      const line = getComputedStyle(box);
      const area = box.getBoundingClientRect();
      const drawn = line.outlineStyle !== 'none' && parseFloat(line.outlineWidth) >= 2;
      const inside = area.width > 1 && area.height > 1 && area.bottom > 0 && area.top < innerHeight;
      return [focus === document.body || drawn && inside, focus.matches(arguments[0]), focus.outerHTML];
      """;

  private static final String SAID =
      "return document.querySelector('#said[role=\"status\"]').textContent";

  private final Browser browser;

  Keyboard(Browser browser) {
    this.browser = browser;
  }

  /** Goes on, stop by stop, until the focus is on an element of this kind. */
  public Keyboard tabTo(String css) {
    for (int i = 0; i < STOPS; i++) {
      press(Keys.TAB);
      List<?> stop = (List<?>) browser.script(STOP, css);
      assertTrue(
          (boolean) stop.get(0), () -> browser.path() + " hides the focus on " + stop.get(2));
      if ((boolean) stop.get(1)) {
        return this;
      }
    }
    return fail(css + " cannot be reached on " + browser.path());
  }

  /** Sees what is in a frame alone, until {@link #out}; the keys go to what has the focus. */
  public Keyboard into(String frame) {
    browser.driver().switchTo().frame(browser.find(frame));
    return this;
  }

  public Keyboard out() {
    browser.driver().switchTo().defaultContent();
    return this;
  }

  public Keyboard press(CharSequence... keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
    return this;
  }

  /** Types, and waits for what that makes the console fill in elsewhere. */
  public Keyboard type(String text) {
    press(text);
    browser.settled();
    return this;
  }

  /** Enter, and the page that comes. */
  public Keyboard follow() {
    WebElement page = browser.driver().findElement(By.tagName("html"));
    press(Keys.ENTER);
    browser.waiting().until(window -> Browser.isGone(page));
    return this;
  }

  /** Waits until this is said of what has changed on the page. */
  public Keyboard awaitHeard(String pattern) {
    browser.waiting().until(window -> browser.script(SAID).toString().matches(pattern));
    return this;
  }

  /** Waits until what has this id has the focus. */
  public Keyboard awaitAt(String id) {
    browser
        .waiting()
        .until(window -> browser.script("return document.activeElement.id").equals(id));
    return this;
  }
}
