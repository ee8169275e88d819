package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.testing.ImportTables;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R6: Imports in an embassy pack, in steps like the figures of countries")
class ImportsInStepsIT extends SteppedFigures {

  @Inject private Imports imports;
  @Inject private ImportTables importTables;
  @Inject private ImportWorld importWorld;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private TallyWorld tallyWorld;

  private Map<String, Integer> lines(AddresseeView embassy) throws Exception {
    SnapshotView pack = snapshotWorld.freeze(anna, petition, embassy, "en");
    byte[] content =
        Acting.as(bilal, () -> lists.file(pack.id(), SnapshotForm.JSON, null)).content();
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(content))) {
      JsonObject data = reader.readObject();
      return numbers(data, "imports", "number");
    }
  }

  @Test
  @DisplayName(
      "imports R6: an import keeps its number when signers leave, until it is withdrawn as a whole")
  void imported() throws Exception {
    steps(5);
    AddresseeView embassy = snapshotWorld.embassy(petition.campaignId());
    String zara = ImportWorld.address();
    String amal = ImportWorld.address();
    String file =
        ImportWorld.people(4, "LI")
            + ImportWorld.row(zara, "LI")
            + ImportWorld.row(amal, "LI")
            + ImportWorld.row(ImportWorld.address(), "AQ");
    ImportView list = importWorld.done(anna, bilal, petition, file);
    assertEquals(Map.of("LI", 5), lines(embassy), "of six, and none of one");
    tallyWorld.signs(petition, zara, "LI");
    tallyWorld.confirm(petitionWorld.token(zara));
    tallyWorld.signs(petition, amal, "LI");
    tallyWorld.withdraw(petitionWorld.token(amal));
    assertEquals(Map.of("LI", 5), lines(embassy), "four of them are the list's still");
    steps(null);
    assertEquals(Map.of("LI", 4, "AQ", 1), lines(embassy));
    steps(5);
    importWorld.as(anna, () -> imports.withdraw(list.id(), null, "Sent twice"));
    importWorld.settled(anna, list);
    assertEquals(Map.of(), lines(embassy));
  }

  @Test
  @DisplayName("a pack with steps omits an import if it is unknown how many signatures it brought")
  void unknownNumber() throws Exception {
    AddresseeView embassy = snapshotWorld.embassy(petition.campaignId());
    ImportView list = importWorld.done(anna, bilal, petition, ImportWorld.people(6, "LI"));
    steps(5);
    assertEquals(Map.of("LI", 5), lines(embassy));
    importTables.forgetsOne(list.id(), "LI");
    assertEquals(Map.of(), lines(embassy), "of six, five are known");
    assertEquals(5, read("/counts").getJsonObject("bySource").getInt("PARTNER"));
    steps(null);
    assertEquals(Map.of("LI", 6), lines(embassy));
  }

  @Test
  @DisplayName("a pack shows an import that is still counted with the number that is known so far")
  void entering() throws Exception {
    AddresseeView embassy = snapshotWorld.embassy(petition.campaignId());
    ImportView list = importWorld.done(anna, bilal, petition, ImportWorld.people(6, "LI"));
    steps(5);
    importTables.countsLater(list.id());
    assertEquals(Map.of("LI", 5), lines(embassy));
    importTables.forgetsOne(list.id(), "LI");
    assertEquals(Map.of("LI", 5), lines(embassy), "from before, and as many as it counts");
  }
}
