package org.tadamun.system.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * A person without a pointer, who moves by Tab and acts by Enter and letters. Nothing is clicked,
 * and no script moves the focus; the focus must be visible at each stop.
 */
public final class Keyboard {

  /** More stops than any page has. */
  private static final int STOPS = 250;

  /**
   * Whether the focus is visible, whether it is on the wanted element, and on which one it is. The
   * box that PrimeFaces draws stands for its hidden checkbox.
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

  /** Presses Tab until the focus is on an element of this kind. */
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

  /** Looks only into a frame until {@link #out}; keys still go to the focused element. */
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

  /** Types, and waits until the console has filled in what follows from it. */
  public Keyboard type(String text) {
    press(text);
    browser.settled();
    return this;
  }

  /** Presses Enter, and waits for the next page. */
  public Keyboard follow() {
    WebElement page = browser.driver().findElement(By.tagName("html"));
    press(Keys.ENTER);
    browser.waiting().until(window -> Browser.isGone(page));
    return this;
  }

  /** Waits until a screen reader is told this about a change of the page. */
  public Keyboard awaitHeard(String pattern) {
    browser.waiting().until(window -> browser.script(SAID).toString().matches(pattern));
    return this;
  }

  /** Waits until the element with this id has the focus. */
  public Keyboard awaitAt(String id) {
    browser
        .waiting()
        .until(window -> browser.script("return document.activeElement.id").equals(id));
    return this;
  }
}
