package org.tadamun.web.security.request;

import java.net.URI;

/**
 * Whether a form came from our own pages. Browsers say so in {@code Sec-Fetch-Site}, older ones in
 * {@code Origin}; a page of another site can forge neither. A caller that sends neither is no
 * browser and carries only its own cookies, so it is accepted here and the session decides.
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
