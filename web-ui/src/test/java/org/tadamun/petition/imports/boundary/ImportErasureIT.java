package org.tadamun.petition.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.imports.testing.ImportWorld.people;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Erasure of the words of an import")
class ImportErasureIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private Campaigns campaigns;
  @Inject private ImportErasure erasure;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private Keys keys;

  /** An import that waits for a second person, and whose words name a collector. */
  private ImportView ready() throws Exception {
    byte[] file = people(2, "GB").getBytes(StandardCharsets.UTF_8);
    ImportUpload upload =
        new ImportUpload(
            BatchSource.PARTNER,
            "LabourStart",
            "Collected by Zara Khan",
            "zara-khan.csv",
            new ByteArrayInputStream(file),
            false,
            "en");
    return importWorld.ready(
        anna, importWorld.as(anna, () -> imports.upload(petition.slug(), upload)));
  }

  private ImportView done() throws Exception {
    ImportView ready = ready();
    importWorld.as(bilal, () -> imports.start(ready.id(), null));
    return importWorld.settled(anna, ready);
  }

  @Test
  @DisplayName(
      "R12: note and file name are erased by hand after the end, and the signatures still count")
  void erased() throws Exception {
    ImportView done = done();
    assertTrue(done.isErasable());
    ImportView answered = importWorld.as(bilal, () -> erasure.erase(done.id(), done.version()));
    ImportView left = importWorld.seen(anna, done);
    assertEquals(answered.version(), left.version());
    assertNull(left.note());
    assertEquals("signatures.csv", left.file().name());
    assertFalse(left.isErasable());
    assertEquals(ImportState.DONE, left.state());
    assertEquals(done.file().sha256(), left.file().sha256());
    assertEquals(done.counts(), left.counts());
    assertEquals(Map.of("PARTNER GB", 2L), batchWorld.tally(petition.id()));
    AuditEntry told = world.audit("intake", done.id()).getLast();
    assertEquals("intake.words-erased", told.action());
    assertEquals(bilal.name(), told.actor());
    assertFalse(told.to().contains("Zara"), told.to());
    int lines = world.audit("intake", done.id()).size();
    ImportView again = importWorld.as(bilal, () -> erasure.erase(done.id(), left.version()));
    assertEquals(left.version(), again.version());
    assertEquals(lines, world.audit("intake", done.id()).size());
  }

  @Test
  @DisplayName("R12: the reason of a withdrawal after an erasure is erased by a second one")
  void withdrawnAfter() throws Exception {
    ImportView done = done();
    importWorld.as(anna, () -> erasure.erase(done.id(), null));
    importWorld.as(anna, () -> imports.withdraw(done.id(), null, "Zara Khan was wrong"));
    ImportView gone = importWorld.settled(anna, done);
    assertEquals("Zara Khan was wrong", gone.reason());
    assertTrue(gone.isErasable());
    ImportView erased = importWorld.as(anna, () -> erasure.erase(done.id(), gone.version()));
    assertNull(erased.reason());
    assertEquals(ImportState.WITHDRAWN, erased.state());
    assertEquals(Map.of(), batchWorld.tally(petition.id()));
  }

  @Test
  @DisplayName(
      "R12: the words are not erased before the end, nor by callers who may not write for all")
  void notErased() throws Exception {
    ImportView ready = ready();
    assertFalse(ready.isErasable());
    WrongState refusal =
        assertThrows(
            WrongState.class, () -> importWorld.as(anna, () -> erasure.erase(ready.id(), null)));
    assertEquals("READY", refusal.state());
    ImportView ended = importWorld.as(anna, () -> imports.discard(ready.id(), null));
    Person foreign = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    Person briton = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "GB");
    for (Person other : List.of(foreign, briton)) {
      assertThrows(
          Forbidden.class, () -> importWorld.as(other, () -> erasure.erase(ended.id(), null)));
    }
    assertThrows(Stale.class, () -> importWorld.as(anna, () -> erasure.erase(ended.id(), 99)));
    assertThrows(NotFound.class, () -> importWorld.as(anna, () -> erasure.erase("none", null)));
    assertEquals("Collected by Zara Khan", importWorld.seen(anna, ended).note());
    importWorld.as(anna, () -> erasure.erase(ended.id(), null));
    assertNull(importWorld.seen(anna, ended).note());
  }

  @Test
  @DisplayName("R12: a key of the owner erases the words by the API, and other keys are refused")
  void api() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Api key = keys.of(campaign, Permission.PETITION_WRITE);
    ImportView ready = ready();
    String where = "/imports/" + ready.id();
    key.post(where + "/erasure", "").requireProblem(ProblemType.WRONG_STATE);
    key.post(where + "/cancellation", "").require(200);
    Api stranger = keys.of(world.campaign(), Permission.PETITION_WRITE);
    Api weak = keys.of(campaign, Permission.SIGNATURE_READ);
    for (Api other : List.of(stranger, weak)) {
      other.post(where + "/erasure", "").requireProblem(ProblemType.FORBIDDEN);
    }
    Api.anonymous().post(where + "/erasure", "").requireProblem(ProblemType.UNAUTHENTICATED);
    key.post("/imports/none/erasure", "").requireProblem(ProblemType.NOT_FOUND);
    key.with("If-Match", "\"99\"").post(where + "/erasure", "").requireProblem(ProblemType.STALE);
    JsonObject before = key.get(where).require(200).json();
    assertEquals("Collected by Zara Khan", before.getString("note"));
    Answer erased = key.post(where + "/erasure", "").require(200);
    assertFalse(erased.body().contains("Zara"), erased.body());
    assertFalse(erased.body().contains("zara-khan"), erased.body());
    assertEquals(erased.header("ETag"), key.get(where).require(200).header("ETag"));
    assertEquals(before.getJsonObject("counts"), erased.json().getJsonObject("counts"));
  }
}
