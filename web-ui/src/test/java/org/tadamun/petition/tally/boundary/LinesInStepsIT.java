package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.correction.boundary.Corrections;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.correctionlog.boundary.CorrectionFilter;
import org.tadamun.petition.correctionlog.boundary.CorrectionLists;
import org.tadamun.petition.correctionlog.boundary.ExactCorrection;
import org.tadamun.petition.milestone.boundary.MilestoneView;
import org.tadamun.petition.milestone.boundary.Milestones;
import org.tadamun.petition.milestone.control.MilestoneWatch;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("R6: Corrections, batches, packs and milestones in steps")
class LinesInStepsIT extends SteppedFigures {

  @Inject private BatchWorld batchWorld;
  @Inject private Batches batches;
  @Inject private CorrectionLists correctionLists;
  @Inject private Corrections corrections;
  @Inject private Event<FiguresChanged> figures;
  @Inject private Milestones milestones;
  @Inject private MilestoneWatch watch;
  @Inject private TallyWorld tallyWorld;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;

  @Test
  @DisplayName("corrections of past days are shown in steps by the API and on the page of the log")
  void log() throws Exception {
    steps(5);
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(2);
    transaction.begin();
    correct(day, "GB", 1, -7);
    correct(day, "GB", 2, -4);
    correct(day, "SE", 1, -1);
    correct(day.minusDays(1), "SE", 1, -2);
    transaction.commit();
    assertEquals(Map.of("GB", -10, "other", -4), numbers(read("/corrections"), "items", "change"));
    JsonObject first = read("/corrections?limit=1");
    assertEquals(Map.of("GB", -10), numbers(first, "items", "change"));
    JsonObject second = read("/corrections?limit=1&cursor=" + first.getString("next"));
    assertEquals(Map.of("other", -2), numbers(second, "items", "change"));
    JsonObject third = read("/corrections?limit=1&cursor=" + second.getString("next"));
    assertEquals(Map.of("other", -2), numbers(third, "items", "change"));
    assertTrue(third.isNull("next"));
    String page = Site.get("/de" + path + "/corrections").require(200).body();
    assertTrue(page.contains("Übrige") && page.contains("in Schritten von 5"), page);
    assertFalse(page.contains("Schweden"), page);
    assertEquals(Map.of("GB", -11L, "SE", -3L), exact());
    steps(null);
    assertEquals(Map.of("GB", -11, "SE", -3), numbers(read("/corrections"), "items", "change"));
  }

  @Test
  @DisplayName(
      "R7: corrections of the present day are shown without a country, in the log and in a pack")
  void lasting() throws Exception {
    steps(5);
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    transaction.begin();
    correct(day, "GB", 1, -7);
    correct(day, "GB", 2, -4);
    transaction.commit();
    assertEquals(Map.of("other", -11), numbers(read("/corrections"), "items", "change"));
    String page = Site.get("/en" + path + "/corrections").require(200).body();
    assertTrue(page.contains("under “Other” until one hour after the end of that day"), page);
    assertFalse(page.contains(">United Kingdom<"), page);
    var embassy = snapshotWorld.embassy(petition.campaignId());
    JsonObject data = data(snapshotWorld.freeze(anna, petition, embassy, "en"));
    assertEquals(Map.of("other", -11), numbers(data, "corrections", "change"));
    assertEquals(Map.of("GB", -11L), exact());
    steps(null);
    assertEquals(Map.of("GB", -11), numbers(read("/corrections"), "items", "change"));
  }

  /** The corrections by country as staff read them, without steps. */
  private Map<String, Long> exact() throws Exception {
    return Acting.as(anna, () -> correctionLists.at(petition.slug(), CorrectionFilter.ALL, 0, 50))
        .stream()
        .collect(
            Collectors.groupingBy(
                ExactCorrection::country, Collectors.summingLong(ExactCorrection::change)));
  }

