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
 * That an address leads nowhere is everybody's to read, as any other refusal of what is public: a
 * widget with a slip in its address would take it for a dead network. Not for who calls with a key.
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
