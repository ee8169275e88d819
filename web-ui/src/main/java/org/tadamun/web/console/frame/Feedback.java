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
 * Shows the reader the result of a command. A view bean runs each use case through {@link
 * #attempt}: a refusal appears at its fields and the page keeps what was typed; success is shown
 * after the redirect.
 *
 * <p>The error of a field {@code title.en} belongs to the input with the id {@code title_en}, that
 * of {@code demands[0].ar} to {@code demands_0_ar}, and that of {@code title} to the first of its
 * inputs. If the page does not have the input, or does not draw it anew after this button, the
 * error is shown on top.
 */
@RequestScoped
public class Feedback {

  @Inject private TextBean text;
  @Inject private HttpServletRequest request;

  /** Does the work. Returns its outcome, or null to stay on the page if it was refused. */
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

  /** Does the work as {@link #attempt(Callable)}, then leads to the page with the message. */
  public String attempt(Runnable work, String done, String page) {
    return attempt(
        () -> {
          work.run();
          done(done);
          return page;
        });
  }

  /** Shows a message of success after the redirect. */
  public void done(String key, Object... arguments) {
    doneHere(key, arguments);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }

  /** Shows a message of success on this page. */
  public void doneHere(String key, Object... arguments) {
    var said = new FacesMessage(FacesMessage.SEVERITY_INFO, text.of(key, arguments), null);
    FacesContext.getCurrentInstance().addMessage(null, said);
  }

  /** Shows a message of failure after the redirect. */
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
