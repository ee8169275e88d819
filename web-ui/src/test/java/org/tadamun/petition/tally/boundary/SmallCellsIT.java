package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("R6 R7: Figures of countries in steps")
class SmallCellsIT extends SteppedFigures {

  private static final Map<String, Integer> TOLD = Map.of("GB", 10, "PK", 10, "other", 6);

  @Inject private Keys keys;
  @Inject private Petitions petitions;
  @Inject private Tallies tallies;
  @Inject private TallyWorld tallyWorld;

  @Test
  @DisplayName("a campaign sets steps from 2 to 100, and the audit trail records the change")
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
          .requireMistake("smallCells", null);
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
  @DisplayName(
      "counts and numbers of countries are in steps from the moment at which steps are set")
  void counts() throws Exception {
    assertEquals(
        Map.of("GB", 8, "SE", 4, "PK", 12, "ZZ", 2),
        numbers(read("/counts"), "countries", "count"));
    assertTrue(read("/counts").isNull("countriesAsOf"));
    assertTrue(Site.get("/en" + path + "/countries").require(200).body().contains(">Sweden<"));
    steps(5);
    for (String asked : List.of("/counts", "/counts?version=1")) {
      JsonObject counts = read(asked);
      assertEquals(26, counts.getInt("total"));
      JsonObject sources = counts.getJsonObject("bySource");
      assertEquals(Set.of("ONLINE", "PAPER", "PARTNER", "OTHER"), sources.keySet());
      assertEquals(25, sources.getInt("ONLINE"));
      assertEquals(1, sources.getInt("OTHER"));
      assertEquals(TOLD, numbers(counts, "countries", "count"));
      assertEquals(ago(2).toString(), counts.getString("countriesAsOf"));
      assertEquals("Other", counts.getJsonArray("countries").getJsonObject(2).getString("name"));
    }
    JsonObject stats =
        Api.anonymous().get("/campaigns/" + campaign().slug() + "/stats").require(200).json();
    assertEquals(26, stats.getJsonObject("signatures").getInt("total"));
    assertEquals(2, stats.getJsonObject("signatures").getInt("countries"));
    assertEquals(1, stats.getJsonObject("signatures").getJsonObject("bySource").getInt("OTHER"));
    String page = Site.get("/en" + path + "/countries").require(200).body();
    assertTrue(page.contains("in steps of 5, as of "), page);
    assertTrue(page.contains("at least 20 more signatures from one source"), page);
    assertTrue(page.contains("the rest of each country, is counted under “Other”"), page);
    assertFalse(page.contains(">Sweden<"), page);
    assertTrue(page.contains("· 2 countries and territories in the figures"), page);
    assertTrue(page.contains("Remainder of all sources"), page);
    String table = Site.get("/ar" + path + "/countries.csv").require(200).body();
    assertTrue(table.contains("\"other\",\"أخرى\",\"6\""), table);
    assertTrue(table.contains("بمضاعفات العدد 5"), table);
    assertTrue(table.contains("ISO 3166-1، "), table);
    assertTrue(table.contains("\"ما تبقّى من جميع المصادر\",\"1\""), table);
    steps(null);
    assertFalse(read("/counts").getJsonObject("bySource").containsKey("OTHER"));
    assertEquals(4, numbers(read("/counts"), "countries", "count").get("SE"));
  }

  @Test
  @DisplayName(
      "R7: a change is public only with a crowd of changes, an hour after the last of them")
  void released() throws Exception {
    steps(5);
    tallyWorld.bookPast(petition, "PK", ago(2), -3);
    assertEquals(Map.of("GB", 10, "PK", 10, "other", 3), told(), "nobody is told of who went");
    tallyWorld.bookPast(petition, "SE", ago(2), 1);
    tallyWorld.bookPast(petition, "PK", ago(2), 21);
    assertEquals(Map.of("GB", 10, "PK", 10, "other", 25), told(), "18 more and one have come");
    tallyWorld.bookPast(petition, "ZZ", ago(2), 1);
    assertEquals(Map.of("GB", 10, "PK", 30, "SE", 5, "other", 1), told());
    assertEquals(ago(1).toString(), read("/counts").getString("countriesAsOf"));
    assertEquals(told(), history("hour", "", 3));
    String last = "&from=" + now + "&to=" + now.plusSeconds(3600);
    assertEquals(Map.of("PK", 20, "SE", 5, "other", -25), history("hour", last, 9));
    JsonObject stats =
        Api.anonymous().get("/campaigns/" + campaign().slug() + "/stats").require(200).json();
    assertEquals(3, stats.getJsonObject("signatures").getInt("countries"));
  }

  @Test
  @DisplayName("R9: after the end all sources make one crowd, whose figures are released once more")
  void ended() throws Exception {
    steps(5);
    assertFalse(page().contains("This petition has ended."), page());
    Acting.as(anna, () -> petitions.close(petition.slug(), petition.version()));
    tallyWorld.bookPast(petition, "SE", ago(2), 10);
    tallyWorld.bookPast(petition, SignatureSource.PAPER, "SE", ago(2), 10);
    assertEquals(Map.of("GB", 10, "PK", 10, "other", 26), told(), "no crowd of either");
    tallyWorld.overSince(petition, ago(2).plusSeconds(60));
    tallyWorld.bookPast(petition, "GB", ago(70), 0);
    assertEquals(Map.of("GB", 10, "PK", 10, "SE", 20, "other", 6), told());
    assertEquals(ago(1).toString(), read("/counts").getString("countriesAsOf"));
    assertEquals(told(), history("hour", "", 3));
    assertTrue(page().contains("This petition has ended."), page());
    String table = Site.get("/de" + path + "/countries.csv").require(200).body();
    assertTrue(table.contains("Diese Petition ist zu Ende."), table);
  }

