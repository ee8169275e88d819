package org.tadamun.petition.recount.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.correctionlog.boundary.CorrectionFilter;
import org.tadamun.petition.correctionlog.boundary.CorrectionLists;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("R8: Correction whose changes cancel out over sources")
class MadeUpFiguresIT extends FourEyes {

  private static final String WORDS =
      "Figures of countries or sources were put right; the total did not change";

  @Inject private BatchWorld batchWorld;
  @Inject private CorrectionLists correctionLists;
  @Inject private RecountCorrections corrections;
  @Inject private Recounts recounts;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private TallyWorld tallyWorld;

  /** Corrects figures in which three of a batch of 340 are counted as online. */
  private void putRight() throws Exception {
    String slug = petition.slug();
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("GB", 340));
    tallyWorld.drift(petition, "PAPER", "GB", -3);
    tallyWorld.drift(petition, "ONLINE", "GB", +3);
    RecountView found = Acting.as(anna, () -> recounts.run(slug));
    Acting.as(anna, () -> corrections.propose(slug, found.id(), "Booked under the wrong source"));
    RecountView after = Acting.as(bilal, () -> corrections.approve(slug, found.id()));
    assertEquals(List.of(), after.findings());
    assertEquals(Map.of("PAPER GB", 340L), batchWorld.tally(petition.id()));
  }

  @Test
  @DisplayName(
      "The correction is in the public log and in the log for staff, with a change of zero")
  void log() throws Exception {
    putRight();
    List<JsonObject> log = ModerationWorld.items(petition, "/corrections");
    assertEquals(1, log.size());
    assertEquals("GB", log.getFirst().getString("country"));
    assertEquals("RECOUNT", log.getFirst().getString("kind"));
    assertEquals("RECOUNT", log.getFirst().getString("reason"));
    assertEquals(0, log.getFirst().getInt("change"));
    String page = Site.get("/en/petitions/" + petition.slug() + "/corrections").require(200).body();
    assertTrue(page.contains(WORDS), page);
    String slug = petition.slug();
    assertEquals(
        1, Acting.as(anna, () -> correctionLists.at(slug, CorrectionFilter.ALL, 0, 50)).size());
  }

  @Test
  @DisplayName(
      "The correction is in a pack frozen afterwards, and is counted beside one frozen before")
  void packs() throws Exception {
    var embassy = snapshotWorld.embassy(petition.campaignId());
    SnapshotView before = snapshotWorld.freeze(anna, petition, embassy, "en");
    putRight();
    SnapshotView pack = snapshotWorld.freeze(anna, petition, embassy, "en");
    byte[] file = Acting.as(bilal, () -> lists.file(pack.id(), SnapshotForm.CSV, "en")).content();
    String csv = new String(file, StandardCharsets.UTF_8);
    assertTrue(csv.contains("\"" + WORDS + "\",\"0\""), csv);
    assertEquals(1, SnapshotWorld.corrections(before));
    assertEquals(0, SnapshotWorld.corrections(pack));
  }
}
