package org.tadamun.web.publicsite.form;

import java.net.URI;

/**
 * Whether a form was sent from a page of our own. Public forms know no session, so no other site
 * could do more with them than with a program of its own; still, no visitor shall sign by a click
 * elsewhere.
 *
 * <p>{@code Sec-Fetch-Site} decides where the browser sends it. Older ones send {@code Origin},
 * which is "null" from pages that hide their address. A caller without either is no browser.
 */
public record SameOrigin(String baseUrl) {

  public boolean allows(String secFetchSite, String origin, String host, boolean hidesAddress) {
    if (secFetchSite != null) {
      return secFetchSite.equals("same-origin") || secFetchSite.equals("none");
    }
    if (origin == null) {
      return true;
    }
    if (origin.equals("null")) {
      return hidesAddress;
    }
    String authority = authority(origin);
    return authority != null && (authority.equals(host) || authority.equals(authority(baseUrl)));
  }

  private static String authority(String url) {
    try {
      return URI.create(url).getRawAuthority();
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
