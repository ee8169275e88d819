package org.tadamun.web.security.request;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Makes addresses with a colon work. Before any filter the server checks permissions for the path;
 * there a colon is a separator, and it answers 500 to any address that has one. It escapes the
 * colon ({@code %3A}) in paths that it makes itself, but not in this one, so we do it. The servlet
 * is chosen by then, from the address as it was sent. A listener is our only code that runs before
 * this check.
 */
@WebListener
public class ColonInPath implements ServletRequestListener {

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    if (event.getServletRequest() instanceof HttpServletRequest request
        && SecurityFilter.routed(request).indexOf(':') >= 0) {
      new ServerRequest(request).escapeColons();
    }
  }
}
