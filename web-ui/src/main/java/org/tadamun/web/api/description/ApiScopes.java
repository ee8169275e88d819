package org.tadamun.web.api.description;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.tadamun.kernel.access.boundary.MethodRoles;
import org.tadamun.kernel.access.boundary.Scopes;

/**
 * Who may call which operation, from the roles that the server checks. The scopes are written in
 * the description, because OpenAPI 3.0.3 has no other place for them with a bearer key.
 */
final class ApiScopes {

  static final String NAME = "key";

  private ApiScopes() {}

  static SecurityScheme scheme() {
    String scopes = Routes.all().flatMap(ApiScopes::scopes).distinct().sorted().collect(commas());
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .description(
            "The key of an organisation, made in the console with some of these scopes: "
                + scopes
                + ". It opens the campaigns of its organisation, and those that it has joined.");
  }

  /** Whether the method needs a key. */
  static boolean isAsked(Method method) {
    return !MethodRoles.of(method).isEmpty();
  }

  /** Says that a key is needed and with which scope, or that a key shows more. */
  static void describe(Method method, Operation operation) {
    if (isAsked(method)) {
      operation.setSecurity(List.of(withKey()));
      String scopes = scopes(method).collect(commas());
      String needed = "Needs a key with the scope " + scopes.replace(", ", " or ") + ".";
      String said = operation.getDescription();
      operation.setDescription(said == null || said.isEmpty() ? needed : said + " " + needed);
    } else if (method.isAnnotationPresent(
        org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement.class)) {
      operation.setSecurity(List.of(OASFactory.createSecurityRequirement(), withKey()));
    }
  }

  /** The scopes without permissions that only staff can have. */
  private static Stream<String> scopes(Method method) {
    return MethodRoles.of(method).stream().filter(Scopes::isOffered);
  }

  private static SecurityRequirement withKey() {
    return OASFactory.createSecurityRequirement().addScheme(NAME);
  }

  private static Collector<CharSequence, ?, String> commas() {
    return Collectors.joining(", ");
  }
}
