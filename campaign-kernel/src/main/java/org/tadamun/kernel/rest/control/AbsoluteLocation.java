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
 * Where something new lies, as the caller reaches it. The server would build the address from the
 * request, which came from a proxy over plain HTTP: a client that followed it would leave TLS. So
 * it begins with {@code tadamun.base-url}, as every link of ours does.
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
   * @param api where the API lies as the request saw it
   * @param location below it, or somewhere else, which stays
   */
  static URI absolute(String base, URI api, URI location) {
    URI below = api.relativize(api.resolve(location));
    return below.isAbsolute() ? location : URI.create(base + api.getRawPath() + below);
  }
}
