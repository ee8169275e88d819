package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.imports.testing.ImportWorld.HEADING;
import static org.tadamun.petition.imports.testing.ImportWorld.address;
import static org.tadamun.petition.imports.testing.ImportWorld.people;
import static org.tadamun.petition.imports.testing.ImportWorld.row;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Sources of the figures in a pack")
class PackSourcesIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private Imports imports;
  @Inject private ImportWorld importWorld;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private SnapshotChanges changes;
  @Inject private TallyWorld tallyWorld;

  private AddresseeView embassy;

  @BeforeEach
  void embassy() {
    embassy = snapshotWorld.embassy(petition.campaignId());
  }

  private SnapshotView freeze() throws Exception {
    return snapshotWorld.freeze(anna, petition, embassy, "en");
  }

  private String text(SnapshotView pack, SnapshotForm form, String language) throws Exception {
    FrozenFile file = Acting.as(bilal, () -> lists.file(pack.id(), form, language));
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  private JsonObject data(SnapshotView pack) throws Exception {
    byte[] content = text(pack, SnapshotForm.JSON, null).getBytes(StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(content))) {
      return reader.readObject();
    }
  }

  private static Map<String, Integer> sums(JsonObject data, String list) {
    Map<String, Integer> sums = new TreeMap<>();
    data.getJsonArray(list)
        .getValuesAs(JsonObject.class)
        .forEach(
            one ->
                sums.merge(
                    one.getString("source") + ' ' + one.getString("country"),
                    one.getInt("number"),
                    Integer::sum));
    return sums;
  }

  private static int sum(JsonObject data, String list) {
    return sums(data, list).values().stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  @DisplayName("R14: batches and imports add up to the figures of paper and partners")
  void accounted() throws Exception {
    tallyWorld.sign(petition, "SE");
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 40));
    importWorld.paper(anna, bilal, petition, people(2, "SE"));
    ImportView list =
        importWorld.done(anna, bilal, petition, people(5, "GB") + row(address(), "SE"));
    importWorld.ready(anna, petition, people(3, "DE"));
    SnapshotView pack = freeze();
    JsonObject data = data(pack);
    assertEquals(Map.of("PAPER SE", 2, "PARTNER GB", 5, "PARTNER SE", 1), sums(data, "imports"));
    JsonObject bySource = data.getJsonObject("bySource");
    assertEquals(
        bySource.getInt("PAPER") + bySource.getInt("PARTNER"),
        sum(data, "batches") + sum(data, "imports"));
    assertEquals(49, pack.total());
    assertEquals(1, data.getJsonObject("waiting").getInt("imports"));
    JsonObject partner =
        data.getJsonArray("imports").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("country").equals("GB"))
            .findFirst()
            .orElseThrow();
    assertEquals("LabourStart", partner.getString("organisation"));
    assertEquals(list.id(), partner.getString("id"));
    assertEquals(64, partner.getString("fileSha256").length());
    String html = text(pack, SnapshotForm.HTML, "en");
    assertTrue(html.contains(partner.getString("fileSha256")), html);
    assertTrue(html.contains("One list of signers waits for a second person"), html);
  }

  @Test
  @DisplayName("R14: a pack with an import and no batch does not say that there are none")
  void alone() throws Exception {
    importWorld.done(anna, bilal, petition, people(4, "GB"));
    String html = text(freeze(), SnapshotForm.HTML, "en");
    assertFalse(html.contains("There are none."), html);
    assertTrue(html.contains("Lists of signers from partner organisations and from paper"), html);
  }

  @Test
  @DisplayName(
      "R14: an import loses signers who leave or sign themselves, and all when it is withdrawn")
  void left() throws Exception {
    String zara = address();
    String amal = address();
    ImportView list =
        importWorld.done(
            anna,
            bilal,
            petition,
            HEADING + row(zara, "SE") + row(amal, "SE") + row(address(), "SE"));
    tallyWorld.signs(petition, zara, "SE");
    tallyWorld.confirm(petitionWorld.token(zara));
    tallyWorld.signs(petition, amal, "SE");
    tallyWorld.withdraw(petitionWorld.token(amal));
    assertEquals(Map.of("PARTNER SE", 1), sums(data(freeze()), "imports"));
    importWorld.as(anna, () -> imports.withdraw(list.id(), null, "Sent twice"));
    importWorld.settled(anna, list);
    JsonObject data = data(freeze());
    assertEquals(Map.of(), sums(data, "imports"));
    assertEquals(1, data.getInt("total"));
  }

  @Test
  @DisplayName("R14: partner figures that no import explains are shown without an organisation")
  void drifted() throws Exception {
    importWorld.done(anna, bilal, petition, people(4, "GB"));
    tallyWorld.drift(petition, "PARTNER", "GB", 3);
    JsonObject data = data(freeze());
    assertEquals(Map.of("PARTNER GB", 7), sums(data, "imports"));
    assertTrue(data.getJsonArray("imports").getJsonObject(0).isNull("organisation"));
    tallyWorld.drift(petition, "PARTNER", "GB", -3);
  }

  @Test
  @DisplayName("R15: signatures of an earlier version are stated, also if the new version has none")
  void earlier() throws Exception {
    tallyWorld.sign(petition, "GB");
    tallyWorld.sign(petition, "SE");
    assertTrue(data(freeze()).isNull("earlier"));
    publishAgain();
    SnapshotView pack = freeze();
    assertEquals(0, pack.total());
    JsonObject earlier = data(pack).getJsonObject("earlier");
    assertEquals(1, earlier.getInt("version"));
    assertEquals(2, earlier.getInt("total"));
    String html = text(pack, SnapshotForm.HTML, "en");
    assertFalse(html.contains("Nobody has signed"), html);
    assertTrue(html.contains("No signature counts for this version of the text."), html);
    assertTrue(html.contains("2 signatures were given to version 1 of the text."), html);
  }

  @Test
  @DisplayName("R2: all files and the list name the moment at which the figures were read")
  void moment() throws Exception {
    SnapshotView pack = freeze();
    assertTrue(pack.asOf().isAfter(pack.createdAt()), pack::toString);
    assertEquals(pack.asOf().toString(), data(pack).getString("asOf"));
    assertTrue(text(pack, SnapshotForm.MANIFEST, null).contains(pack.asOf().toString()));
    SnapshotView again = Acting.as(bilal, () -> lists.one(pack.id()));
    assertEquals(pack, again);
    assertEquals(0, Acting.as(bilal, () -> changes.since(pack.id())).correctionsSince());
    assertEquals(List.of("en"), again.languages());
  }
}
