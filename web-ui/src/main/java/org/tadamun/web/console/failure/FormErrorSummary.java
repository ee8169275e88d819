package org.tadamun.web.console.failure;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadamun.web.text.TextBean;

/**
 * Completes the answer to a refused form. If a value cannot be read, Faces stops before our code
 * and shows the mistake at its field only; this adds a summary on top. Browsers do not send a
 * chosen file again, so its field asks for it. After an expired page was loaded again, this adds
 * the message that nothing was saved. Named in faces-config.xml.
 */
public class FormErrorSummary implements PhaseListener {

  private static final Set<VisitHint> SHOWN_ONLY = EnumSet.of(VisitHint.SKIP_UNRENDERED);

  /** Sent if only an input has changed, without submitting the form. */
  private static final String CHANGE = "jakarta.faces.behavior.event";

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    ExternalContext request = context.getExternalContext();
    if (!request.getRequestServletPath().startsWith("/console/")) {
      return;
    }
    Map<String, String> sent = request.getRequestParameterMap();
    if (!context.isPostback()) {
      if ("true".equals(sent.get(ConsoleExceptionHandler.EXPIRED))) {
        String said = text(context).get("console.form.expired");
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, said, said));
      }
    } else if (context.isValidationFailed() && !sent.containsKey(CHANGE)) {
      summarise(context, text(context));
      askForFiles(context, text(context));
    }
  }

  private static TextBean text(FacesContext context) {
    return context.getApplication().evaluateExpressionGet(context, "#{text}", TextBean.class);
  }

  /** Refusals of our own code have their summary already. */
  private static void summarise(FacesContext context, TextBean text) {
    List<String> wrong = new ArrayList<>();
    context.getClientIdsWithMessages().forEachRemaining(wrong::add);
    wrong.removeIf(id -> id == null || !isWrong(context, id));
    if (context.getMessageList(null).isEmpty() && !wrong.isEmpty()) {
      String said = text.of("kernel.error.invalid-input", wrong.size());
      context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, said, said));
    }
  }

  private static boolean isWrong(FacesContext context, String clientId) {
    return context.getMessageList(clientId).stream()
        .anyMatch(one -> one.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0);
  }

  private static void askForFiles(FacesContext context, TextBean text) {
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/")) {
      return;
    }
    context
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(context, null, SHOWN_ONLY),
            (visit, component) -> {
              if (component instanceof HtmlInputFile) {
                askAgain(context, component, request, text);
              }
              return VisitResult.ACCEPT;
            });
  }

  /** Unless the file itself was refused, because its field then says why. */
  private static void askAgain(
      FacesContext context, UIComponent input, HttpServletRequest request, TextBean text) {
    String id = input.getClientId(context);
    if (isChosen(request, id) && context.getMessageList(id).isEmpty()) {
      String said = text.get("console.form.file-again");
      context.addMessage(id, new FacesMessage(FacesMessage.SEVERITY_WARN, said, said));
    }
  }

  /** Judged by the file's name: the content of a large file may be deleted by now. */
  private static boolean isChosen(HttpServletRequest request, String name) {
    try {
      Part part = request.getPart(name);
      String file = part == null ? null : part.getSubmittedFileName();
      return file != null && !file.isBlank();
    } catch (IOException | ServletException | IllegalStateException unreadable) {
      return false;
    }
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RENDER_RESPONSE;
  }
}
