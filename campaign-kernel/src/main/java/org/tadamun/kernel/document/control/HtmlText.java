package org.tadamun.kernel.document.control;

import java.util.ArrayDeque;
import java.util.Deque;
import org.tadamun.kernel.text.boundary.Markup;
import org.tadamun.kernel.text.boundary.link.TextPart;

/** Writes HTML in which every text is escaped and every element is closed. */
final class HtmlText {

  private final StringBuilder html = new StringBuilder("<!DOCTYPE html>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values alternately
   */
  HtmlText open(String element, Object... attributes) {
    empty(element, attributes);
    open.push(element);
    return this;
  }

  /** An element without content, such as {@code meta}. */
  HtmlText empty(String element, Object... attributes) {
    html.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      html.append(Markup.escaped(String.valueOf(attributes[i + 1]))).append('"');
    }
    html.append('>');
    return this;
  }

  /** Text whose telephone numbers run from the left. */
  HtmlText text(String text) {
    return raw(TextPart.html(text));
  }

  /** Text of an element that cannot contain others, such as {@code title}. */
  HtmlText plain(String text) {
    return raw(Markup.escaped(text));
  }

  /** Text that is escaped already, or a style sheet of our own. */
  HtmlText raw(String text) {
    html.append(text);
    return this;
  }

  HtmlText close() {
    html.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes the element and begins a new line. */
  HtmlText end() {
    close();
    html.append('\n');
    return this;
  }

  HtmlText element(String element, String text, Object... attributes) {
    return open(element, attributes).text(text).end();
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException(open + " is open");
    }
    return html.toString();
  }
}
