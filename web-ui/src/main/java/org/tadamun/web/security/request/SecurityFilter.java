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
 * The first filter (web.xml): sets the headers of {@link ResponseHeaders}, lets nobody else add a
 * second policy, or a cookie that is less out of reach than ours, and refuses what a foreign page
 * sends to the console and whom {@link MetricsGate} does not let in.
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
      // Of a body that is being read it must not think anew.
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
   * Whether a request is read as it says itself: by the encoding of the name that it gives, if
   * there is one. Faces looks at a page by it when it reads it first, and would take what there is
   * not for a failure of ours. In the console one is always set: else whoever reads a parameter
   * before Faces does, as for a page that is not there, has taken another one than Faces will set.
   */
  static boolean isReadable(String encoding, boolean console) {
    try {
      return encoding == null ? !console : Charset.isSupported(encoding);
    } catch (IllegalCharsetNameException none) {
      return false;
    }
  }

  /**
   * Whether a body ends where each server on its way sees its end: it comes in chunks and in
   * nothing else, said once. The server below takes other codings for none, or for chunks, so that
   * what is left of such a body would be a request of its own (RFC 9112, 6.3 and 11.2).
   */
  static boolean isTakenApart(List<String> codings) {
    return codings.isEmpty()
        || codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked");
  }

  /**
   * Of an answer to a HEAD whose length nobody told, the server would say that it is nought, unless
   * it has begun before its end: then it says none (RFC 9110, 8.6).
   */
  private static void begin(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if ("HEAD".equals(request.getMethod()) && response.getStatus() == HttpServletResponse.SC_OK) {
      response.flushBuffer();
    }
  }

  /** What is shown to one is kept by no cache for others. */
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

  /** As the server understood it: its spelling could make one page look like another. */
  public static String routed(HttpServletRequest request) {
    String below = request.getPathInfo();
    return below == null ? request.getServletPath() : request.getServletPath() + below;
  }

  /**
   * As our own: Faces, whose cookie brings what is said over a redirect, goes by the request, which
   * knows of no TLS before us.
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

  /** Its forms are in the console; elsewhere it would only read, and keep, what a stranger sent. */
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

  /** Elsewhere a policy of others is dropped; in the console theirs takes the place of ours. */
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
