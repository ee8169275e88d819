package org.tadamun.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.json.boundary.JsonName;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.web.api.description.ProgramRoutes;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

/**
 * Compares the OpenAPI description with the resources of the program, so that no route is
 * forgotten.
 */
@InServer
@DisplayName("The API's description")
class OpenApiIT {

  @Inject private BeanManager beans;

  private JsonObject document;

  @BeforeEach
  void read() {
    document = Api.anonymous().get("//openapi?format=JSON").require(200).json();
  }

  @Test
  @DisplayName("has every route of the program, and no other")
  void routes() {
    assertEquals(new TreeSet<>(routesOfProgram().keySet()), new TreeSet<>(operations().keySet()));
  }

  @Test
  @DisplayName("names one server, which is the public base URL")
  void servers() {
    List<JsonObject> servers = document.getJsonArray("servers").getValuesAs(JsonObject.class);
    assertEquals(1, servers.size(), servers::toString);
    assertEquals(System.getProperty("tadamun.base-url"), servers.getFirst().getString("url"));
    assertEquals(Set.of("url"), servers.getFirst().keySet());
  }

  @Test
  @DisplayName("lists the purposes of a consent, and explains each in a sentence")
  void purposes() {
    JsonObject purpose =
        document
            .getJsonObject("components")
            .getJsonObject("schemas")
            .getJsonObject("ConsentGiven")
            .getJsonObject("properties")
            .getJsonObject("purpose");
    assertEquals(4, purpose.getJsonArray("enum").size());
    for (JsonValue one : purpose.getJsonArray("enum")) {
      String sentence = one.toString().replace("\"", "") + ": ";
      assertTrue(purpose.getString("description").contains(sentence), purpose::toString);
    }
  }

  @Test
  @DisplayName("lists for every operation the codes of success and of refusal")
  void answers() {
    Map<String, JsonObject> operations = operations();
    routesOfProgram()
        .forEach(
            (route, method) -> {
              JsonObject answers = operations.get(route).getJsonObject("responses");
              assertEquals(
                  isTried(route) ? 2 : 1,
                  answers.keySet().stream().filter(code -> code.startsWith("2")).count(),
                  route);
              boolean key = isForKeys(method);
              assertEquals(key, answers.containsKey("401"), route);
              assertEquals(key, answers.containsKey("403"), route);
              assertEquals(
                  key || method.isAnnotationPresent(SecurityRequirement.class),
                  operations.get(route).containsKey("security"),
                  route);
              assertEquals(
                  key && route.startsWith("POST"),
                  operations.get(route).toString().contains("\"Idempotency-Key\""),
                  route);
              boolean body = takesBody(method);
              for (String code : new String[] {"400", "413", "415", "422"}) {
                assertTrue(!body || answers.containsKey(code), route + " " + code);
              }
              assertTrue(!route.contains("{") || answers.containsKey("404"), route);
              boolean edit = route.startsWith("PATCH") && key;
              boolean names = route.startsWith("POST") && key && (body || isRemoval(route));
              assertTrue(!(edit || names) || answers.containsKey("412"), route);
              assertTrue(!edit || answers.containsKey("428"), route);
              answers.forEach((code, answer) -> assertProblem(route, code, answer));
            });
  }

  @Test
  @DisplayName("names the schema of a campaign and of a petition, whose answer depends on the key")
  void shapes() {
    for (String path : new String[] {"/campaigns/{slug}", "/petitions/{slug}"}) {
      JsonObject answers = operations().get("GET /api/v1" + path).getJsonObject("responses");
      String schema = answers.getJsonObject("200").getJsonObject("content").toString();
      assertTrue(
          schema.matches(".*#/components/schemas/(CampaignAnswer|Petition)\".*"),
          () -> path + " " + schema);
    }
  }

  @Test
  @DisplayName("has a different id for each operation, and no vaguely named schema")
  void names() {
    long different =
        operations().values().stream().map(o -> o.getString("operationId")).distinct().count();
    assertEquals(operations().size(), different);
    JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
    for (String vague : new String[] {"Answer", "Request", "Parameters"}) {
      assertFalse(schemas.containsKey(vague), vague);
    }
    assertEquals("Tadamun", document.getJsonObject("info").getString("title"));
  }

