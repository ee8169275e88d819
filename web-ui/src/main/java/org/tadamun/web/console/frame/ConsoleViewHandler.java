package org.tadamun.web.console.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.Set;

/** Sets the reader's language for converters and messages from the first phase on. */
public class ConsoleViewHandler extends ViewHandlerWrapper {

  /** The pages that give {@code plain.xhtml} the parameter {@code stateless}. */
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
   * The address to which a form is sent. Before sign-in it contains the chosen language: nothing
   * else knows it then, and after a mistake the browser shows this address.
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
   * Marks the pages that need no session as stateless right away. They say so themselves only while
   * they are built; PrimeFaces would already have opened a session for its nonce, and strangers
   * could fill the memory with sessions.
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
