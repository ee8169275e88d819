package org.tadamun.web.api.description;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** How an operation is refused, each time as a problem. */
record ApiRefusals(String path, HttpMethod verb, Operation operation) {

  /** Below the first the token of a mail is the key, but for what staff do below the second. */
  private static final String BY_LINK = "/signatures/";

  private static final String BY_STAFF = "/signatures/{id}/";

  /**
   * @param open for everybody, not only with a key
   */
  void add(boolean open) {
    boolean reads = verb == HttpMethod.GET || verb == HttpMethod.HEAD;
    if (!open) {
      refuse(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN);
    }
    if (!open && verb == HttpMethod.POST) {
      refuse(ProblemType.WRONG_STATE);
    }
    if (operation.getRequestBody() != null) {
      refuse(ProblemType.MALFORMED, ProblemType.TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA);
    }
    if (path.contains("{") || (open && reads && has(Parameter.In.QUERY, "campaign"))) {
      refuse(ProblemType.NOT_FOUND);
    }
    if (!reads && path.contains("{")) {
      refuse(ProblemType.WRONG_STATE);
    }
    if (path.startsWith(BY_LINK) && !path.startsWith(BY_STAFF)) {
      refuse(ProblemType.GONE);
    }
    if (path.equals("/petitions/{slug}/signatures") && !reads) {
      refuse(ProblemType.TOO_MANY);
    }
    if (has(Parameter.In.HEADER, "If-Match")
        || path.equals("/alarms/{id}/commands/{command}")
        || path.equals("/petitions/{slug}/alarms/commands/{command}")
        || path.contains("/translations/")
        || (!open && verb == HttpMethod.POST && namesOrRemoves())) {
      refuse(ProblemType.STALE);
    }
    if (path.endsWith("/completion")
        || path.endsWith("/completion/reversal")
        || path.endsWith("/next/withdrawal")
        || path.endsWith("/next/publication")
        || path.endsWith("/events/reversal")
        || (path.endsWith("/versions") && !reads)
        || (verb == HttpMethod.PATCH && !open)) {
      refuse(ProblemType.PRECONDITION_REQUIRED);
    }
    // Also where nothing may be asked: a name that is not known is refused.
    refuse(ProblemType.INVALID, ProblemType.INTERNAL, ProblemType.UNAVAILABLE);
  }

  /** What it names may go in this moment, or be named by somebody before it goes. */
  private boolean namesOrRemoves() {
    return operation.getRequestBody() != null || path.endsWith("/removal");
  }

  private boolean has(Parameter.In in, String name) {
    List<Parameter> parameters = operation.getParameters();
    return parameters != null
        && parameters.stream().anyMatch(p -> p.getIn() == in && name.equals(p.getName()));
  }

  private void refuse(ProblemType... types) {
    for (ProblemType type : types) {
      operation
          .getResponses()
          .addAPIResponse(
              Integer.toString(type.status()), OASFactory.createAPIResponse().ref(type.slug()));
    }
  }
}