  @Test
  @DisplayName("has Idempotency-Key for uploads, and every file type for the verification of packs")
  void files() {
    Map<String, JsonObject> operations = operations();
    for (String route : new String[] {"imports/signatures", "deliveries/{id}/receipt"}) {
      String taken = operations.get("POST /api/v1/" + route).toString();
      assertTrue(taken.contains("\"Idempotency-Key\""), route);
    }
    assertFalse(
        operations
            .get("POST /api/v1/snapshots/verification")
            .toString()
            .contains("Idempotency-Key"));
    JsonObject verified =
        operations
            .get("POST /api/v1/snapshots/verification")
            .getJsonObject("requestBody")
            .getJsonObject("content");
    assertEquals(
        Set.of(
            "application/json",
            "application/octet-stream",
            "application/pdf",
            "multipart/form-data",
            "text/csv",
            "text/html"),
        verified.keySet());
  }

  @Test
  @DisplayName("says in which format moments, days and localized texts are written")
  void formats() {
    JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
    assertEquals("date-time", schemas.getJsonObject("Moment").getString("format"));
    assertEquals("date", schemas.getJsonObject("Day").getString("format"));
    assertTrue(schemas.getJsonObject("LocalizedText").containsKey("additionalProperties"));
  }

  @Test
  @DisplayName("names each member of every request body")
  void parts() {
    Map<String, JsonObject> operations = operations();
    routesOfProgram()
        .forEach(
            (route, method) ->
                bodyOf(method).ifPresent(body -> assertParts(route, body, operations.get(route))));
  }

  private void assertParts(String route, Class<?> body, JsonObject operation) {
    String reference =
        operation.getJsonObject("requestBody").getJsonObject("content").values().stream()
            .map(content -> content.asJsonObject().getJsonObject("schema").getString("$ref", null))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(() -> new AssertionError(route + " does not say what it takes"));
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    Set<String> named =
        document
            .getJsonObject("components")
            .getJsonObject("schemas")
            .getJsonObject(name)
            .getJsonObject("properties")
            .keySet();
    for (RecordComponent part : body.getRecordComponents()) {
      assertTrue(named.contains(JsonName.of(part)), () -> route + " " + part + " in " + named);
    }
  }

  private static Optional<Class<?>> bodyOf(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .filter(type -> type.isRecord() && type != MergePatch.class)
        .filter(type -> type.getRecordComponents().length > 0)
        .findFirst();
  }

  private void assertProblem(String route, String code, JsonValue answer) {
    if (code.charAt(0) >= '4') {
      String reference = answer.asJsonObject().getString("$ref");
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      JsonObject content =
          document
              .getJsonObject("components")
              .getJsonObject("responses")
              .getJsonObject(name)
              .getJsonObject("content");
      assertTrue(content.containsKey("application/problem+json"), route + " " + code);
    }
  }

  private Map<String, JsonObject> operations() {
    Map<String, JsonObject> operations = new TreeMap<>();
    document
        .getJsonObject("paths")
        .forEach(
            (path, item) ->
                item.asJsonObject()
                    .forEach(
                        (verb, operation) -> {
                          if (operation instanceof JsonObject known) {
                            operations.put(verb.toUpperCase(Locale.ROOT) + " " + path, known);
                          }
                        }));
    return operations;
  }

  /** The routes of the program, with paths written as in the description. */
  private Map<String, Method> routesOfProgram() {
    Map<String, Method> routes = new TreeMap<>();
    ProgramRoutes.of(beans)
        .forEach(
            (route, method) ->
                routes.put(route.replace(" /", " /api/v1/").replaceFirst("/$", ""), method));
    routes.values().removeIf(OpenApiIT::isHidden);
    return routes;
  }

  /** Whether the method only answers that there is no such object, and is not described. */
  private static boolean isHidden(Method method) {
    Operation said = method.getAnnotation(Operation.class);
    return said != null && said.hidden();
  }

  /** Whether {@code dryRun} makes the operation answer with another schema and code. */
  private static boolean isTried(String route) {
    return route.equals("POST /api/v1/petitions/{slug}/invalidations");
  }

  /**
   * Whether the operation removes an object, which somebody else may be changing at the same
   * moment.
   */
  private static boolean isRemoval(String route) {
    return route.endsWith("/removal");
  }

  private static boolean isForKeys(Method method) {
    return method.isAnnotationPresent(RolesAllowed.class)
        || method.getDeclaringClass().isAnnotationPresent(RolesAllowed.class);
  }

  private static boolean takesBody(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .anyMatch(type -> type.isRecord() || type == MergePatch.class || type == InputStream.class);
  }
}
