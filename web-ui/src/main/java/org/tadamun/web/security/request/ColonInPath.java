package org.tadamun.web.security.request;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Before any filter the server asks its permissions for the path, in whose language a colon is a
 * separator, and answers 500 without a word to whatever address has one. It knows how a colon is to
 * be written there ({@code %3A}), but only writes it so where it makes the path itself; we write it
 * so in the path that it takes. Servlets are chosen by then, and go by the address as it was sent.
 *
 * <p>A listener is the only thing of ours that is asked before, and nothing of the standard reaches
 * that path: by name, so that another server is left alone (docs/adr/139).
 */
@WebListener
public class ColonInPath implements ServletRequestListener {

  private static final Logger LOG = System.getLogger(ColonInPath.class.getName());

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    if (event.getServletRequest() instanceof HttpServletRequest request
        && routed(request).indexOf(':') >= 0) {
      escape(request);
    }
  }

  private static String routed(HttpServletRequest request) {
    String below = request.getPathInfo();
    return below == null ? request.getServletPath() : request.getServletPath() + below;
  }

  private static void escape(ServletRequest request) {
    try {
      Object own = asked(request, "getUnwrappedCoyoteRequest");
      Object path = asked(own, "getRequestPathMB");
      String escaped = path.toString().replace(":", "%3A");
      path.getClass().getMethod("setString", String.class).invoke(path, escaped);
    } catch (ReflectiveOperationException another) {
      LOG.log(Level.DEBUG, "Not the server that needs it", another);
    }
  }

  private static Object asked(Object of, String name) throws ReflectiveOperationException {
    return of.getClass().getMethod(name).invoke(of);
  }
}
