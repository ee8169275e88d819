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
 * Says in {@code Allow} what there is. A kind of import or export that there is not is answered 404
 * by a method that stands where the one import or export is read: nothing is posted to that.
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

  /** At the address of a kind there is nothing to be read. */
  public static String there(String allow) {
    return allow.contains("GET")
        ? Arrays.stream(allow.split("[,\\s]+"))
            .filter(method -> !method.equals("POST"))
            .collect(Collectors.joining(", "))
        : allow;
  }
}
