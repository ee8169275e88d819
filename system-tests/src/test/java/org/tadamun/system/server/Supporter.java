package org.tadamun.system.server;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A person who signs, with an address of their own. */
public record Supporter(String givenName, String familyName, String email, String country) {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  public static Supporter from(String country) {
    return new Supporter(
        "Ada", "Lovelace", "supporter-" + NUMBER.incrementAndGet() + "@example.org", country);
  }

  /** The fields of an API request. */
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

  /** Signs by the API with these fields. */
  public static Answer sign(Http http, Map<String, String> fields) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("language", "en");
    fields.forEach(json::add);
    return http.postJson(
        "/api/v1/petitions/" + Demonstration.SLUG + "/signatures", json.build().toString());
  }
}
