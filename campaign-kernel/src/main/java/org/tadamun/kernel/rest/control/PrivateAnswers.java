package org.tadamun.kernel.rest.control;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * What a key is answered names people, and is kept by nobody, the caller's own cache included: it
 * would outlive what is erased here. What says itself how it may be kept stays as it says.
 *
 * <p>Behind {@link PublicCacheFilter}, and before what is kept for a repeated call.
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
