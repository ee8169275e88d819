package org.tadamun.web.security.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The security headers of every answer. The console's final policy comes from PrimeFaces (web.xml),
 * which alone knows the nonce; until a page has one, no script may run there.
 *
 * <p>Referrer-Policy is same-origin and not no-referrer: with no-referrer a browser sends {@code
 * Origin: null} with our own forms, and the guard against foreign forms would have to trust it.
 */
@ApplicationScoped
public class ResponseHeaders {

  public static final String POLICY = "Content-Security-Policy";
  private static final String NOTHING =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";
  private static final String NOBODY = "'none'";
  private static final String PUBLIC =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri"
          + " 'none'; ";

  /**
   * For a framed page: its script opens the page of the answer, which a browser does not do by
   * itself.
   */
  private static final String LEADING = "script-src 'self'; ";

  private static final String FRAMED_BY = "frame-ancestors ";

  /**
   * For a frozen page, which has its style sheet inside and its own stricter policy with the hash
   * of that.
   */
  public static final String FROZEN = NOTHING + "; style-src 'unsafe-inline'";

  /** For a preview of a public page: looks like the page and can send nothing. */
  public static final String LOOKED_AT =
      NOTHING + "; style-src 'self'; img-src 'self' data:; form-action 'none'";

  private static final String PERMISSIONS =
      "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(),"
          + " usb=(), browsing-topics=()";

  /**
   * The paths that scripts of all sites may read: the description of the API, and a petition's
   * figures by country. Both need no key.
   */
  private static final Pattern FOR_ALL_SITES =
      Pattern.compile("/openapi|/[a-z]{2,3}/petitions/[^/]+/countries\\.csv");

  private boolean secure;
  private String framing;

  /**
   * @param sites which may frame pages made for it: everywhere, nowhere, or a list of addresses
   */
  @Inject
  void configure(
      @ConfigProperty(name = "tadamun.base-url") String baseUrl,
      @ConfigProperty(name = "tadamun.embed.sites", defaultValue = "everywhere") String sites) {
    secure = baseUrl.startsWith("https://");
    framing =
        switch (sites) {
          case "everywhere" -> "*";
          case "nowhere" -> NOBODY;
          // 'self', because the console shows how partners will see the page.
          default -> "'self' " + sites.strip().replaceAll("\\s*,\\s*", " ");
        };
  }

  /** Whether browsers reach us by TLS, ours or a proxy's. */
  public boolean isSecure() {
    return secure;
  }

  /** Sets all security headers of an answer at this path. */
  public void apply(String path, BiConsumer<String, String> set) {
    set.accept(POLICY, policy(path));
    if (!isFramed(path)) {
      // For browsers that do not know frame-ancestors. Not on framed pages, where the server's
      // default would forbid our partners' frames.
      set.accept("X-Frame-Options", "DENY");
    }
    if (FOR_ALL_SITES.matcher(path).matches()) {
      set.accept("Access-Control-Allow-Origin", "*");
    }
    set.accept("X-Content-Type-Options", "nosniff");
    set.accept("Referrer-Policy", "same-origin");
    set.accept("Permissions-Policy", PERMISSIONS);
    set.accept("Cross-Origin-Opener-Policy", "same-origin");
    if (secure) {
      set.accept("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  /** Whether the path is in the console, where PrimeFaces may set the policy. */
  public static boolean isConsole(String path) {
    return path.equals("/console") || path.startsWith("/console/");
  }

  private String policy(String path) {
    if (path.startsWith("/api/v1/snapshots/") && path.endsWith(".html")) {
      return FROZEN;
    }
    if (isConsole(path) || path.startsWith("/api/")) {
      return NOTHING;
    }
    return isFramed(path) ? PUBLIC + LEADING + FRAMED_BY + framing : PUBLIC + FRAMED_BY + NOBODY;
  }

  private static boolean isFramed(String path) {
    return path.startsWith("/embed/");
  }
}
