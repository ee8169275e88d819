package org.tadamun.petition.recount.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.recount.boundary.RecountView.Row;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Figures that were lost")
class LostTalliesIT extends FourEyes {

  private static final String WHY = "Somebody emptied the table by hand";

  @Inject private BatchWorld batchWorld;
  @Inject private RecountCorrections corrections;
  @Inject private Recounts recounts;
  @Inject private TallyWorld tallyWorld;

  private Instant lastWeek;

  /** One of two from Sweden signed a week ago; one withdrew; paper is counted too. */
  @BeforeEach
  void collect() throws Exception {
    tallyWorld.sign(petition, "SE");
    tallyWorld.sign(petition, "SE");
    tallyWorld.sign(petition, "GB");
    tallyWorld.withdraw(tallyWorld.sign(petition, "GB"));
    tallyWorld.pending(petition, "FR");
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("GB", 340));
    batchWorld.checked(anna, bilal, petition, BatchWorld.details(BatchSource.PARTNER, "CA", 25));
    lastWeek = Instant.now().minus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    tallyWorld.drift(petition, "ONLINE", "SE", -1);
    tallyWorld.bookPast(petition, "SE", lastWeek, 1);
  }

  private RecountView recount() throws Exception {
    return Acting.as(anna, () -> recounts.run(petition.slug()));
  }

  private RecountView approve(Person who, RecountView found) throws Exception {
    return Acting.as(who, () -> corrections.approve(petition.slug(), found.id()));
  }

  /** Signatures and checked batches by source and country, counted row by row. */
  private Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>(tallyWorld.batches(petition.id()));
    petitionWorld.rows(petition.id()).stream()
        .filter(row -> row.state() == SignatureState.CONFIRMED)
        .forEach(row -> rows.merge("ONLINE " + row.signer().country(), 1L, Long::sum));
    return rows;
  }

  private List<Instant> hours() {
    return ModerationWorld.items(petition, "/counts/history?interval=hour&by=country&limit=200")
        .stream()
        .map(hour -> Instant.parse(hour.getString("from")))
        .toList();
  }

  @Test
  @DisplayName(
      "R6 R7: all figures of a petition are restored from its rows, except for their hours")
  void all() throws Exception {
    JsonObject told = BatchWorld.counts(petition);
    assertEquals(368, told.getInt("total"));
    assertEquals(rows(), batchWorld.tally(petition.id()));
    assertTrue(hours().contains(lastWeek), () -> hours().toString());

    tallyWorld.lose(petition);
    assertEquals(Map.of(), batchWorld.tally(petition.id()));
    RecountView found = recount();
    assertEquals(
        List.of(
            new Row(1, SignatureSource.ONLINE, "GB", 0, 1, false),
            new Row(1, SignatureSource.ONLINE, "SE", 0, 2, false),
            new Row(1, SignatureSource.PAPER, "GB", 0, 340, false),
            new Row(1, SignatureSource.PARTNER, "CA", 0, 25, false)),
        found.findings());
    Acting.as(anna, () -> corrections.propose(petition.slug(), found.id(), WHY));
    assertThrows(SecondPersonNeeded.class, () -> approve(anna, found));
    assertEquals(Map.of(), batchWorld.tally(petition.id()), "nothing yet");

    RecountView after = approve(bilal, found);
    assertEquals(List.of(), after.findings());
    assertEquals(0, after.unsettled());
    assertEquals(rows(), batchWorld.tally(petition.id()));
    JsonObject again = BatchWorld.counts(petition);
    for (String figure : List.of("total", "countries", "bySource")) {
      assertEquals(told.get(figure), again.get(figure), figure);
    }
    assertEquals(Map.of("SE", 2L, "GB", 341L, "CA", 25L), ModerationWorld.tallied(petition));
    assertTrue(hours().stream().allMatch(lastWeek::isBefore), () -> hours().toString());
  }

  @Test
  @DisplayName("R7: signatures after the proposal and after the approval are counted as usual")
  void signedAfter() throws Exception {
    tallyWorld.lose(petition);
    RecountView found = recount();
    Acting.as(anna, () -> corrections.propose(petition.slug(), found.id(), WHY));
    tallyWorld.sign(petition, "SE");
    approve(bilal, found);
    tallyWorld.sign(petition, "SE");
    assertEquals(rows(), batchWorld.tally(petition.id()));
    assertEquals(List.of(), recount().findings());
  }
}
