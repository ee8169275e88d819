package org.tadamun.system.server;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who signs; nobody else has his address. */
public record Supporter(String givenName, String familyName, String email, String country) {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  public static Supporter from(String country) {
    return new Supporter(
        "Ada", "Lovelace", "supporter-" + NUMBER.incrementAndGet() + "@example.org", country);
  }

  /** What a program sends. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("givenName", givenName);
    fields.put("familyName", familyName);
    fields.put("email", email);
    fields.put("country", country);
    return fields;
  }

  public Answer signBy(Http http) {
    return sign(http, fields());
  }

  /** By the API, with these fields. */
  public static Answer sign(Http http, Map<String, String> fields) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("language", "en");
    fields.forEach(json::add);
    return http.postJson(
        "/api/v1/petitions/" + Demonstration.SLUG + "/signatures", json.build().toString());
  }
}
