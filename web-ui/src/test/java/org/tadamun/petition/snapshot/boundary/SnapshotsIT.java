package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Statements;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Embassy packs")
class SnapshotsIT extends FourEyes {

  @PersistenceUnit(unitName = "tadamun")
  private EntityManagerFactory factory;

  @Inject private Addressees addressees;
  @Inject private BatchWorld batchWorld;
  @Inject private Batches batches;
  @Inject private Petitions petitions;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private SnapshotChanges changes;
  @Inject private Snapshots snapshots;
  @Inject private TallyWorld tallyWorld;

  private AddresseeView embassy;

  @BeforeEach
  void embassy() {
    embassy = snapshotWorld.embassy(petition.campaignId());
  }

  private SnapshotView freeze(String... languages) throws Exception {
    return snapshotWorld.freeze(anna, petition, embassy, languages);
  }

  private FrozenFile file(SnapshotView pack, SnapshotForm form, String language) throws Exception {
    return Acting.as(bilal, () -> lists.file(pack.id(), form, language));
  }

  /** The content of every file by its name, as it is read now. */
  private Map<String, String> bytes(SnapshotView pack) throws Exception {
    Map<String, String> bytes = new TreeMap<>();
    for (SnapshotView.FileView file : pack.files()) {
      FrozenFile read = file(pack, file.form(), file.language());
      assertEquals(file.length(), read.content().length);
      assertEquals(file.sha256(), read.sha256());
      bytes.put(read.name(), Arrays.toString(read.content()));
    }
    return bytes;
  }

