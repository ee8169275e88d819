package org.tadamun.kernel.rest.control;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tadamun.kernel.rest.boundary.PublicCache;

/**
 * Answers the preflight that a browser sends before a page of another site reads with {@code
 * If-None-Match} or a harmless header of some library. It allows only what everybody may read
 * ({@link PublicCache}), and never {@code Authorization}: keys are not for pages.
 *
 * <p>The server presents the methods at its start. Filters of a method come too late, because the
 * server answers {@code OPTIONS} by itself.
 */
@Provider
@PreMatching
public class CorsPreflight implements DynamicFeature, ContainerRequestFilter {

  private static final int KEPT_SECONDS = 2 * 60 * 60;

  /** The paths of public GETs, as regular expressions without surrounding slashes. */
  private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Method method = resource.getResourceMethod();
    Class<?> type = method.getDeclaringClass();
    if (method.isAnnotationPresent(GET.class) && (isOpen(method) || isOpen(type))) {
      String template = trimmed(path(type) + "/" + path(method));
      OPEN.add(template.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+"));
    }
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!HttpMethod.OPTIONS.equals(request.getMethod()) || !isReading(request)) {
      return;
    }
    String path = trimmed(request.getUriInfo().getPath());
    if (OPEN.stream().anyMatch(path::matches)) {
      request.abortWith(
          Response.noContent()
              .header("Access-Control-Allow-Origin", "*")
              .header("Access-Control-Allow-Methods", "GET, HEAD")
              .header(
                  "Access-Control-Allow-Headers",
                  "Accept, Accept-Language, Cache-Control, Content-Type, If-None-Match, Pragma,"
                      + " X-Requested-With")
              .header("Access-Control-Max-Age", KEPT_SECONDS)
              .build());
    }
  }

  private static boolean isReading(ContainerRequestContext request) {
    String asked = request.getHeaderString("Access-Control-Request-Method");
    return HttpMethod.GET.equals(asked) || HttpMethod.HEAD.equals(asked);
  }

  private static boolean isOpen(AnnotatedElement element) {
    return element.isAnnotationPresent(PublicCache.class);
  }

  private static String path(AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }

  private static String trimmed(String path) {
    return path.replaceAll("^/+|/+$", "");
  }
}
