package org.tadamun.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Http;

@DisplayName("The figures of the demonstration")
class FiguresIT {

  private final Http http = Demonstration.http();

  @Test
  @DisplayName("are more than 12,200 signatures from 50 countries")
  void size() {
    JsonObject signatures =
        http.get("/api/v1/campaigns/" + Demonstration.SLUG + "/stats")
            .require(200)
            .json()
            .getJsonObject("signatures");
    assertTrue(signatures.getInt("total") > 12_200, signatures::toString);
    assertEquals(50, signatures.getInt("countries"));
  }

  @Test
  @DisplayName("have a total that is the sum of the countries, and the sum of the sources")
  void sums() {
    JsonObject counts = counts();
    int byCountry =
        counts.getJsonArray("countries").getValuesAs(JsonObject.class).stream()
            .mapToInt(country -> country.getInt("count"))
            .sum();
    JsonObject bySource = counts.getJsonObject("bySource");
    int sources = bySource.keySet().stream().mapToInt(bySource::getInt).sum();
    assertEquals(counts.getInt("total"), byCountry);
    assertEquals(counts.getInt("total"), sources);
  }

  @Test
  @DisplayName("have a history whose changes add up to the total")
  void history() {
    String path = "/api/v1/petitions/" + Demonstration.SLUG + "/counts/history?limit=200";
    int sum = 0;
    String cursor = "";
    do {
      JsonObject page = http.get(path + "&interval=day&by=none" + cursor).require(200).json();
      sum +=
          page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
              .mapToInt(item -> item.getInt("change"))
              .sum();
      cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    } while (cursor != null);
    assertEquals(counts().getInt("total"), sum);
  }

  private JsonObject counts() {
    return http.get("/api/v1/petitions/" + Demonstration.SLUG + "/counts").require(200).json();
  }
}
