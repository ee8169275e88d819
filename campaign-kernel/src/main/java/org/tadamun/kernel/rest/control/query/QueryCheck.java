package org.tadamun.kernel.rest.control.query;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * Refuses a query parameter that is sent twice or unknown. The server takes the first of several
 * values and ignores unknown names: a client that asked for two states got one and 200, and {@code
 * dryrun=true} left a file to be counted.
 *
 * <p>Reads without a key may have unknown names: others add them to URLs, against caches ({@code
 * _=1}) or to follow people ({@code fbclid}).
 *
 * <p>Runs before the {@code Idempotency-Key} of the call is claimed.
 */
@Priority(Priorities.ENTITY_CODER - 1)
final class QueryCheck implements ContainerRequestFilter {

  private final Set<String> known;

  /**
   * Makes the check.
   *
   * @param known the names that the method has
   */
  QueryCheck(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /**
   * Refuses wrong names.
   *
   * @throws InvalidInput with each wrong name, and no value
   */
  @Override
  public void filter(ContainerRequestContext request) {
    boolean strict = !isReading(request) || hasKey(request);
    Violations violations = new Violations();
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!known.contains(name)) {
                if (strict) {
                  violations.add(name, "kernel.error.unknown-member");
                }
              } else if (values.size() > 1) {
                violations.add(name, "kernel.error.more-than-once");
              }
            });
    violations.throwIfAny();
  }

  private static boolean isReading(ContainerRequestContext request) {
    return Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod());
  }

  private static boolean hasKey(ContainerRequestContext request) {
    return request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
  }
}
