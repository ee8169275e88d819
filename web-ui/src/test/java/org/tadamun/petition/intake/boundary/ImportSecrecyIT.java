package org.tadamun.petition.intake.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.intake.testing.ImportWorld.HEADING;
import static org.tadamun.petition.intake.testing.ImportWorld.address;
import static org.tadamun.petition.intake.testing.ImportWorld.row;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.intake.control.ImportRun;
import org.tadamun.petition.intake.testing.ImportWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("The dry run of an import")
class ImportSecrecyIT extends FourEyes {

  @Inject private Campaigns campaigns;
  @Inject private ImportLists lists;
  @Inject private ImportRun run;
  @Inject private ImportWorld importWorld;
  @Inject private Keys keys;

  private Api key;
  private String known;

  @BeforeEach
  void signed() {
    key = keys.of(campaigns.byId(petition.campaignId()).orElseThrow(), Permission.PETITION_WRITE);
    known = address();
    petitionWorld.sign(petition, "Amal", "Khan", known, "GB");
  }

  /** Its id. */
  private String tried(String email) {
    String id =
        key.send(
                "POST",
                "/imports/signatures?organisation=LabourStart&dryRun=true&petition="
                    + petition.slug(),
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
  @DisplayName("R2 tells a key the same of who has signed and of who has not")
  void keys() {
    JsonObject ofKnown = counts(tried(known));
    assertEquals(counts(tried(address())), ofKnown);
    assertEquals(1, ofKnown.getInt("acceptable"));
    assertTrue(ofKnown.isNull("fresh") && ofKnown.isNull("known"), ofKnown::toString);
  }

  @Test
  @DisplayName("R2 tells staff how many are new, and how many are known")
  void staff() throws Exception {
    String id = tried(known);
    ImportView.Counts counts = importWorld.as(anna, () -> lists.one(id)).counts();
    assertEquals(1, counts.known());
    assertEquals(0, counts.fresh());
    assertEquals(1, counts.acceptable());
  }
}
