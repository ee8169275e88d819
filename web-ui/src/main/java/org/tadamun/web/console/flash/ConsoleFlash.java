package org.tadamun.web.console.flash;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.context.FlashWrapper;
import org.tadamun.web.security.ConsoleSession;

/**
 * Keeps the background requests of pages away from the flash, in which a command leaves its message
 * for the next page. Faces finds the flash by a cookie, which all windows of a browser share.
 * Without this, a dashboard in another window, which refreshes itself every few seconds, would take
 * or end the message before the next page is loaded.
 */
class ConsoleFlash extends FlashWrapper {

  ConsoleFlash(Flash wrapped) {
    super(wrapped);
  }

  @Override
  public void doPrePhaseActions(FacesContext context) {
    if (!isByItself(context)) {
      super.doPrePhaseActions(OwnFlashCookie.in(context));
    }
  }

  /** Also called before a redirect. */
  @Override
  public void doPostPhaseActions(FacesContext context) {
    if (!isByItself(context)) {
      super.doPostPhaseActions(OwnFlashCookie.in(context));
    }
  }

  /**
   * Whether a page asks by itself. The parameter may be read here: Faces has set the form's
   * encoding before the first phase.
   */
  private static boolean isByItself(FacesContext context) {
    return context
        .getExternalContext()
        .getRequestParameterMap()
        .containsKey(ConsoleSession.BACKGROUND_PARAMETER);
  }
}
