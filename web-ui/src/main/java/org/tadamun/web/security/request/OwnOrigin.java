package org.tadamun.web.security.request;

import java.net.URI;

/**
 * Whether a form came from our own pages. Browsers say so in {@code Sec-Fetch-Site}, older ones in
 * {@code Origin}; a page of another site can forge neither. Who sends none of them is no browser,
 * carries no cookie that is not his own, and is left to the session.
 */
public final class OwnOrigin {

  private OwnOrigin() {}

  public static boolean sent(String fetchSite, String origin, String host, String baseUrl) {
    if (fetchSite != null) {
      return "same-origin".equals(fetchSite);
    }
    return origin == null || origin.equals(originOf(baseUrl)) || isHost(origin, host);
  }

  private static boolean isHost(String origin, String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static String originOf(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
