package org.tadamun.web.security.request;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first filter (web.xml). Sets the headers of {@link ResponseHeaders}, keeps other code from
 * adding a second policy or a less protected cookie, and refuses requests that foreign pages send
 * to the console and callers whom {@link MetricsGate} refuses.
 */
public class SecurityFilter extends HttpFilter {

  @Inject private ResponseHeaders headers;
  @Inject private MetricsGate metrics;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = routed(request);
    boolean console = ResponseHeaders.isConsole(path);
    if (!isReadable(request.getCharacterEncoding(), console)) {
      request.setCharacterEncoding("UTF-8");
    }
    headers.apply(path, response::setHeader);
    if (!isTakenApart(Collections.list(request.getHeaders("Transfer-Encoding")))) {
      response.setHeader("Connection", "close");
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    if (!isPlain(Collections.list(request.getHeaders("Content-Encoding")))) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    if (MetricsGate.isAt(path) && !isLetIn(request, response)) {
      return;
    }
    if (console && !isRead(request) && !isOwn(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (!console && !isRead(request) && isOfFaces(request)) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    HttpServletResponse guarded = new OnePolicy(response, console, headers.isSecure());
    if (!UpgradeOffer.isIn(request)) {
      chain.doFilter(request, guarded);
      begin(request, response);
      return;
    }
    UpgradeOffer offer = new UpgradeOffer(request);
    if (offer.hasNoBody() || offer.hasNoEnd()) {
      // Only without a body to be read, since describing the answer would disturb that.
      new ServerRequest(request).describeAnswer();
      response.setHeader("Connection", "close");
    }
    if (offer.hasNoEnd()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    chain.doFilter(offer, guarded);
    begin(request, response);
  }

  /**
   * Whether the request's encoding can be kept. A name that does not exist cannot, because Faces
   * reads the page by it and would take it for an internal error. In the console an encoding must
   * be set: else code that reads a parameter before Faces does, as for a missing page, would fix
   * another encoding than Faces sets.
   */
  static boolean isReadable(String encoding, boolean console) {
    try {
      return encoding == null ? !console : Charset.isSupported(encoding);
    } catch (IllegalCharsetNameException none) {
      return false;
    }
  }

  /**
   * Whether all servers on the way agree where the body ends: it has no transfer coding, or only
   * "chunked", said once. The server below takes other codings for none or for chunks, and would
   * read the rest of such a body as a request of its own (RFC 9112, 6.3 and 11.2).
   */
  static boolean isTakenApart(List<String> codings) {
    return codings.isEmpty()
        || codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked");
  }

  /** Whether the body is what it says, and not compressed: nothing is unpacked (docs/adr/301). */
  static boolean isPlain(List<String> encodings) {
    return encodings.stream().allMatch(one -> one.strip().equalsIgnoreCase("identity"));
  }

  /**
   * Sends the head of an answer to HEAD early. Otherwise the server would add a Content-Length of 0
   * if no length was set (RFC 9110, 8.6).
   */
  private static void begin(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if ("HEAD".equals(request.getMethod()) && response.getStatus() == HttpServletResponse.SC_OK) {
      response.flushBuffer();
    }
  }

  /** No cache may keep the answer, since it could show it to others. */
  private boolean isLetIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = metrics.judge(request.getHeader("Authorization"));
    response.setHeader("Cache-Control", "no-store");
    if (status == HttpServletResponse.SC_OK) {
      return true;
    }
    if (status == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    response.sendError(status);
    return false;
  }

  /**
   * The path as the server has decoded it: the raw spelling could make one page look like another.
   */
  public static String routed(HttpServletRequest request) {
    String below = request.getPathInfo();
    return below == null ? request.getServletPath() : request.getServletPath() + below;
  }

  /**
   * Protects a foreign cookie as ours are. Faces' flash cookie is one; Faces looks at the request,
   * which does not tell whether a proxy ended TLS.
   */
  static Cookie asOurs(Cookie cookie, boolean secure) {
    if (secure) {
      cookie.setSecure(true);
    }
    if (cookie.getAttribute("SameSite") == null) {
      cookie.setAttribute("SameSite", "Lax");
    }
    return cookie;
  }

  private static boolean isRead(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
  }

  /**
   * Faces' forms are all in the console; elsewhere Faces would only parse and store what a stranger
   * sent.
   */
  private static boolean isOfFaces(HttpServletRequest request) {
    return "faces".equals(request.getHttpServletMapping().getServletName());
  }

  private boolean isOwn(HttpServletRequest request) {
    return OwnOrigin.sent(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.getHeader("Host"),
        baseUrl);
  }

  /**
   * Outside the console drops a policy that other code sets; in the console that one replaces ours.
   */
  private static final class OnePolicy extends HttpServletResponseWrapper {

    private final boolean replaced;
    private final boolean secure;

    private OnePolicy(HttpServletResponse response, boolean replaced, boolean secure) {
      super(response);
      this.replaced = replaced;
      this.secure = secure;
    }

    @Override
    public void addCookie(Cookie cookie) {
      super.addCookie(asOurs(cookie, secure));
    }

    @Override
    public void addHeader(String name, String value) {
      if (ResponseHeaders.POLICY.equalsIgnoreCase(name)) {
        setHeader(name, value);
      } else {
        super.addHeader(name, value);
      }
    }

    @Override
    public void setHeader(String name, String value) {
      if (replaced || !ResponseHeaders.POLICY.equalsIgnoreCase(name)) {
        super.setHeader(name, value);
      }
    }
  }
}
