package org.tadamun.web.console.failure;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.security.ConsoleSession;
import org.tadamun.web.security.request.FormReturnAddress;
import org.tadamun.web.security.request.PartialRedirect;

/**
 * Faces alone would answer an error of an ajax request with a stack trace in a script, and an
 * expired page with an error. Here each becomes a page: an expired one is loaded anew and says that
 * nothing was saved, all others lead to the error page with the id that stands in the log. Where
 * the database is away an ajax request is answered by ConsoleFilter too, and leads nowhere. What a
 * page asks by itself loads it anew by itself too: nobody has typed anything, and nobody is there;
 * where something may have been chosen, it asks to be told of.
 */
class ConsoleExceptionHandler extends ExceptionHandlerWrapper {

  /** By this the page says that what was typed is gone. */
  static final String EXPIRED = "expired";

  ConsoleExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    FacesContext context = FacesContext.getCurrentInstance();
    if (context.getExternalContext().getRequestServletPath().startsWith("/console/")) {
      Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
      while (events.hasNext()) {
        var source = (ExceptionQueuedEventContext) events.next().getSource();
        events.remove();
        if (context.getResponseComplete()) {
          // It is answered already, and this is noted where nobody expected it.
          Failure.of(source.getException());
        } else {
          answer(context, source.getException());
        }
      }
    }
    getWrapped().handle();
  }

  private static void answer(FacesContext context, Throwable error) {
    ExternalContext external = context.getExternalContext();
    try {
      if (Failure.isExpired(error)) {
        external.redirect(
            anew(
                FormReturnAddress.of(
                    external.getRequestHeaderMap().get("Referer"),
                    external.getRequestContextPath() + external.getRequestServletPath()),
                external.getRequestParameterMap().keySet()));
      } else {
        Failure failure = Failure.of(error, (HttpServletRequest) external.getRequest());
        boolean away = failure.type() == ProblemType.UNAVAILABLE;
        if (context.getPartialViewContext().isAjaxRequest() && !away) {
          leadScript(external, failure);
        } else {
          // ConsoleFilter forwards to the error page once Faces has let go of the request.
          external.getRequestMap().put(Failure.ATTRIBUTE, failure);
        }
      }
      context.responseComplete();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * What was drawn until it failed is given up. Faces would write where to go behind it, within
   * half a part of the page: that is no XML, and whoever pressed the button would see nothing
   * happen.
   */
  private static void leadScript(ExternalContext external, Failure failure) throws IOException {
    HttpServletResponse response = (HttpServletResponse) external.getResponse();
    if (!response.isCommitted()) {
      response.resetBuffer();
      PartialRedirect.send(response, failure.page(external.getRequestContextPath()));
    }
  }

  /** By what the page itself asks no session goes on, nor by the page that comes of it. */
  static String anew(String address, Set<String> asked) {
    boolean background = asked.contains(ConsoleSession.BACKGROUND_PARAMETER);
    String anew = background ? with(address, ConsoleSession.BACKGROUND_PARAMETER) : address;
    return background && !asked.contains(EXPIRED) ? anew : with(anew, EXPIRED);
  }

  private static String with(String address, String name) {
    String said = name + "=true";
    return address.contains(said) ? address : address + (address.contains("?") ? '&' : '?') + said;
  }
}
