package org.tadamun.web.chart.drawing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * Writes well-formed XML that a browser also reads as HTML. All texts and attributes are escaped
 * here and nowhere else (R2).
 */
public final class MarkupWriter {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an SVG that screen readers present as one image with its title. Its content is hidden
   * from them: some would read each part with a title as an image and each number at an axis, a
   * hundred in all. The caller closes two elements: the group, then the SVG.
   */
  public MarkupWriter openSvg(String id, String title, Object... attributes) {
    open(
        "svg",
        Stream.concat(
                Stream.of(
                    "xmlns", "http://www.w3.org/2000/svg",
                    "role", "img",
                    "aria-labelledby", id + "-title"),
                Stream.of(attributes))
            .toArray());
    element("title", title, "id", id + "-title");
    return open("g", "aria-hidden", true);
  }

  /**
   * Opens an element. Attributes are pairs of name and value; one whose value is null is left out.
   */
  public MarkupWriter open(String element, Object... attributes) {
    start(element, attributes).append('>');
    open.push(element);
    return this;
  }

  public MarkupWriter close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  public MarkupWriter text(String text) {
    escape(text);
    return this;
  }

  public MarkupWriter element(String element, String text, Object... attributes) {
    return open(element, attributes).text(text).close();
  }

  public MarkupWriter empty(String element, Object... attributes) {
    start(element, attributes).append("/>");
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }

  private StringBuilder start(String element, Object... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1].toString());
        out.append('"');
      }
    }
    return out;
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n', '\r' -> out.append(' ');
                default -> {
                  // XML does not allow control characters and unpaired surrogates.
                  if (!Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF) && c < 0xFFFE
                      || c > 0xFFFF) {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
  }
}
