package org.tadamun.web.security.request;

import java.net.URI;
import java.util.Optional;

/**
 * The address at which a page stood before its form was sent. A form's POST does not carry the
 * page's parameters; the referring address does, if it is the same page.
 */
public final class FormReturnAddress {

  private FormReturnAddress() {}

  /** As {@link #found}, or the page's bare path if the form was sent from elsewhere. */
  public static String of(String referer, String path) {
    return found(referer, path).orElse(path);
  }

  /**
   * The referring address, if it is that of this page. Only its path and query are used, so it
   * never leads to another site.
   */
  public static Optional<String> found(String referer, String path) {
    if (referer == null) {
      return Optional.empty();
    }
    try {
      URI uri = URI.create(referer);
      String before = uri.getRawPath();
      if (before == null || !(before.equals(path) || (before + ".xhtml").equals(path))) {
        return Optional.empty();
      }
      return Optional.of(uri.getRawQuery() == null ? before : before + "?" + uri.getRawQuery());
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
