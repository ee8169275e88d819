package org.tadamun.web.console.flash;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Shows Faces only those of its cookies that this process has made, and marks them for that. Their
 * key is new at each start and on each node. At a cookie of another key Faces fails and never ends
 * it, so that no page of the console would open in that browser any more.
 */
final class OwnFlashCookie extends ExternalContextWrapper {

  /** The name that Faces gives the cookie. */
  static final String NAME = "csfcfc";

  private static final String MARK = "." + UUID.randomUUID();

  private OwnFlashCookie(ExternalContext wrapped) {
    super(wrapped);
  }

  /** The context for what Faces does with its cookie. */
  static FacesContext in(FacesContext context) {
    ExternalContext own = of(context.getExternalContext());
    return new FacesContextWrapper(context) {
      @Override
      public ExternalContext getExternalContext() {
        return own;
      }
    };
  }

  static ExternalContext of(ExternalContext wrapped) {
    return new OwnFlashCookie(wrapped);
  }

  @Override
  public Map<String, Object> getRequestCookieMap() {
    Map<String, Object> cookies = new HashMap<>(super.getRequestCookieMap());
    cookies.computeIfPresent(NAME, (name, cookie) -> own((Cookie) cookie));
    return cookies;
  }

  @Override
  public void addResponseCookie(String name, String value, Map<String, Object> properties) {
    super.addResponseCookie(name, NAME.equals(name) ? value + MARK : value, properties);
  }

  /** The cookie as Faces made it; null if another process did. */
  private static Cookie own(Cookie cookie) {
    String value = cookie.getValue();
    return value != null && value.endsWith(MARK)
        ? new Cookie(NAME, value.substring(0, value.length() - MARK.length()))
        : null;
  }
}
