package org.tadamun.petition.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.imports.testing.ImportWorld.HEADING;
import static org.tadamun.petition.imports.testing.ImportWorld.address;
import static org.tadamun.petition.imports.testing.ImportWorld.row;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.imports.control.ImportRun;
import org.tadamun.petition.imports.entity.ImportRefused;
import org.tadamun.petition.imports.testing.ImportTables;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("New and known addresses in an import")
class ImportSecrecyIT extends FourEyes {

  @Inject private Campaigns campaigns;
  @Inject private ImportLists lists;
  @Inject private ImportRun run;
  @Inject private ImportTables tables;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private Keys keys;

  private Api key;
  private String known;

  @BeforeEach
  void signed() {
    key = keys.of(campaign(), Permission.PETITION_WRITE);
    known = address();
    petitionWorld.sign(petition, "Amal", "Khan", known, "GB");
  }

  private CampaignView campaign() {
    return campaigns.byId(petition.campaignId()).orElseThrow();
  }

  private String tried(String email) {
    return sent(email, true);
  }

  /** Sends a file with this address; returns the import's id after the dry run. */
  private String sent(String email, boolean dry) {
    String id =
        key.send(
                "POST",
                "/imports/signatures?organisation=LabourStart&dryRun=%s&petition=%s"
                    .formatted(dry, petition.slug()),
                BodyPublishers.ofString(HEADING + row(email, "GB")),
                "text/csv")
            .require(202)
            .json()
            .getString("id");
    run.run();
    return id;
  }

  private JsonObject counts(String id) {
    return key.get("/imports/" + id).require(200).json().getJsonObject("counts");
  }

  @Test
  @DisplayName("R2: a key gets the same counts for a known and for a new address")
  void keys() {
    JsonObject ofKnown = counts(tried(known));
    assertEquals(counts(tried(address())), ofKnown);
    assertEquals(1, ofKnown.getInt("acceptable"));
    assertTrue(ofKnown.isNull("fresh") && ofKnown.isNull("known"), ofKnown::toString);
  }

  /** The view without the parts that differ in every import. */
  private static JsonObject alike(JsonObject view) {
    JsonObjectBuilder same = Json.createObjectBuilder(view);
    List.of("id", "allErrors", "file", "startedAt", "createdAt", "modifiedAt", "version")
        .forEach(same::remove);
    return same.build();
  }

  @Test
  @DisplayName("R2: a key gets the same answer to a start without and with new addresses")
  void started() {
    Api second = keys.of(campaign(), Permission.PETITION_WRITE);
    String ofKnown = sent(known, false);
    String ofNew = sent(address(), false);
    JsonObject none = second.post("/imports/" + ofKnown + "/start", "").require(200).json();
    JsonObject fresh = second.post("/imports/" + ofNew + "/start", "").require(200).json();
    assertEquals("RUNNING", none.getString("state"));
    assertEquals(alike(fresh), alike(none));
    assertTrue(none.getJsonObject("counts").isNull("fresh"), none::toString);
    run.run();
    JsonObject done = second.get("/imports/" + ofKnown).require(200).json();
    assertEquals("DONE", done.getString("state"));
    assertEquals(0, done.getJsonObject("counts").getInt("imported"));
    assertEquals(1, counts(ofNew).getInt("imported"));
    List<String> trail = world.audit("intake", ofKnown).stream().map(AuditEntry::action).toList();
    assertTrue(trail.contains("intake.started"), "whoever asks so leaves his trace");
  }

  @Test
  @DisplayName(
      "R2: a key does not learn new and known addresses of an import stopped before its turn")
  void stopped() throws Exception {
    Person second = keys.caller(campaign(), Permission.PETITION_WRITE);
    List<JsonObject> told = new ArrayList<>();
    for (String email : List.of(known, address())) {
      String id = sent(email, false);
      importWorld.as(second, () -> tables.startedElsewhere(id));
      importWorld.as(second, () -> imports.stop(id, null));
      JsonObject counts = counts(id);
      assertTrue(counts.isNull("fresh") && counts.isNull("known"), counts::toString);
      told.add(counts);
    }
    assertEquals(told.getFirst(), told.getLast());
  }

  @Test
  @DisplayName("R2: staff cannot start an import without new addresses")
  void nothingNew() throws Exception {
    String id = sent(known, false);
    assertThrows(
        ImportRefused.NothingNew.class, () -> importWorld.as(anna, () -> imports.start(id, null)));
    importWorld.as(anna, () -> imports.discard(id, null));
  }

  @Test
  @DisplayName("R2: staff read how many addresses are new and how many are known")
  void staff() throws Exception {
    String id = tried(known);
    ImportView.Counts counts = importWorld.as(anna, () -> lists.one(id)).counts();
    assertEquals(1, counts.known());
    assertEquals(0, counts.fresh());
    assertEquals(1, counts.acceptable());
  }
}
