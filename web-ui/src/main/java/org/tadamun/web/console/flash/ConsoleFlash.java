package org.tadamun.web.console.flash;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.context.FlashWrapper;
import org.tadamun.web.security.ConsoleSession;

/**
 * Faces knows by one cookie what was left for the next page, and takes whatever comes with that
 * cookie for the next page. A browser has it in all its windows: a dashboard in another one, which
 * asks every few seconds, would take or end what a decision has left for the list, if it asks
 * before the list is there. So Faces hears nothing of what a page asks by itself; it would find no
 * flash for it, and leave none.
 */
class ConsoleFlash extends FlashWrapper {

  ConsoleFlash(Flash wrapped) {
    super(wrapped);
  }

  @Override
  public void doPrePhaseActions(FacesContext context) {
    if (!isByItself(context)) {
      super.doPrePhaseActions(context);
    }
  }

  /** Before it sends the browser elsewhere, too. */
  @Override
  public void doPostPhaseActions(FacesContext context) {
    if (!isByItself(context)) {
      super.doPostPhaseActions(context);
    }
  }

  /** Faces has told the encoding of the form before the first phase, so that it may be read. */
  private static boolean isByItself(FacesContext context) {
    return context
        .getExternalContext()
        .getRequestParameterMap()
        .containsKey(ConsoleSession.BACKGROUND_PARAMETER);
  }
}
