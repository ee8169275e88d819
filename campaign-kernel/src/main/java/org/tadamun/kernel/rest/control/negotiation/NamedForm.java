package org.tadamun.kernel.rest.control.negotiation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Where the address names the form, as {@code actions.geojson} does, nothing is negotiated: there
 * is one form, and who asks by that name wants it. Plain clients set {@code Accept:
 * application/json} on each call, and feed readers {@code application/xml}; RFC 9110, 12.5.1, lets
 * a server answer them anyway. No slug or id of ours has a dot.
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
