package org.tadamun.web.security.request;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Before any filter the server asks its permissions for the path, in whose language a colon is a
 * separator, and answers 500 without a word to whatever address has one. It knows how a colon is to
 * be written there ({@code %3A}), but only writes it so where it makes the path itself; we write it
 * so in the path that it takes. Servlets are chosen by then, and go by the address as it was sent.
 * A listener is the only thing of ours that is asked before.
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
