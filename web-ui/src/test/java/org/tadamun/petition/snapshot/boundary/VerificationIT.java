package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.snapshot.boundary.verification.VerificationResource;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Verification of a pack by hash, number or file")
class VerificationIT extends FourEyes {

  private static final String PATH = "/snapshots/verification";

  @Inject private BatchWorld batchWorld;
  @Inject private Batches batches;
  @Inject private Campaigns campaigns;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private Snapshots snapshots;

  private BatchView batch;
  private SnapshotView pack;

  @BeforeEach
  void freeze() throws Exception {
    batch = batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 40));
    pack =
        snapshotWorld.freeze(
            anna, petition, snapshotWorld.embassy(petition.campaignId()), "en", "ar");
  }

  private static JsonObject ask(String hash) {
    return ask("sha256", hash);
  }

  private static JsonObject ask(String member, String value) {
    JsonObject question = Json.createObjectBuilder().add(member, value).build();
    return Api.anonymous().post(PATH, question).require(200).json();
  }

  private static Answer send(byte[] file) {
    return send(BodyPublishers.ofByteArray(file));
  }

  private static Answer send(BodyPublisher file) {
    return Api.anonymous().send("POST", PATH, file, "application/octet-stream");
  }

  private byte[] content(SnapshotForm form, String language) throws Exception {
    return Acting.as(anna, () -> lists.file(pack.id(), form, language)).content();
  }

  @Test
  @DisplayName("R6: every file is known by its hash, however it is typed, and by its bytes")
  void known() throws Exception {
    for (SnapshotView.FileView file : pack.files()) {
      JsonObject told = ask(file.sha256());
      assertTrue(told.getBoolean("known"), file.name());
      assertEquals(file.form().name(), told.getJsonObject("pack").getString("form"));
      assertEquals(40, told.getJsonObject("pack").getInt("total"));
      assertEquals(petition.slug(), told.getJsonObject("pack").getString("petition"));
      byte[] bytes = content(file.form(), file.language());
      assertEquals(told, send(bytes).require(200).json());
      assertEquals(told, ask(' ' + Sha256.grouped(file.sha256()).toUpperCase() + '\n'));
      assertEquals(told, ask("hash", file.sha256()));
    }
  }

  @Test
  @DisplayName("R6: the number on paper finds the pack with its figures, and no file")
  void paper() throws Exception {
    JsonObject file = ask(pack.manifest().sha256());
    assertEquals("FILE", file.getString("found"));
    JsonObject told = ask("number", ' ' + pack.id() + '\n');
    assertTrue(told.getBoolean("known"));
    assertEquals("PACK", told.getString("found"));
    JsonObject figures = told.getJsonObject("pack");
    assertTrue(figures.isNull("form"));
    assertTrue(figures.isNull("language"));
    for (String same : new String[] {"id", "petition", "addressee", "asOf", "total", "textHash"}) {
      assertEquals(file.getJsonObject("pack").get(same), figures.get(same), same);
    }
    Acting.as(anna, () -> batches.withdraw(batch.id(), null, "Counted twice"));
    assertEquals(1, ask("number", pack.id()).getJsonObject("pack").getInt("correctionsSince"));
  }

  @Test
  @DisplayName("R6: the number is known when it is typed in groups")
  void grouped() {
    JsonObject told = ask("number", pack.id().replaceAll("(.{4})", "$1 "));
    assertEquals(pack.id(), told.getJsonObject("pack").getString("id"));
  }

  @Test
  @DisplayName("R6: another number is unknown, as is the number of a pack with a forged total")
  void otherPaper() {
    String other = pack.id().substring(1) + 'x';
    JsonObject told = ask("number", other);
    assertFalse(told.getBoolean("known"));
    assertTrue(told.isNull("found"));
    assertTrue(told.isNull("pack"));
    snapshotWorld.forgeTotal(pack.id(), 40_000);
    assertFalse(ask("number", pack.id()).getBoolean("known"));
    snapshotWorld.forgeTotal(pack.id(), 40);
    assertTrue(ask("number", pack.id()).getBoolean("known"));
  }

  @Test
  @DisplayName("R6: the hashes of the text and the key are recognised as such, and are no file")
  void otherNumbers() {
    JsonObject text = ask(petition.textHash());
    assertEquals("TEXT", text.getString("found"));
    JsonObject key = ask(Sha256.grouped(snapshots.key().fingerprint()));
    assertEquals("KEY", key.getString("found"));
    for (JsonObject told : new JsonObject[] {text, key}) {
      assertFalse(told.getBoolean("known"));
      assertTrue(told.isNull("pack"));
    }
  }

  @Test
  @DisplayName("R6: a file with one changed byte is unknown")
  void changed() throws Exception {
    for (SnapshotForm form : new SnapshotForm[] {SnapshotForm.HTML, SnapshotForm.PDF}) {
      byte[] frozen = content(form, "ar");
      assertTrue(send(frozen).require(200).json().getBoolean("known"));
      for (int at : new int[] {0, frozen.length / 2, frozen.length - 1}) {
        byte[] other = frozen.clone();
        other[at] ^= 1;
        JsonObject told = send(other).require(200).json();
        assertFalse(told.getBoolean("known"));
        assertTrue(told.isNull("pack"));
      }
    }
    assertFalse(ask("0".repeat(64)).getBoolean("known"));
    send(new byte[0]).requireMistake("file", null);
  }

  @Test
  @DisplayName("R5: the answer names neither staff nor the addressee's contacts, only the city")
  void silence() {
    String told = ask(pack.manifest().sha256()).toString() + ask("number", pack.id());
    for (String secret :
        new String[] {
          anna.publicId(), "Lowndes", "office@example.org", "High Commission", "Zara"
        }) {
      assertFalse(told.contains(secret), secret);
    }
    assertTrue(told.contains("London"));
  }

  @Test
  @DisplayName("R6: a pack is known while its campaign is offline, without petition and addressee")
  void hidden() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Acting.as(anna, () -> campaigns.takeOffline(campaign.slug()));
    JsonObject told = ask(pack.manifest().sha256());
    assertTrue(told.getBoolean("known"));
    assertTrue(told.getJsonObject("pack").isNull("petition"));
    assertTrue(told.getJsonObject("pack").isNull("addressee"));
    JsonObject paper = ask("number", pack.id()).getJsonObject("pack");
    assertTrue(paper.isNull("petition"));
    assertTrue(paper.isNull("addressee"));
  }

  @Test
  @DisplayName("R7: the answer tells how many corrections were made since the freeze")
  void corrections() throws Exception {
    String hash = pack.manifest().sha256();
    assertEquals(0, ask(hash).getJsonObject("pack").getInt("correctionsSince"));
    Acting.as(anna, () -> batches.withdraw(batch.id(), null, "Counted twice"));
    assertEquals(1, ask(hash).getJsonObject("pack").getInt("correctionsSince"));
    assertEquals(40, ask(hash).getJsonObject("pack").getInt("total"));
  }

  @Test
  @DisplayName("R8: a hash that was written into the database is unknown")
  void forged() {
    String forged = Sha256.hex(new byte[] {1, 2, 3});
    String genuine = pack.files().getFirst().sha256();
    snapshotWorld.forge(pack.id(), genuine, forged);
    assertFalse(ask(forged).getBoolean("known"));
    snapshotWorld.forge(pack.id(), forged, genuine);
    assertTrue(ask(genuine).getBoolean("known"));
  }

  @Test
  @DisplayName("R8: a pack whose total was changed in the database is unknown")
  void otherTotal() {
    String manifest = pack.manifest().sha256();
    snapshotWorld.forgeTotal(pack.id(), 40_000);
    for (SnapshotView.FileView file : pack.files()) {
      assertFalse(ask(file.sha256()).getBoolean("known"), file.name());
    }
    snapshotWorld.forgeTotal(pack.id(), 40);
    assertTrue(ask(manifest).getBoolean("known"));
  }

  private void requireKnown(boolean known) {
    for (SnapshotView.FileView file : pack.files()) {
      assertEquals(known, ask(file.sha256()).getBoolean("known"), file.name());
    }
  }

  @Test
  @DisplayName("R8: a pack whose day, petition or place was changed in the database is unknown")
  void otherPack() throws Exception {
    PetitionView other = petitionWorld.open();
    requireKnown(true);
    snapshotWorld.forgeMoment(pack.id(), pack.asOf().minusSeconds(86_400));
    requireKnown(false);
    snapshotWorld.forgeMoment(pack.id(), pack.asOf());
    requireKnown(true);
    snapshotWorld.forgePetition(pack.id(), other.id());
    requireKnown(false);
    snapshotWorld.forgePetition(pack.id(), petition.id());
    requireKnown(true);
    snapshotWorld.forgeCity(pack.id(), "Geneva");
    requireKnown(false);
    snapshotWorld.forgeCity(pack.id(), "London");
    requireKnown(true);
  }

  @Test
  @DisplayName("R8: a file whose form or language was changed in the database is unknown")
  void otherForm() {
    SnapshotView.FileView table =
        pack.files().stream()
            .filter(file -> file.form() == SnapshotForm.CSV && file.language().equals("en"))
            .findFirst()
            .orElseThrow();
    snapshotWorld.forgeForm(pack.id(), table.sha256(), SnapshotForm.PDF, "en");
    assertFalse(ask(table.sha256()).getBoolean("known"));
    snapshotWorld.forgeForm(pack.id(), table.sha256(), SnapshotForm.CSV, "fr");
    assertFalse(ask(table.sha256()).getBoolean("known"));
    assertTrue(ask(pack.manifest().sha256()).getBoolean("known"));
    snapshotWorld.forgeForm(pack.id(), table.sha256(), SnapshotForm.CSV, "en");
    requireKnown(true);
  }

  @Test
  @DisplayName("a malformed hash or number, and a file that is too large, are refused")
  void refusals() {
    for (String odd :
        new String[] {"", " ", "abc", "g".repeat(64), "0".repeat(65), "0".repeat(400)}) {
      for (String member : new String[] {"sha256", "hash"}) {
        JsonObject question = Json.createObjectBuilder().add(member, odd).build();
        Api.anonymous().post(PATH, question).requireMistake(member, null);
      }
    }
    String hash = pack.manifest().sha256();
    JsonObject twice = Json.createObjectBuilder().add("sha256", hash).add("hash", hash).build();
    Api.anonymous().post(PATH, twice).requireMistake("hash", hash);
    for (String odd : new String[] {"", " ", "abc", "*".repeat(22), "a".repeat(23)}) {
      JsonObject question = Json.createObjectBuilder().add("number", odd).build();
      Api.anonymous().post(PATH, question).requireMistake("number", null);
    }
    long most = VerificationResource.MEGABYTES_MAX * 1024L * 1024L;
    send(Api.zeros(most + 1)).requireProblem(ProblemType.TOO_LARGE);
    assertFalse(send(Api.zeros(most)).require(200).json().getBoolean("known"));
    Api.anonymous().get(PATH).requireProblem(ProblemType.NOT_ALLOWED);
  }
}
