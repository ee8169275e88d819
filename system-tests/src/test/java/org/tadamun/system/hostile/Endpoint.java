package org.tadamun.system.hostile;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tadamun.system.server.Http;

/**
 * An address that accepts data.
 *
 * @param path with its parameters in braces
 * @param type the media type of the body; empty without a body
 * @param fields the known fields
 */
record Endpoint(String method, String path, String type, List<String> fields) {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /** All endpoints that {@code /openapi} describes. */
  static List<Endpoint> ofApi(Http http) {
    JsonObject document = http.get("/openapi?format=JSON").require(200).json();
    List<Endpoint> endpoints = new ArrayList<>();
    document
        .getJsonObject("paths")
        .forEach(
            (path, item) ->
                item.asJsonObject()
                    .forEach(
                        (method, operation) -> {
                          if (METHODS.contains(method)) {
                            endpoints.add(of(document, method, path, operation.asJsonObject()));
                          }
                        }));
    return endpoints;
  }

  private static Endpoint of(
      JsonObject document, String method, String path, JsonObject operation) {
    Set<String> fields = new TreeSet<>();
    String type = "";
    if (operation.containsKey("requestBody")) {
      JsonObject content = operation.getJsonObject("requestBody").getJsonObject("content");
      type = content.keySet().iterator().next();
      collect(document, content.get(type), fields);
    } else if (operation.containsKey("parameters")) {
      collectNames(operation.get("parameters"), fields);
    }
    String full = path.startsWith("/api/") ? path : "/api/v1" + path;
    return new Endpoint(method.toUpperCase(Locale.ROOT), full, type, List.copyOf(fields));
  }

  /** Collects the names of properties, those of nested objects included. */
  private static void collect(JsonObject document, JsonValue described, Set<String> names) {
    if (described instanceof JsonObject object) {
      if (object.containsKey("$ref")) {
        String name = object.getString("$ref").replaceAll(".*/", "");
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
        if (names.add("$" + name)) {
          collect(document, schemas.get(name), names);
        }
        names.remove("$" + name);
        return;
      }
      if (object.get("properties") instanceof JsonObject properties) {
        names.addAll(properties.keySet());
      }
      object.values().forEach(value -> collect(document, value, names));
    }
  }

  /** Collects the names in the query: other names are refused before anything else is read. */
  private static void collectNames(JsonValue parameters, Set<String> names) {
    parameters.asJsonArray().getValuesAs(JsonObject.class).stream()
        .filter(parameter -> "query".equals(parameter.getString("in", null)))
        .forEach(parameter -> names.add(parameter.getString("name")));
  }

  /** The forms that anybody may send, and the pages that take parameters. */
  static List<Endpoint> ofSite() {
    List<Endpoint> endpoints = new ArrayList<>();
    for (String link :
        List.of("confirm", "withdraw", "not-me", "my-signature", "erase", "sign-again")) {
      endpoints.add(
          form(
              "/en/" + link + "/{token}",
              "visibility",
              "language",
              "stamp",
              "text",
              "target",
              "targetAsked",
              "targetShown",
              "visibilityShown",
              "languageShown"));
      endpoints.add(page("/en/" + link + "/{token}"));
    }
    endpoints.add(form("/en/news/{organisation}/{token}", "byPage", "List-Unsubscribe"));
    endpoints.add(page("/en/news/{organisation}/{token}"));
    endpoints.add(
        form(
            "/en/petitions/{slug}/signatures",
            "givenName",
            "familyName",
            "email",
            "country",
            "locality",
            "organisation",
            "visibility",
            "language",
            "stamp",
            "text",
            "target"));
    // A filled trap ends a request early, so it is sent apart.
    endpoints.add(form("/en/petitions/{slug}/signatures", "email", "stamp", "remarks"));
    endpoints.add(form("/en/verify", "sha256", "file"));
    endpoints.add(new Endpoint("POST", "/en/verify", "multipart/form-data", List.of("file")));
    endpoints.add(form("/console/sign-in", "form:email", "form:password", "form"));
    endpoints.add(form("/console/forgotten-password", "form:email", "form"));
    for (String path :
        List.of(
            "/{lang}/",
            "/{lang}/campaigns/{slug}",
            "/ar/petitions/{slug}",
            "/fr/petitions/{slug}/countries",
            "/de/petitions/{slug}/corrections",
            "/ur/petitions/{slug}/countries.csv",
            "/en/petitions/{slug}/versions/{id}/countries",
            "/es/thanks/{slug}",
            "/en/campaigns/{slug}/endorsements",
            "/en/campaigns/{slug}/actions",
            "/{slug}/{id}",
            "/console/{slug}")) {
      endpoints.add(page(path));
    }
    return endpoints;
  }

  private static Endpoint form(String path, String... fields) {
    return new Endpoint("POST", path, FORM, List.of(fields));
  }

  private static Endpoint page(String path) {
    return new Endpoint(
        "GET", path, "", List.of("country", "page", "lang", "utm_source", "kind", "cursor"));
  }
}
