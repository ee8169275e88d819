package org.tadamun.petition.signature.control.link;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.tadamun.kernel.rest.entity.IdempotencyKey;

/**
 * Carries out {@link NotStored}. It also removes the {@code Idempotency-Key}, for which answers are
 * stored for a day: erased data could be fetched again by it.
 */
@Provider
@NotStored
@Priority(Priorities.HEADER_DECORATOR)
public class NotStoredFilter implements ContainerRequestFilter, ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    request.getHeaders().remove(IdempotencyKey.HEADER);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
