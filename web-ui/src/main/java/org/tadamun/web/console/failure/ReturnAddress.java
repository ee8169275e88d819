package org.tadamun.web.console.failure;

import jakarta.faces.context.ExternalContext;
import java.net.URI;

/**
 * Where an expired page is loaded anew: at the address from which it was sent, so that its
 * parameters are still there, if that is a page of our console; else at its own path.
 */
final class ReturnAddress {

  private ReturnAddress() {}

  static String of(ExternalContext external) {
    return of(
        external.getRequestHeaderMap().get("Referer"),
        external.getRequestContextPath() + external.getRequestServletPath());
  }

  /** Only path and query of the referring address are used, so it never leads elsewhere. */
  static String of(String referer, String path) {
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
