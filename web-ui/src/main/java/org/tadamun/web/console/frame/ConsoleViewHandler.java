package org.tadamun.web.console.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Converters and messages of console pages speak the reader's language from the first phase on. */
public class ConsoleViewHandler extends ViewHandlerWrapper {

  public ConsoleViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return context.getExternalContext().getRequestServletPath().startsWith("/console/")
        ? CDI.current().select(DisplayBean.class).get().getLocale()
        : super.calculateLocale(context);
  }
}