  @Test
  @DisplayName(
      "withdrawn batches of the present day are shown without a country, in the log and in a pack")
  void withdrawn() throws Exception {
    steps(5);
    for (int number : new int[] {13, 9}) {
      BatchView batch = batchWorld.checked(anna, bilal, petition, BatchWorld.paper("GB", number));
      Acting.as(anna, () -> batches.withdraw(batch.id(), null, "Counted twice"));
    }
    BatchView small = batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 1));
    Acting.as(anna, () -> batches.withdraw(small.id(), null, "Counted twice"));
    Map<String, Integer> log = numbers(read("/corrections"), "items", "change");
    assertEquals(Map.of("other", -23), log, "their day is not over");
    var embassy = snapshotWorld.embassy(petition.campaignId());
    JsonObject data = data(snapshotWorld.freeze(anna, petition, embassy, "en"));
    assertEquals(log, numbers(data, "corrections", "change"));
  }

  @Test
  @DisplayName(
      "corrections that add up to zero are one line “other” with 0, in the log and in a pack")
  void madeUp() throws Exception {
    steps(5);
    transaction.begin();
    book(CorrectionKey.recount(petition.id(), 1, now, "KE", 1), +3);
    book(CorrectionKey.recount(petition.id(), 1, now, "EG", 1), -3);
    transaction.commit();
    assertEquals(Map.of("other", 0), numbers(read("/corrections"), "items", "change"));
    String words = "Figures of countries or sources were put right; the total did not change";
    assertTrue(Site.get("/en" + path + "/corrections").require(200).body().contains(words));
    var embassy = snapshotWorld.embassy(petition.campaignId());
    SnapshotView pack = snapshotWorld.freeze(anna, petition, embassy, "en");
    assertEquals(Map.of("other", 0), numbers(data(pack), "corrections", "change"));
    byte[] page = Acting.as(bilal, () -> lists.file(pack.id(), SnapshotForm.HTML, "en")).content();
    String html = new String(page, StandardCharsets.UTF_8);
    assertTrue(html.contains(words), html);
    assertFalse(html.contains("Nothing was corrected."), html);
  }

  @Test
  @DisplayName(
      "corrections since a pack was frozen are counted by the groups of the log, not by their rows")
  void correctedSince() throws Exception {
    steps(5);
    BatchView first = batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 2));
    BatchView second = batchWorld.checked(anna, bilal, petition, BatchWorld.paper("GB", 3));
    var embassy = snapshotWorld.embassy(petition.campaignId());
    SnapshotView pack = snapshotWorld.freeze(anna, petition, embassy, "en");
    assertEquals(0, SnapshotWorld.corrections(pack));
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    transaction.begin();
    correct(day, "AQ", 1, -1);
    correct(day, "LK", 1, -1);
    correct(day, "VA", 2, -1);
    transaction.commit();
    assertEquals(1, SnapshotWorld.corrections(pack));
    transaction.begin();
    correct(day.minusDays(1), "AQ", 1, -1);
    transaction.commit();
    assertEquals(2, SnapshotWorld.corrections(pack));
    Acting.as(anna, () -> batches.withdraw(first.id(), null, "Counted twice"));
    Acting.as(anna, () -> batches.withdraw(second.id(), null, "Counted twice"));
    assertEquals(3, SnapshotWorld.corrections(pack));
    steps(null);
    tellThatFiguresChanged();
    assertEquals(6, SnapshotWorld.corrections(pack));
  }

  private void correct(LocalDate day, String country, long run, long change) {
    book(
        new CorrectionKey(petition.id(), 1, day, country, CorrectionKind.INVALIDATION, "TEST", run),
        change);
  }

  /** Clears the cache of corrections, which lasts ten seconds unless figures change. */
  private void tellThatFiguresChanged() {
    figures.fire(new FiguresChanged(petition.campaignId(), "signatures"));
  }

  private void book(CorrectionKey key, long change) {
    corrections.book(key, now, Map.of(SignatureSource.ONLINE, change));
    tellThatFiguresChanged();
  }

  @Test
  @DisplayName("packs frozen from now on have steps, and those frozen before stay exact")
  void packs() throws Exception {
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("GB", 13));
    var embassy = snapshotWorld.embassy(petition.campaignId());
    SnapshotView before = snapshotWorld.freeze(anna, petition, embassy, "en");
    steps(5);
    JsonObject data = data(snapshotWorld.freeze(anna, petition, embassy, "en"));
    assertEquals(39, data.getInt("total"));
    assertEquals(Map.of("GB", 10, "PK", 10, "other", 19), numbers(data, "countries", "total"));
    assertEquals(ago(2).toString(), data.getString("countriesAsOf"));
    assertEquals(Map.of("GB", 10), numbers(data, "batches", "number"));
    JsonObject sources = data.getJsonObject("bySource");
    assertEquals(10, sources.getInt("PAPER"));
    assertEquals(4, sources.getInt("OTHER"), "1 online, 3 on paper");
    assertEquals(
        Map.of("GB", 21, "SE", 4, "PK", 12, "ZZ", 2), numbers(data(before), "countries", "total"));
  }

  private JsonObject data(SnapshotView pack) throws Exception {
    byte[] content =
        Acting.as(bilal, () -> lists.file(pack.id(), SnapshotForm.JSON, null)).content();
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(content))) {
      return reader.readObject();
    }
  }

  @Test
  @DisplayName(
      "R7: a country's milestone counts as reached once its figure is released, as of that moment")
  void reached() throws Exception {
    steps(5);
    mark("PK", 10);
    mark("SE", 5);
    tallyWorld.bookPast(petition, "SE", ago(2), 1);
    watch.runEverywhere();
    JsonObject pakistan = shown("PK");
    assertTrue(pakistan.getBoolean("reached") && pakistan.getBoolean("reachedNow"));
    assertEquals(ago(2).toString(), pakistan.getString("reachedAt"));
    JsonObject sweden = shown("SE");
    assertFalse(sweden.getBoolean("reached") || sweden.getBoolean("reachedNow"), "no crowd yet");
    assertTrue(sweden.isNull("reachedAt"));
    MilestoneView own =
        milestones.of(petition).stream()
            .filter(one -> "SE".equals(one.country()))
            .findFirst()
            .orElseThrow();
    assertTrue(own.reachedNow() && !own.told(), "the staff see exact figures; none is raised");
  }

  private JsonObject shown(String country) {
    return read("").getJsonArray("milestones").getValuesAs(JsonObject.class).stream()
        .filter(one -> country.equals(one.getString("country", null)))
        .findFirst()
        .orElseThrow();
  }

  private void mark(String country, long wanted) throws Exception {
    Acting.does(anna, () -> milestones.add(petition.slug(), country, wanted));
  }

  private List<Long> shown() {
    return read("").getJsonArray("milestones").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.isNull("percent"))
        .map(one -> one.getJsonNumber("wanted").longValue())
        .toList();
  }

  @Test
  @DisplayName("a milestone of a country must be a whole step, and others are not shown in public")
  void milestonesOfCountries() throws Exception {
    mark("GB", 7);
    mark(null, 13);
    assertEquals(List.of(7L, 13L), shown());
    steps(5);
    assertEquals(List.of(13L), shown());
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> mark("GB", 12));
    assertEquals("wanted", refusal.errors().getFirst().field());
    assertEquals("milestone.error.step", refusal.errors().getFirst().messageKey());
    mark("GB", 15);
    mark(null, 14);
    assertEquals(List.of(13L, 14L, 15L), shown());
    assertEquals(
        List.of(7L, 13L, 14L, 15L),
        milestones.of(petition).stream()
            .filter(MilestoneView::own)
            .map(MilestoneView::wanted)
            .toList(),
        "the staff see all of them");
  }
}
