package org.tadamun.web.publicsite.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.web.publicsite.route.RoutePlace;
import org.tadamun.web.security.request.OwnOrigin;

/**
 * Passes the codes of a link on to the petition. A cached page is the same for all readers, so its
 * links cannot carry the codes. A reader who opens a petition from a page of ours whose address has
 * codes is redirected to the petition's address with these codes. If a proxy's cache answers, the
 * codes are lost, and nothing else.
 */
@ApplicationScoped
public class CodesOnward {

  private static final Pattern PETITION =
      Pattern.compile("(/embed)?/petitions/[A-Za-z0-9_-]{1,100}(/pass/[A-Za-z0-9_-]{1,100})?");

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  protected CodesOnward() {}

  CodesOnward(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /**
   * @param path below the language
   * @return the address to redirect to, or null to stay
   */
  public String target(String path, HttpServletRequest request) {
    String referer = request.getHeader("Referer");
    if (referer == null
        || referer.indexOf('?') < 0
        || request.getQueryString() != null
        || !PETITION.matcher(path).matches()
        || !isOwn(referer, request)) {
      return null;
    }
    SourceCodes codes = SourceCodes.ofAddress(referer);
    // Not the address as it was sent: one that begins with two slashes would lead to another host.
    String lang = RoutePlace.of(request.getServletPath(), path).locale().toLanguageTag();
    String here = request.getContextPath() + RoutePlace.address(lang, path);
    return codes.isEmpty() ? null : codes.onto(here);
  }

  private boolean isOwn(String referer, HttpServletRequest request) {
    return OwnOrigin.sent(
        request.getHeader("Sec-Fetch-Site"), origin(referer), request.getHeader("Host"), baseUrl);
  }

  /** The origin of an address; of a malformed one an origin that matches nothing. */
  private static String origin(String referer) {
    try {
      URI address = URI.create(referer);
      return address.getScheme() + "://" + address.getRawAuthority();
    } catch (IllegalArgumentException malformed) {
      return "null";
    }
  }
}
