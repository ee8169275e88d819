package org.tadamun.web.console.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Callable;
import org.tadamun.kernel.access.boundary.DeniedLog;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.web.console.failure.Failure;
import org.tadamun.web.console.failure.WrongInput;
import org.tadamun.web.text.TextBean;

/**
 * Tells the reader how it went. A view bean runs each use case through {@link #attempt}: refusals
 * stand at their fields and the page stays as it was typed; what worked is said after the redirect.
 *
 * <p>A field {@code title.en} belongs to the input with the id {@code title_en}, {@code
 * demands[0].ar} to {@code demands_0_ar}; {@code title} alone to the first of its inputs; a mistake
 * whose input the page does not have, or does not show anew after this button, is shown on top.
 */
@RequestScoped
public class Feedback {

  @Inject private TextBean text;
  @Inject private HttpServletRequest request;

  /** The outcome of the work, or null to stay on the page where it was refused. */
  public String attempt(Callable<String> work) {
    try {
      return work.call();
    } catch (Exception error) {
      BusinessException refusal = Failure.refusal(error);
      if (refusal == null) {
        throw error instanceof RuntimeException failed ? failed : new IllegalStateException(error);
      }
      if (refusal instanceof Forbidden) {
        DeniedLog.note(request, refusal);
      }
      refused(refusal);
      return null;
    }
  }

  /** The same for work that leads to this page, on which it is said that it worked. */
  public String attempt(Runnable work, String done, String page) {
    return attempt(
        () -> {
          work.run();
          done(done);
          return page;
        });
  }

  /** Says after the redirect that it worked. */
  public void done(String key, Object... arguments) {
    doneHere(key, arguments);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }

  /** Says on the same page that it worked. */
  public void doneHere(String key, Object... arguments) {
    var said = new FacesMessage(FacesMessage.SEVERITY_INFO, text.of(key, arguments), null);
    FacesContext.getCurrentInstance().addMessage(null, said);
  }

  /** Says after the redirect that it was tried, and did not work. */
  public void failed(String key, Object... arguments) {
    complain(FacesContext.getCurrentInstance(), null, text.of(key, arguments));
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }

  public void refused(BusinessException refusal) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.validationFailed();
    complain(context, null, text.refusal(refusal));
    for (FieldError mistake : refusal.errors()) {
      String said = text.of(mistake.messageKey(), mistake.arguments());
      complain(context, WrongInput.mark(context, inputId(mistake.field())), said);
    }
  }

  public static String inputId(String field) {
    return field.replaceAll("[^A-Za-z0-9-]+", "_").replaceAll("_$", "");
  }

  private static void complain(FacesContext context, String clientId, String said) {
    context.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, said, said));
  }
}
