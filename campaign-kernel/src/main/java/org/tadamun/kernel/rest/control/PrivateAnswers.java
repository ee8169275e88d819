package org.tadamun.kernel.rest.control;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Forbids every cache, the caller's own included, to keep answers to a key: they name people, and
 * would outlive an erasure. An answer with its own {@code Cache-Control} is left as it is.
 *
 * <p>Runs after {@link PublicCacheFilter}, and before the answer is stored for a repeated call.
 */
@Provider
@Priority(Priorities.ENTITY_CODER + 1)
public class PrivateAnswers implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
        && response.getHeaderString(HttpHeaders.CACHE_CONTROL) == null) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
  }
}
