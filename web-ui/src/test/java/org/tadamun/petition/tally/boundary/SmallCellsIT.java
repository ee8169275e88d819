package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("R6 Figures of countries in steps")
class SmallCellsIT extends SteppedFigures {

  @Inject private Keys keys;

  @Test
  @DisplayName("are asked for by the campaign, from 2 to 100, and stand in the trail")
  void asked() throws Exception {
    CampaignView campaign = campaign();
    String at = "/campaigns/" + campaign.slug();
    Api key = keys.of(campaign, Permission.CAMPAIGN_WRITE);
    Api match = key.with("If-Match", '"' + Integer.toString(campaign.version()) + '"');
    for (JsonValue wrong :
        List.of(
            Json.createValue(1),
            Json.createValue(101),
            Json.createValue(-5),
            Json.createValue(5.5),
            Json.createValue("x"))) {
      match
          .patch(at, Json.createObjectBuilder().add("smallCells", wrong).build())
          .requireProblem(ProblemType.INVALID)
          .requireField("smallCells", null);
    }
    assertTrue(Api.anonymous().get(at).require(200).json().isNull("smallCells"));
    Answer on =
        match.patch(at, Json.createObjectBuilder().add("smallCells", 5).build()).require(200);
    assertEquals(5, on.json().getInt("smallCells"));
    assertEquals(5, Api.anonymous().get(at).require(200).json().getInt("smallCells"));
    Answer renamed =
        key.with("If-Match", on.header("ETag"))
            .patch(at, Json.createObjectBuilder().add("hashtag", "#Now").build())
            .require(200);
    assertEquals(5, renamed.json().getInt("smallCells"), "what is not named stays");
    key.with("If-Match", renamed.header("ETag"))
        .patch(at, Json.createObjectBuilder().addNull("smallCells").build())
        .require(200);
    assertEquals(
        List.of("EXACT 5", "5 EXACT"),
        world.audit("campaign", campaign.slug()).stream()
            .filter(entry -> entry.action().equals("campaign.small-cells"))
            .map(SmallCellsIT::change)
            .toList());
  }

  private static String change(AuditEntry entry) {
    return entry.from() + ' ' + entry.to();
  }

  @Test
  @DisplayName("are counts, and numbers of countries, from the moment at which they are asked for")
  void counts() throws Exception {
    assertEquals(
        Map.of("GB", 8, "SE", 4, "PK", 12, "ZZ", 2),
        numbers(read("/counts"), "countries", "count"));
    assertTrue(Site.get("/en" + path + "/countries").require(200).body().contains(">Sweden<"));
    steps(5);
    for (String asked : List.of("/counts", "/counts?version=1")) {
      JsonObject counts = read(asked);
      assertEquals(26, counts.getInt("total"));
      assertEquals(26, counts.getJsonObject("bySource").getInt("ONLINE"));
      assertEquals(Map.of("GB", 5, "PK", 10, "other", 11), numbers(counts, "countries", "count"));
      assertEquals("Other", counts.getJsonArray("countries").getJsonObject(2).getString("name"));
    }
    JsonObject stats =
        Api.anonymous().get("/campaigns/" + campaign().slug() + "/stats").require(200).json();
    assertEquals(26, stats.getJsonObject("signatures").getInt("total"));
    assertEquals(2, stats.getJsonObject("signatures").getInt("countries"));
    String page = Site.get("/en" + path + "/countries").require(200).body();
    assertTrue(page.contains("in steps of 5; the rest of each country is counted under “Other”"));
    assertFalse(page.contains(">Sweden<"), page);
    assertTrue(page.contains("from at least 2 countries"), page);
    String table = Site.get("/ar" + path + "/countries.csv").require(200).body();
    assertTrue(table.contains("\"other\",\"أخرى\",\"11\""), table);
    assertTrue(table.contains("بمضاعفات العدد 5"), table);
    steps(null);
    assertEquals(4, numbers(read("/counts"), "countries", "count").get("SE"));
  }

  @Test
  @DisplayName("are differences in the history, whatever part of it is asked for and in what pages")
  void history() throws Exception {
    steps(5);
    assertEquals(Map.of("GB", 5, "PK", 10, "other", 11), history("hour", "", 50));
    assertEquals(Map.of("GB", 5, "PK", 10, "other", 11), history("day", "", 50));
    for (int limit = 1; limit < 5; limit++) {
      assertEquals(Map.of("GB", 5, "PK", 10, "other", 11), history("hour", "", limit));
    }
    // Told before: GB 10 of 11, SE 0 of 3. Told at its end: GB 5 of 8, SE 0 of 4.
    String part = "&from=" + now.minus(Duration.ofHours(27)) + "&to=" + now.minusSeconds(90_000);
    assertEquals(Map.of("GB", -5, "other", 3), history("hour", part, 1));
    assertEquals(Map.of("GB", -5, "other", 3), history("hour", part, 1), "by what is kept");
    String all = "&from=" + HistoryQuery.BEGINNING + "&to=" + now.plusSeconds(90_000);
    assertEquals(Map.of("GB", 5, "PK", 10, "other", 11), history("hour", all, 2));
    assertEquals(Map.of(), history("hour", "&from=" + now.plusSeconds(90_000), 2));
    Api.anonymous().get(path + "/counts/history?by=country&cursor=eCBvdGhlcg").require(422);
    assertEquals(26, sum(read("/counts/history?interval=day&by=none")));
  }

  private static int sum(JsonObject history) {
    return history.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .mapToInt(item -> item.getInt("change"))
        .sum();
  }

  /** All pages, summed by country. */
  private Map<String, Integer> history(String interval, String part, int limit) {
    Map<String, Integer> sums = new HashMap<>();
    List<String> order = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonObject page =
          read(
              "/counts/history?by=country&interval=%s&limit=%d%s%s"
                  .formatted(interval, limit, part, next));
      for (JsonObject item : page.getJsonArray("items").getValuesAs(JsonObject.class)) {
        String country = item.getString("country");
        int change = item.getInt("change");
        assertTrue(country.equals("other") || change % 5 == 0, item::toString);
        order.add(item.getString("from") + country);
        sums.merge(country, change, Integer::sum);
      }
      next = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    }
    assertEquals(order.stream().sorted().distinct().toList(), order);
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }
}
