package org.tadamun.kernel.rest.control;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the Location header absolute with {@code tadamun.base-url}. The server would use the
 * request's address, which comes from a proxy over plain HTTP: a client that followed it would
 * leave TLS.
 */
@Provider
public class AbsoluteLocation implements ContainerResponseFilter {

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private Optional<String> baseUrl;

  public AbsoluteLocation() {}

  AbsoluteLocation(Optional<String> baseUrl) {
    this.baseUrl = baseUrl;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    URI location = response.getLocation();
    if (location != null) {
      baseUrl
          .map(base -> absolute(base, request.getUriInfo().getBaseUri(), location))
          .ifPresent(ours -> response.getHeaders().putSingle(HttpHeaders.LOCATION, ours));
    }
  }

  /**
   * Returns the absolute address.
   *
   * @param api the API's address as the request saw it
   * @param location below it; any other address is returned unchanged
   */
  static URI absolute(String base, URI api, URI location) {
    URI below = api.relativize(api.resolve(location));
    return below.isAbsolute() ? location : URI.create(base + api.getRawPath() + below);
  }
}
