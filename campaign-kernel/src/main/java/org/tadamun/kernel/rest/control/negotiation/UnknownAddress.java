package org.tadamun.kernel.rest.control.negotiation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Adds CORS headers to the 404 of a URL that does not exist, as to other public refusals. A widget
 * with a wrong URL would take it for a dead network. Not for calls with a key.
 */
@Provider
public class UnknownAddress implements ContainerResponseFilter {

  private static final Set<String> READINGS = Set.of("GET", "HEAD");

  @Context private ResourceInfo asked;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Response.Status.NOT_FOUND.getStatusCode()
        && asked.getResourceMethod() == null
        && READINGS.contains(request.getMethod())
        && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
      response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
      response.getHeaders().putSingle("Access-Control-Expose-Headers", "Retry-After");
    }
  }
}
