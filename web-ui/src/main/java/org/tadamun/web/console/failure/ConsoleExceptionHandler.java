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
 * Turns errors into pages; Faces alone would answer an ajax request with a stack trace, and an
 * expired page with an error. An expired page is loaded again and says that nothing was saved;
 * other errors lead to the error page with the id in the log. While the database is away, {@link
 * FailureAnswer} answers, ajax requests too, without leading away. A page whose own poll has
 * expired is loaded again without a message, because nobody has typed anything; unless the page
 * says that something may have been chosen.
 */
class ConsoleExceptionHandler extends ExceptionHandlerWrapper {

  /** The parameter by which the page is asked to say that what was typed is lost. */
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
          // Answered already; an unexpected error is still logged.
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
          // ConsoleFilter forwards to the error page once Faces has ended this request.
          external.getRequestMap().put(Failure.ATTRIBUTE, failure);
        }
      }
      context.responseComplete();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Drops what was rendered before the failure. Faces would write the redirect after half of it;
   * that is no XML, and nobody would see any effect of the button.
   */
  private static void leadScript(ExternalContext external, Failure failure) throws IOException {
    HttpServletResponse response = (HttpServletResponse) external.getResponse();
    if (!response.isCommitted()) {
      response.resetBuffer();
      PartialRedirect.send(response, failure.page(external.getRequestContextPath()));
    }
  }

  /**
   * The address to load again. After a background request it stays one, so that it does not prolong
   * the session.
   */
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
