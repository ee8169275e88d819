package org.tadamun.web.api.description;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** The refusals of an operation, each as a problem. */
record ApiRefusals(String path, HttpMethod verb, Operation operation) {

  /**
   * Below the first path the token of a mailed link is the key, except below the second, which is
   * for staff.
   */
  private static final String BY_LINK = "/signatures/";

  private static final String BY_STAFF = "/signatures/{id}/";

  /**
   * @param open whether the operation needs no key
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
    // Also for operations without parameters: an unknown name in the query is refused.
    refuse(ProblemType.INVALID, ProblemType.INTERNAL, ProblemType.UNAVAILABLE);
  }

  /**
   * Whether the request names something, or removes it, that another request may remove or use at
   * the same moment.
   */
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
