package org.tadamun.web.security.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every browser is told. The console's own policy is PrimeFaces' (web.xml), since only it
 * knows the nonce; until a page has one, nothing may run there.
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

  /** What is framed leads to its answers by a script, since a browser does not. */
  private static final String LEADING = "script-src 'self'; ";

  private static final String FRAMED_BY = "frame-ancestors ";

  /** A frozen page brings its style sheet, and a policy with its hash that narrows this one. */
  public static final String FROZEN = NOTHING + "; style-src 'unsafe-inline'";

  /** A page of the public site that is only looked at: it looks the same, and sends nothing. */
  public static final String LOOKED_AT =
      NOTHING + "; style-src 'self'; img-src 'self' data:; form-action 'none'";

  private static final String PERMISSIONS =
      "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(),"
          + " usb=(), browsing-topics=()";

  /** The API's description, and the figures that it gives to all sites too; each without a key. */
  private static final Pattern FOR_ALL_SITES =
      Pattern.compile("/openapi|/[a-z]{2,3}/petitions/[^/]+/countries\\.csv");

  private boolean secure;
  private String framing;

  /**
   * @param sites which may frame what is made for it: everywhere, nowhere, or their addresses
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
          // The console shows what partners will see.
          default -> "'self' " + sites.strip().replaceAll("\\s*,\\s*", " ");
        };
  }

  /** Whether we are reached by TLS, ours or a proxy's. */
  public boolean isSecure() {
    return secure;
  }

  /** Sets all that an answer at this path bears. */
  public void apply(String path, BiConsumer<String, String> set) {
    set.accept(POLICY, policy(path));
    if (!isFramed(path)) {
      // For what does not understand the policy; the server's own would forbid our partners'
      // frames.
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

  /** Whether PrimeFaces may set the policy there. */
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
