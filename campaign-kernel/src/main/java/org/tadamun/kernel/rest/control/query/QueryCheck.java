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
 * The server takes the first of several values and passes over names that a method does not have.
 * Who asked for two states got one and the answer 200, and {@code dryrun=true} left a file to be
 * counted. So a name that is sent twice is refused, and one that is not known.
 *
 * <p>What everybody reads without a key goes on passing over names that it does not know: others
 * write them into addresses, against caches ({@code _=1}) or to follow people ({@code fbclid}).
 *
 * <p>Before the call is claimed by its {@code Idempotency-Key}.
 */
@Priority(Priorities.ENTITY_CODER - 1)
final class QueryCheck implements ContainerRequestFilter {

  private final Set<String> known;

  /**
   * @param known the names that the method has
   */
  QueryCheck(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /**
   * @throws InvalidInput with each name that is wrong; of values it tells nothing
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