  private JsonObject data(SnapshotView pack) throws Exception {
    byte[] content = file(pack, SnapshotForm.JSON, null).content();
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(content))) {
      return reader.readObject();
    }
  }

  @Test
  @DisplayName("R3: a pack keeps its bytes when people sign, and addressee and text change")
  void sameBytes() throws Exception {
    tallyWorld.sign(petition, "GB");
    String own = tallyWorld.sign(petition, "SE");
    SnapshotView pack = freeze("en", "ar", "ur");
    Map<String, String> before = bytes(pack);
    assertEquals(11, before.size());
    tallyWorld.sign(petition, "DE");
    tallyWorld.withdraw(own);
    Acting.as(
        anna,
        () ->
            addressees.edit(
                embassy.publicId(), embassy.version(), SnapshotWorld.details("Renamed"), false));
    petitionWorld.publish(anna, petition.slug(), newText(), ChangeKind.MATERIAL);
    assertEquals(before, bytes(pack));
    SnapshotView again = Acting.as(bilal, () -> lists.one(pack.id()));
    assertEquals(pack, again);
    assertEquals("High Commission", again.addressee().name().in("en"));
  }

  private static PetitionText newText() {
    LocalizedText words = LocalizedText.of("en", "Free him and his colleagues");
    return new PetitionText(words, words, List.of());
  }

  @Test
  @DisplayName("R2: a pack has the figures of its moment by country and source, and its batches")
  void figures() throws Exception {
    tallyWorld.sign(petition, "GB");
    tallyWorld.sign(petition, "GB");
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 40));
    batchWorld.submit(anna, petition, BatchWorld.paper("DE", 500));
    BatchView wrong = batchWorld.checked(anna, bilal, petition, BatchWorld.paper("CA", 7));
    Acting.as(anna, () -> batches.withdraw(wrong.id(), null, "Counted twice"));
    SnapshotView pack = freeze("en");
    assertEquals(42, pack.total());
    JsonObject data = data(pack);
    assertEquals(42, data.getInt("total"));
    assertEquals(petition.textHash(), data.getJsonObject("petition").getString("textHash"));
    assertEquals(2, data.getJsonArray("countries").size());
    JsonObject sweden = data.getJsonArray("countries").getJsonObject(0);
    assertEquals("SE", sweden.getString("country"));
    assertEquals(40, sweden.getInt("PAPER"));
    assertEquals(1, data.getJsonArray("batches").size());
    assertEquals(500, data.getJsonObject("waiting").getInt("signatures"));
    assertEquals(1, data.getJsonArray("corrections").size());
    assertFalse(data.toString().contains("Zara Khan"));
    assertFalse(data.toString().contains("Counted twice"));
    assertFalse(data.toString().contains("Amal"));
  }

  @Test
  @DisplayName("R7: corrections after the freeze are counted beside the pack, not in it")
  void corrections() throws Exception {
    BatchView batch = batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 40));
    SnapshotView pack = freeze("en");
    SnapshotChange none = Acting.as(bilal, () -> changes.since(pack.id()));
    assertEquals(0, none.correctionsSince());
    assertEquals(none.total(), none.totalNow(), "at once, whatever the pages are still shown");
    Acting.as(anna, () -> batches.withdraw(batch.id(), null, "Counted twice"));
    SnapshotChange change = Acting.as(bilal, () -> changes.since(pack.id()));
    assertEquals(40, change.total());
    assertEquals(0, change.totalNow());
    assertEquals(1, change.correctionsSince());
    assertEquals(40, Acting.as(bilal, () -> lists.one(pack.id())).total());
  }

  @Test
  @DisplayName(
      "R4: the published key has signed the manifest; one changed byte breaks the signature")
  void signed() throws Exception {
    SnapshotView pack = freeze("en");
    byte[] manifest = file(pack, SnapshotForm.MANIFEST, null).content();
    SigningKeyView key = snapshots.key();
    assertTrue(SigningKey.isSigned(manifest, pack.signature(), key.publicKey()));
    assertEquals(key.fingerprint(), pack.keyFingerprint());
    manifest[20] ^= 1;
    assertFalse(SigningKey.isSigned(manifest, pack.signature(), key.publicKey()));
  }

  @Test
  @DisplayName("R1: a pack needs an addressee of the campaign and shipped languages")
  void refusals() throws Exception {
    AddresseeView other = snapshotWorld.embassy(world.campaign().id());
    refused("addressee", other.publicId(), List.of("en"));
    refused("addressee", "no-such", List.of("en"));
    refused("addressee", null, List.of("en"));
    refused("languages", embassy.publicId(), List.of());
    refused("languages", embassy.publicId(), List.of("tlh"));
    refused("languages", embassy.publicId(), List.of("en", "en"));
    SnapshotRequest beside =
        new SnapshotRequest(embassy.publicId(), List.of("en"), true, null, null, null);
    InvalidInput alone =
        assertThrows(
            InvalidInput.class,
            () -> Acting.as(anna, () -> snapshots.freeze(petition.slug(), beside)));
    assertEquals("sideBySide", alone.errors().getFirst().field());
    SnapshotRequest request =
        new SnapshotRequest(embassy.publicId(), List.of("en"), null, null, null, null);
    assertThrows(NotFound.class, () -> Acting.as(anna, () -> snapshots.freeze("none", request)));
    assertEquals(0, Acting.as(anna, () -> lists.count(petition.slug(), null)));
  }

  private void refused(String field, String addressee, List<String> languages) {
    SnapshotRequest request = new SnapshotRequest(addressee, languages, false, false, null, null);
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () -> Acting.as(anna, () -> snapshots.freeze(petition.slug(), request)));
    assertEquals(field, refused.errors().getFirst().field());
  }

  @Test
  @DisplayName("R1: no pack is frozen of a draft petition")
  void drafts() throws Exception {
    PetitionView draft =
        Acting.as(
            anna,
            () ->
                petitions.create(
                    petition.campaignId(), World.unique("petition"), PetitionWorld.draft()));
    assertThrows(WrongState.class, () -> snapshotWorld.freeze(anna, draft, embassy, "en"));
  }

  @Test
  @DisplayName("R5: only staff who may write the campaign's petitions make and read packs")
  void roles() throws Exception {
    SnapshotView pack = freeze("en");
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Person sweden = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "SE");
    assertThrows(
        EJBAccessException.class, () -> snapshotWorld.freeze(reader, petition, embassy, "en"));
    assertThrows(EJBAccessException.class, () -> Acting.as(reader, () -> lists.one(pack.id())));
    assertThrows(Forbidden.class, () -> snapshotWorld.freeze(stranger, petition, embassy, "en"));
    for (SnapshotForm form : SnapshotForm.values()) {
      assertThrows(
          Forbidden.class, () -> Acting.as(stranger, () -> lists.file(pack.id(), form, null)));
    }
    assertThrows(
        Forbidden.class, () -> Acting.as(stranger, () -> lists.count(petition.slug(), null)));
    assertThrows(Forbidden.class, () -> Acting.as(stranger, () -> changes.since(pack.id())));
    assertThrows(
        Forbidden.class, () -> Acting.as(stranger, () -> snapshots.total(petition.slug())));
    assertThrows(Forbidden.class, () -> snapshotWorld.freeze(sweden, petition, embassy, "en"));
  }

  @Test
  @DisplayName(
      "staff limited to countries see the packs for addressees who sit there, and no others")
  void limited() throws Exception {
    SnapshotView pack = freeze("en");
    String host = pack.addressee().hostCountry();
    Person there = world.person(Role.COORDINATOR, petition.campaignId(), host);
    Person swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    assertEquals(1, Acting.as(there, () -> lists.count(petition.slug(), null)));
    assertEquals(pack, Acting.as(there, () -> lists.at(petition.slug(), null, 0, 5)).getFirst());
    Acting.as(there, () -> lists.file(pack.id(), SnapshotForm.CSV, null));
    assertEquals(0, Acting.as(swede, () -> lists.count(petition.slug(), null)));
    assertEquals(
        List.of(), Acting.as(swede, () -> lists.page(petition.slug(), null, null, 5)).items());
    assertThrows(Forbidden.class, () -> Acting.as(swede, () -> lists.one(pack.id())));
    assertThrows(
        Forbidden.class,
        () -> Acting.as(swede, () -> lists.file(pack.id(), SnapshotForm.CSV, null)));
  }

  @Test
  @DisplayName("a list of six packs takes as many SQL statements as a list of two")
  void statements() throws Exception {
    freeze("en");
    freeze("en");
    int few = listed();
    for (int i = 0; i < 4; i++) {
      freeze("en", "ar");
    }
    assertEquals(few, listed());
    assertEquals(6, Acting.as(anna, () -> lists.at(petition.slug(), null, 0, 50)).size());
  }

  private int listed() throws Exception {
    return Statements.of(
        factory, () -> Acting.as(anna, () -> lists.at(petition.slug(), null, 0, 50)));
  }

  @Test
  @DisplayName("freezing a pack is audited with the hash of its manifest")
  void audited() throws Exception {
    SnapshotView pack = freeze("en");
    List<AuditEntry> trail = world.audit("snapshot", pack.id());
    assertEquals(1, trail.size());
    assertEquals("snapshot.frozen", trail.getFirst().action());
    assertEquals(anna.name(), trail.getFirst().actor());
    assertTrue(trail.getFirst().to().contains(pack.manifest().sha256()));
  }
}
