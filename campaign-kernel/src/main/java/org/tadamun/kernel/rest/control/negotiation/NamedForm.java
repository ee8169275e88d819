package org.tadamun.kernel.rest.control.negotiation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Ignores {@code Accept} where the URL names the format, as {@code actions.geojson} does: there is
 * one format only. Simple clients send {@code application/json} with each call, and feed readers
 * {@code application/xml}; RFC 9110, 12.5.1, allows to answer them anyway. No slug or id has a dot.
 */
@Provider
@PreMatching
public class NamedForm implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (isNamed(request.getUriInfo().getPath())) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
    }
  }

  static boolean isNamed(String path) {
    return path.indexOf('.', path.lastIndexOf('/') + 1) > 0;
  }
}
