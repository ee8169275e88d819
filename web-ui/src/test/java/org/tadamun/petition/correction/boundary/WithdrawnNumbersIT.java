package org.tadamun.petition.correction.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("Withdrawn batches and imports in the public log")
class WithdrawnNumbersIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private Batches batches;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private TallyWorld tallyWorld;

  /** The lines of the public log, sorted as text: kind, country, number, reason. */
  private List<String> log() {
    return Api.anonymous()
        .get("/petitions/" + petition.slug() + "/corrections")
        .require(200)
        .items()
        .stream()
        .map(WithdrawnNumbersIT::line)
        .sorted()
        .toList();
  }

  private static String line(JsonObject one) {
    return "%s %s %d %s"
        .formatted(
            one.getString("kind"),
            one.getString("country"),
            one.getInt("change"),
            one.getString("reason"));
  }

  private void withdraw(BatchView batch) throws Exception {
    Acting.as(anna, () -> batches.withdraw(batch.id(), null, "Zara counted them twice"));
  }

  private ImportView withdraw(ImportView done) throws Exception {
    importWorld.as(anna, () -> imports.withdraw(done.id(), null, "Zara sent a wrong list"));
    return importWorld.settled(anna, done);
  }

  @Test
  @DisplayName(
      "batch R10: each withdrawn batch is in the public log once, without the reason staff wrote")
  void batches() throws Exception {
    BatchView first = batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 40));
    BatchView second = batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 2));
    assertEquals(List.of(), log());
    withdraw(first);
    withdraw(second);
    assertThrows(WrongState.class, () -> withdraw(first));
    assertEquals(List.of("WITHDRAWAL SE -2 BATCH", "WITHDRAWAL SE -40 BATCH"), log());
    assertEquals(Map.of(), batchWorld.tally(petition.id()));
    String page = Site.get("/de/petitions/" + petition.slug() + "/corrections").require(200).body();
    assertTrue(
        page.contains("Ein Stapel anderswo gesammelter Unterschriften wurde zurückgezogen"), page);
    assertFalse(page.contains("Zara"), page);
  }

  @Test
  @DisplayName("batch R10: a batch that never counted is not in the public log")
  void neverCounted() throws Exception {
    withdraw(batchWorld.submit(anna, petition, BatchWorld.paper("SE", 40)));
    BatchView refused = batchWorld.submit(anna, petition, BatchWorld.paper("GB", 7));
    Acting.as(bilal, () -> batches.reject(refused.id(), null, "Not legible"));
    assertEquals(List.of(), log());
  }

  @Test
  @DisplayName(
      "imports R11: a withdrawn import is logged by country, with what still counted as its own")
  void imported() throws Exception {
    String owner = ImportWorld.address();
    String file =
        ImportWorld.people(501, "GB")
            + ImportWorld.row(ImportWorld.address(), "PK")
            + ImportWorld.row(owner, "PK");
    ImportView done = importWorld.done(anna, bilal, petition, file);
    tallyWorld.signs(petition, owner, "PK");
    tallyWorld.withdraw(petitionWorld.token(owner));
    assertEquals(List.of(), log(), "who withdraws himself is no correction");
    ImportView gone = withdraw(done);
    assertThrows(WrongState.class, () -> withdraw(gone));
    importWorld.settled(anna, gone);
    assertEquals(List.of("WITHDRAWAL GB -501 IMPORT", "WITHDRAWAL PK -1 IMPORT"), log());
    assertEquals(Map.of(), batchWorld.tally(petition.id()));
  }

  @Test
  @DisplayName("A pack has each withdrawn batch and import once")
  void inPacks() throws Exception {
    withdraw(batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 40)));
    withdraw(importWorld.done(anna, bilal, petition, ImportWorld.people(3, "GB")));
    var embassy = snapshotWorld.embassy(petition.campaignId());
    SnapshotView pack = snapshotWorld.freeze(anna, petition, embassy, "en");
    try (JsonReader reader =
        Json.createReader(new ByteArrayInputStream(bytes(pack, SnapshotForm.JSON, null)))) {
      assertEquals(
          List.of("BATCH_WITHDRAWN SE -40", "WITHDRAWAL GB -3"),
          reader.readObject().getJsonArray("corrections").getValuesAs(JsonObject.class).stream()
              .map(one -> told(one))
              .sorted()
              .toList());
    }
    String csv = new String(bytes(pack, SnapshotForm.CSV, "en"), StandardCharsets.UTF_8);
    assertTrue(
        csv.contains("\"Withdrawn\",\"An imported list of signatures was withdrawn\",\"-3\""), csv);
  }

  private static String told(JsonObject one) {
    return one.getString("kind") + " " + one.getString("country") + " " + one.getInt("change");
  }

  private byte[] bytes(SnapshotView pack, SnapshotForm form, String language) throws Exception {
    return Acting.as(bilal, () -> lists.file(pack.id(), form, language)).content();
  }
}