  @Test
  @DisplayName("R7: an earlier version keeps its steps on its page and in its table")
  void ofVersion() throws Exception {
    steps(5);
    assertEquals(TOLD, told());
    PetitionView next =
        petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    assertEquals(
        tallies.publicCached(next, 1).countries(),
        tallies.earlierPublicCached(next).orElseThrow().countries());
    String page = Site.get("/en" + path + "/versions/1/countries").require(200).body();
    assertTrue(page.contains("in steps of 5, as of "), page);
    assertTrue(page.contains("United Kingdom") && !page.contains(">Sweden<"), page);
    String table = Site.get("/en" + path + "/versions/1/countries.csv").require(200).body();
    for (String row : List.of("\"GB\",\"United Kingdom\",\"10\"", "\"other\",\"Other\",\"6\"")) {
      assertTrue(table.contains(row), table);
    }
    assertTrue(table.contains("\"\",\"Total\",\"26\""), table);
    assertFalse(table.contains("\"SE\"") || table.contains("\"ZZ\""), table);
  }

  private String page() throws Exception {
    return Site.get("/en" + path + "/countries").require(200).body();
  }

  private Map<String, Integer> told() {
    return numbers(read("/counts"), "countries", "count");
  }

  @Test
  @DisplayName("released figures stay when signers leave: the rest is below zero and is explained")
  void belowNought() throws Exception {
    steps(5);
    tallyWorld.bookPast(petition, "PK", ago(2), -10);
    assertEquals(Map.of("GB", 10, "PK", 10, "other", -4), told());
    assertEquals(told(), history("hour", "", 3));
    assertEquals(told(), history("day", "", 50));
    String page = Site.get("/en" + path + "/countries").require(200).body();
    String tight = page.replaceAll(">\\s+<", "><");
    assertTrue(tight.contains("<td class=\"n\">\u2066−4\u2069</td><td class=\"n\">–</td>"), page);
    assertTrue(page.contains("A figure below zero under “Other” means"), page);
    assertTrue(page.contains("50.0%"), "of those that are told");
    String table = Site.get("/ar" + path + "/countries.csv").require(200).body();
    assertTrue(table.contains("\"other\",\"أخرى\",\"-4\""), table);
    assertTrue(table.contains("دون الصفر"), table);
    tallyWorld.bookPast(petition, "GB", ago(2), -6);
    assertEquals(Map.of("GB", 10, "PK", 10, "other", -10), told());
    JsonObject stats =
        Api.anonymous().get("/campaigns/" + campaign().slug() + "/stats").require(200).json();
    assertEquals(2, stats.getJsonObject("signatures").getInt("countries"), "as counts tell");
  }

  @Test
  @DisplayName("R7: before the first crowd no country is shown, on the page and in counts")
  void noCrowd() throws Exception {
    steps(5);
    PetitionView fresh = petitionWorld.open(campaign());
    tallyWorld.bookPast(fresh, "SE", ago(9), 19);
    path = "/petitions/" + fresh.slug();
    assertEquals(Map.of("other", 19), told());
    assertTrue(read("/counts").isNull("countriesAsOf"));
    assertEquals(Map.of("other", 19), history("day", "", 9));
    String page = Site.get("/en" + path + "/countries").require(200).body();
    assertTrue(page.contains("once at least 20 signatures from one source"), page);
    assertFalse(page.contains(">Sweden<"), page);
  }

  @Test
  @DisplayName("the history sums to the released figures, in any part and with any page size")
  void history() throws Exception {
    steps(5);
    assertEquals(TOLD, history("hour", "", 50));
    assertEquals(TOLD, history("day", "", 50));
    for (int limit = 1; limit < 5; limit++) {
      assertEquals(TOLD, history("hour", "", limit));
    }
    assertEquals(Map.of("GB", 20, "other", -20), history("hour", part(58), 1));
    assertEquals(Map.of("other", -20), history("hour", part(55), 1), "in no country yet");
    assertEquals(Map.of(), history("hour", part(54), 1));
    assertEquals(Map.of("GB", -20, "other", 20), history("hour", part(53), 1));
    assertEquals(Map.of("other", -2), history("hour", part(26), 1), "GB -3, SE +1: no crowd");
    assertEquals(Map.of("other", 14), history("hour", part(3), 1));
    assertEquals(Map.of("GB", 10, "PK", 10, "other", -20), history("hour", part(1), 1));
    String all = "&from=" + HistoryQuery.BEGINNING + "&to=" + now.plusSeconds(90_000);
    assertEquals(TOLD, history("hour", all, 2));
    assertEquals(Map.of(), history("hour", "&from=" + now.plusSeconds(90_000), 2));
    Api.anonymous().get(path + "/counts/history?by=country&cursor=eCBvdGhlcg").require(422);
    assertEquals(26, sum(read("/counts/history?interval=day&by=none")));
  }

  /** The query for the hour that began so many hours ago. */
  private String part(int hours) {
    return "&from=" + ago(hours) + "&to=" + ago(hours - 1);
  }

  private static int sum(JsonObject history) {
    return history.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .mapToInt(item -> item.getInt("change"))
        .sum();
  }

  /** The changes of all pages of the history, summed by country. */
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
