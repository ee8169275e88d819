package org.tadamun.petition.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.petition.imports.testing.ImportWorld.HEADING;
import static org.tadamun.petition.imports.testing.ImportWorld.address;
import static org.tadamun.petition.imports.testing.ImportWorld.people;
import static org.tadamun.petition.imports.testing.ImportWorld.row;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.imports.control.ImportRun;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("R6: Source of an import")
class ImportSourcesIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private Campaigns campaigns;
  @Inject private ImportRun run;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private Keys keys;
  @Inject private OwnSignature own;
  @Inject private Recounts recounts;
  @Inject private TallyWorld tallyWorld;

  private void stands(Map<String, Long> expected) throws Exception {
    assertEquals(expected, batchWorld.tally(petition.id()));
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings());
  }

  @Test
  @DisplayName("The owner's data name the organisation that imported them, until they confirm")
  void toldToTheOwner() throws Exception {
    String zara = address();
    importWorld.done(anna, bilal, petition, HEADING + row(zara, "SE"));
    tallyWorld.signs(petition, zara, "SE");
    String token = petitionWorld.token(zara);
    assertEquals("LabourStart", own.data(token).broughtBy());
    tallyWorld.confirm(token);
    assertNull(own.data(token).broughtBy());
  }

  @Test
  @DisplayName("A wrong source is refused together with the other wrong parameters")
  void mistakes() {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Answer refused =
        keys.of(campaign, Permission.PETITION_WRITE)
            .send(
                "POST",
                "/imports/signatures?source=ONLINE&dryRun=perhaps&dates=YESTERDAY&textVersion=two",
                BodyPublishers.ofString(people(1, "GB")),
                "text/csv")
            .requireProblem(ProblemType.INVALID);
    for (String field : List.of("petition", "source", "dryRun", "dates", "textVersion")) {
      refused.requireField(field, null);
    }
    assertEquals(5, refused.json().getJsonArray("errors").size(), refused.body());
  }

  @Test
  @DisplayName(
      "Typed-in paper counts as PAPER; each signer who confirms or withdraws lowers that figure")
  void paper() throws Exception {
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 7));
    importWorld.done(anna, bilal, petition, people(2, "SE"));
    String zara = address();
    String amal = address();
    ImportView done =
        importWorld.paper(
            anna,
            bilal,
            petition,
            HEADING + row(zara, "SE") + row(amal, "SE") + row(address(), "SE"));
    assertEquals(BatchSource.PAPER, done.source());
    stands(Map.of("PAPER SE", 10L, "PARTNER SE", 2L));
    tallyWorld.signs(petition, zara, "SE");
    tallyWorld.confirm(petitionWorld.token(zara));
    stands(Map.of("ONLINE SE", 1L, "PAPER SE", 9L, "PARTNER SE", 2L));
    tallyWorld.signs(petition, amal, "SE");
    tallyWorld.withdraw(petitionWorld.token(amal));
    stands(Map.of("ONLINE SE", 1L, "PAPER SE", 8L, "PARTNER SE", 2L));
    importWorld.as(anna, () -> imports.withdraw(done.id(), null, "Typed in twice"));
    importWorld.settled(anna, done);
    stands(Map.of("ONLINE SE", 1L, "PAPER SE", 7L, "PARTNER SE", 2L));
  }

  @Test
  @DisplayName("The sender names the source, which is PARTNER by default; other values are refused")
  void sent() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Api first = keys.of(campaign, Permission.PETITION_WRITE);
    Api second = keys.of(campaign, Permission.PETITION_WRITE);
    List<String> ids =
        List.of(
            send(first, "&source=PAPER", 2).require(202).json().getString("id"),
            send(first, "&source=PARTNER", 3).require(202).json().getString("id"),
            send(first, "", 4).require(202).json().getString("id"));
    run.run();
    assertEquals(
        List.of("PAPER", "PARTNER", "PARTNER"),
        ids.stream().map(id -> seen(first, id).getString("source")).toList());
    ids.forEach(id -> second.post("/imports/" + id + "/start", "").require(200));
    run.run();
    stands(Map.of("PAPER GB", 2L, "PARTNER GB", 7L));
    JsonObject bySource = BatchWorld.counts(petition).getJsonObject("bySource");
    assertEquals(2, bySource.getInt("PAPER"));
    assertEquals(7, bySource.getInt("PARTNER"));
    for (String wrong : List.of("ONLINE", "paper", "SHEET")) {
      send(first, "&source=" + wrong, 1).requireMistake("source", null);
    }
    ImportUpload nothing = ImportWorld.upload(null, people(1, "GB").getBytes());
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () -> importWorld.as(anna, () -> imports.upload(petition.slug(), nothing)));
    assertEquals("source", refusal.errors().getFirst().field());
  }

  @Test
  @DisplayName("The organisation is that of the key if the request names none")
  void ownOrganisation() {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    LocalizedText name = campaign.owner().name();
    for (String none : List.of("", "&organisation=", "&organisation=%20")) {
      String path = "/imports/signatures?dryRun=true&petition=" + petition.slug() + none;
      Answer begun =
          keys.of(campaign, Permission.PETITION_WRITE)
              .send("POST", path, BodyPublishers.ofString(people(1, "GB")), "text/csv")
              .require(202);
      assertEquals(name.in(name.sourceLanguage()), begun.json().getString("organisation"), none);
    }
  }

  private Answer send(Api api, String more, int people) {
    String path = "/imports/signatures?organisation=LabourStart&petition=" + petition.slug() + more;
    return api.send("POST", path, BodyPublishers.ofString(people(people, "GB")), "text/csv");
  }

  private static JsonObject seen(Api api, String id) {
    return api.get("/imports/" + id).require(200).json();
  }
}
