package org.tadamun.web.console.failure;

import jakarta.faces.context.ExternalContext;
import java.net.URI;

/**
 * The address at which a page stood before its form was sent. A form's POST does not carry the
 * page's parameters; the address from which it was sent does, if it is the same page. Else it is
 * the page's bare path.
 */
public final class ReturnAddress {

  private ReturnAddress() {}

  static String of(ExternalContext external) {
    return of(
        external.getRequestHeaderMap().get("Referer"),
        external.getRequestContextPath() + external.getRequestServletPath());
  }

  /** Only path and query of the referring address are used, so it never leads elsewhere. */
  public static String of(String referer, String path) {
    if (referer != null) {
      try {
        URI uri = URI.create(referer);
        String before = uri.getRawPath();
        if (before != null && (before.equals(path) || (before + ".xhtml").equals(path))) {
          return uri.getRawQuery() == null ? before : before + "?" + uri.getRawQuery();
        }
      } catch (IllegalArgumentException malformed) {
        return path;
      }
    }
    return path;
  }
}
