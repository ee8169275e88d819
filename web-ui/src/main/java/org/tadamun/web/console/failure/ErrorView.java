package org.tadamun.web.console.failure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** The content of the error page, for a failure of this request or of an ajax request before it. */
@Named
@RequestScoped
public class ErrorView {

  @Inject private HttpServletRequest request;

  public String getTitleKey() {
    return type().titleKey();
  }

  public String getAdviceKey() {
    return "console.error." + type().slug();
  }

  /** The id in the log; empty if nothing was logged or somebody opened this page directly. */
  public String getId() {
    Failure failure = (Failure) request.getAttribute(Failure.ATTRIBUTE);
    String id = failure != null ? failure.id() : request.getParameter("id");
    return id != null && id.matches("[0-9a-f-]{36}") ? id : "";
  }

  private ProblemType type() {
    Failure failure = (Failure) request.getAttribute(Failure.ATTRIBUTE);
    if (failure != null) {
      return failure.type();
    }
    String problem = request.getParameter("problem");
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.slug().equals(problem))
        .findFirst()
        .orElse(ProblemType.NOT_FOUND);
  }
}
