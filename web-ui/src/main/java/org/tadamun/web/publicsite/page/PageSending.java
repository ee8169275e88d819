package org.tadamun.web.publicsite.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Sends a page: compressed if the reader accepts it, without body if the reader has it already. */
public final class PageSending {

  private static final String SHARED = "public, max-age=5, stale-if-error=300";

  /** Lets caches keep a 404, so that it replaces a page that was taken away. */
  private static final String MISSING = "public, max-age=5";

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String BRIEFLY = "public, max-age=60";
  private static final String PRIVATE = "no-store";

  private PageSending() {}

  public static void send(
      StoredPage page, Instant now, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page.headers().forEach(response::setHeader);
    if (!page.shared()) {
      response.setHeader("Cache-Control", PRIVATE);
      sendBody(page, false, request, response);
      return;
    }
    response.setHeader("Age", Long.toString(age(page, now)));
    sendShared(page, SHARED, request, response);
  }

  /**
   * Sends a 404 in place of a page for everybody. If caches might not keep it, they would keep the
   * former page and show it when our server fails.
   */
  public static void sendMissing(
      StoredPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", MISSING);
    response.setHeader("Vary", "Accept-Encoding");
    sendBody(page, gzip(page, request), request, response);
  }

  /**
   * Sends a file.
   *
   * @param present whether the address has the present hash; an old one is kept briefly only
   */
  public static void sendFile(
      StoredPage file, boolean present, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    sendShared(file, present ? FOR_EVER : BRIEFLY, request, response);
  }

  private static void sendShared(
      StoredPage page, String caching, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean gzip = gzip(page, request);
    response.setHeader("Cache-Control", caching);
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("ETag", quoted(page, gzip));
    if (isKnown(request.getHeader("If-None-Match"), page)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    sendBody(page, gzip, request, response);
  }

  private static void sendBody(
      StoredPage page, boolean gzip, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = gzip ? page.gzip() : page.plain();
    response.setStatus(page.status());
    if (page.contentType() != null) {
      response.setContentType(page.contentType());
    }
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private static boolean gzip(StoredPage page, HttpServletRequest request) {
    return page.gzip() != null && takesGzip(request.getHeader("Accept-Encoding"));
  }

  private static long age(StoredPage page, Instant now) {
    return Math.max(0, Duration.between(page.madeAt(), now).toSeconds());
  }

  private static String quoted(StoredPage page, boolean gzip) {
    return '"' + page.etag() + (gzip ? "-gz\"" : "\"");
  }

  /** Accepts the tag of the plain or of the compressed page: their content is the same. */
  static boolean isKnown(String ifNoneMatch, StoredPage page) {
    return ifNoneMatch != null
        && (ifNoneMatch.equals("*")
            || ifNoneMatch.contains(quoted(page, false))
            || ifNoneMatch.contains(quoted(page, true)));
  }

  static boolean takesGzip(String acceptEncoding) {
    if (acceptEncoding == null) {
      return false;
    }
    int at = acceptEncoding.indexOf("gzip");
    return at >= 0 && !acceptEncoding.startsWith("gzip;q=0,", at) && !isRefused(acceptEncoding, at);
  }

  private static boolean isRefused(String acceptEncoding, int at) {
    String rest = acceptEncoding.substring(at + "gzip".length()).replace(" ", "");
    return rest.startsWith(";q=0") && rest.matches(";q=0(\\.0+)?(,.*)?");
  }
}
