package org.tadamun.web.console.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.Set;

/** Converters and messages of console pages speak the reader's language from the first phase on. */
public class ConsoleViewHandler extends ViewHandlerWrapper {

  /** Those that give {@code plain.xhtml} the parameter {@code stateless}. */
  public static final Set<String> STATELESS =
      Set.of(
          "/console/sign-in.xhtml",
          "/console/sign-in-code.xhtml",
          "/console/forgotten-password.xhtml",
          "/console/error.xhtml");

  public ConsoleViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  /**
   * A form of the doors goes to the page's address with the language that was chosen: to whom
   * nobody knows yet that is the only place where it stands, and after a mistake the browser is at
   * this one.
   */
  @Override
  public String getActionURL(FacesContext context, String viewId) {
    String url = super.getActionURL(context, viewId);
    boolean door =
        viewId.startsWith("/console/") && context.getExternalContext().getUserPrincipal() == null;
    return door && url.indexOf('?') < 0
        ? url + CDI.current().select(PageUrl.class).get().getLanguage()
        : url;
  }

  /**
   * The pages that need no session say so only when they are made, and by then PrimeFaces has
   * opened one to keep its nonce. Whoever is nobody could fill the memory with sessions.
   */
  @Override
  public UIViewRoot createView(FacesContext context, String viewId) {
    UIViewRoot view = super.createView(context, viewId);
    if (view != null && STATELESS.contains(viewId)) {
      view.setTransient(true);
    }
    return view;
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return context.getExternalContext().getRequestServletPath().startsWith("/console/")
        ? CDI.current().select(DisplayBean.class).get().getLocale()
        : super.calculateLocale(context);
  }
}
