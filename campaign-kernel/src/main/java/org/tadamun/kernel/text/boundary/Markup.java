package org.tadamun.kernel.text.boundary;

/** Escapes text for HTML and XML, so that no part of it is read as an element or ends a value. */
public final class Markup {

  private Markup() {}

  /** Escapes text between tags, and attributes in double quotation marks. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
