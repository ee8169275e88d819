package org.tadamun.kernel.text.boundary;

/** Text as HTML and XML want it, so that nothing of it is taken for an element or ends a value. */
public final class Markup {

  private Markup() {}

  /** Between tags, and as the value of an attribute in double quotation marks. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
