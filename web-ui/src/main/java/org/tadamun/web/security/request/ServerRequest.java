package org.tadamun.web.security.request;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * What the server knows of a request and the standard does not offer. Called by reflection, because
 * the server's classes are in no repository to build with; on another server nothing is done
 * (docs/adr/139).
 */
final class ServerRequest {

  private static final Logger LOG = System.getLogger(ServerRequest.class.getName());

  private final HttpServletRequest request;

  /**
   * @param request as the server made it, without a wrapper
   */
  ServerRequest(HttpServletRequest request) {
    this.request = request;
  }

  /** Escapes colons in the path by which the server checks permissions; nothing else uses it. */
  void escapeColons() {
    change(
        own -> {
          Object path = ask(own, "getRequestPathMB");
          String escaped = path.toString().replace(":", "%3A");
          path.getClass().getMethod("setString", String.class).invoke(path, escaped);
        });
  }

  /**
   * Makes the server write type and length of the answer, although the request offered another
   * protocol.
   */
  void describeAnswer() {
    change(
        own -> {
          Object packet = ask(ask(own, "getCoyoteRequest"), "getRequest");
          packet
              .getClass()
              .getMethod("setIgnoreContentModifiers", boolean.class)
              .invoke(packet, false);
        });
  }

  private interface Change {
    void of(Object own) throws ReflectiveOperationException;
  }

  private void change(Change change) {
    try {
      change.of(ask(request, "getUnwrappedCoyoteRequest"));
    } catch (ReflectiveOperationException another) {
      LOG.log(Level.DEBUG, "Not the server that needs it", another);
    }
  }

  private static Object ask(Object of, String name) throws ReflectiveOperationException {
    return of.getClass().getMethod(name).invoke(of);
  }
}
