package org.tadamun.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Corrects the {@code Allow} header at {@code /imports/…} and {@code /exports/…}. At these
 * addresses POST belongs to a kind and GET to a single import or export; a path is one or the
 * other, so POST and GET are never allowed together.
 */
@Provider
public class AllowedMethods implements ContainerResponseFilter {

  private static final Pattern ONE = Pattern.compile("/?(imports|exports)/[^/]+/?");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String allow = response.getHeaderString(HttpHeaders.ALLOW);
    if (allow != null && ONE.matcher(request.getUriInfo().getPath()).matches()) {
      response.getHeaders().putSingle(HttpHeaders.ALLOW, there(allow));
    }
  }

  /** The header without POST if it has GET: where something can be read, the path names no kind. */
  public static String there(String allow) {
    return allow.contains("GET")
        ? Arrays.stream(allow.split("[,\\s]+"))
            .filter(method -> !method.equals("POST"))
            .collect(Collectors.joining(", "))
        : allow;
  }
}
