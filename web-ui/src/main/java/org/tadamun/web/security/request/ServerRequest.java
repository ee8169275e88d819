package org.tadamun.web.security.request;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * What the server knows of a request and the standard does not reach. Asked by the names of public
 * methods, since its classes are in no repository to build with; another server is left alone
 * (docs/adr/139).
 */
final class ServerRequest {

  private static final Logger LOG = System.getLogger(ServerRequest.class.getName());

  private final HttpServletRequest request;

  /**
   * @param request as the server handed it to us, wrapped by nobody
   */
  ServerRequest(HttpServletRequest request) {
    this.request = request;
  }

  /** The path for which it asks its permissions; nobody else goes by it. */
  void escapeColons() {
    change(
        own -> {
          Object path = ask(own, "getRequestPathMB");
          String escaped = path.toString().replace(":", "%3A");
          path.getClass().getMethod("setString", String.class).invoke(path, escaped);
        });
  }

  /** What is answered is no other protocol, and says of what type and how long it is. */
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
