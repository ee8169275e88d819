package org.tadamun.web.console.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.primefaces.component.inputtext.InputText;
import org.primefaces.util.ComponentUtils;
import org.tadamun.kernel.access.boundary.DeniedLog;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.web.console.failure.Failure;
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

  /** What is not shown has no input to mark, and may not even have what it would show. */
  private static final Set<VisitHint> SHOWN_ONLY = Set.of(VisitHint.SKIP_UNRENDERED);

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
      complain(context, mark(context, inputId(mistake.field())), said);
    }
  }

  public static String inputId(String field) {
    return field.replaceAll("[^A-Za-z0-9-]+", "_").replaceAll("_$", "");
  }

  private static void complain(FacesContext context, String clientId, String said) {
    context.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, said, said));
  }

  /** Marks the input as wrong and gives its client id, or null where the page has none. */
  private static String mark(FacesContext context, String id) {
    String exact = markFirst(context, id::equals);
    return exact == null ? markFirst(context, one -> one.startsWith(id + "_")) : exact;
  }

  private static String markFirst(FacesContext context, Predicate<String> wanted) {
    String[] found = new String[1];
    context
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(context, null, SHOWN_ONLY),
            (visit, component) -> {
              if (component.getId() == null
                  || !wanted.test(component.getId())
                  || !isShown(context, component)) {
                return VisitResult.ACCEPT;
              }
              found[0] = clientId(context, component);
              return VisitResult.COMPLETE;
            });
    return found[0];
  }

  /** A script asks for parts of the page; what is said outside of them stays unseen. */
  private static boolean isShown(FacesContext context, UIComponent input) {
    var parts = context.getPartialViewContext();
    return !parts.isAjaxRequest()
        || parts.isRenderAll()
        || Stream.iterate(input, Objects::nonNull, UIComponent::getParent)
            .anyMatch(one -> parts.getRenderIds().contains(one.getClientId(context)));
  }

  private static String clientId(FacesContext context, UIComponent component) {
    if (component instanceof UIInput input && isOneValue(input)) {
      // Of what is wrong Faces shows what was submitted, and nothing once the bean has it.
      input.setSubmittedValue(ComponentUtils.getValueToRender(context, input));
    }
    if (component instanceof EditableValueHolder input) {
      input.setValid(false);
    }
    return component.getClientId(context);
  }

  /** Whether what is typed or chosen there is written as one text. */
  private static boolean isOneValue(UIInput input) {
    return input instanceof InputText
        || input instanceof HtmlInputTextarea
        || input instanceof UISelectOne
        || input instanceof UISelectBoolean;
  }
}
