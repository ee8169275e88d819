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
 * Lets a link's codes go along to the petition: a page is the same for all, so its links to the
 * petition, and to its other languages, cannot carry them. Whoever comes there from a page of ours
 * with codes is led to the same address with these codes. Where a cache in front answers first, the
 * codes end there and nothing else happens.
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
   * @return the address to go on to, or null to stay
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
    // Not the address as it was sent: one that begins with two slashes leads to another host.
    String lang = RoutePlace.of(request.getServletPath(), path).locale().toLanguageTag();
    String here = request.getContextPath() + RoutePlace.address(lang, path);
    return codes.isEmpty() ? null : codes.onto(here);
  }

  private boolean isOwn(String referer, HttpServletRequest request) {
    return OwnOrigin.sent(
        request.getHeader("Sec-Fetch-Site"), origin(referer), request.getHeader("Host"), baseUrl);
  }

  /** Of something malformed an origin that is nobody's. */
  private static String origin(String referer) {
    try {
      URI address = URI.create(referer);
      return address.getScheme() + "://" + address.getRawAuthority();
    } catch (IllegalArgumentException malformed) {
      return "null";
    }
  }
}
