package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.delivery.boundary.DeliveryDraft;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R5: Names kept from the target country when details change afterwards")
class NamedAfterwardsIT extends FourEyes {

  private static final String PERSON = "Shaista Baloch";

  @Inject private Addressees addressees;
  @Inject private Campaigns campaigns;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Endorsers endorsers;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;

  private AddresseeView ofTarget;
  private AddresseeView elsewhere;

  @BeforeEach
  void addressees() {
    ofTarget = snapshotWorld.embassy(petition.campaignId());
    elsewhere = snapshotWorld.ministry(petition.campaignId());
  }

  private SnapshotView freeze(AddresseeView addressee, boolean names) throws Exception {
    return snapshotWorld.freeze(
        anna,
        petition,
        new SnapshotRequest(addressee.publicId(), List.of("en", "ur"), true, names, null, null));
  }

  private String everything(SnapshotView pack) throws Exception {
    StringBuilder all = new StringBuilder();
    for (SnapshotView.FileView file : pack.files()) {
      byte[] content =
          Acting.as(anna, () -> lists.file(pack.id(), file.form(), file.language())).content();
      all.append(
          file.form() == SnapshotForm.PDF
              ? text(content)
              : new String(content, StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  @DisplayName(
      "a person is not named to the target country, and cannot be changed into an organisation")
  void endorser() throws Exception {
    EndorserView person = endorsementWorld.add(EndorsementDrafts.person(PERSON, "CA"));
    Desk desk = new Desk(campaigns.byId(petition.campaignId()).orElseThrow(), anna, bilal);
    endorsementWorld.published(
        desk, person.id(), EndorsementDrafts.of(Capacity.PERSONAL, EndorsementKind.LETTER));
    assertTrue(everything(freeze(elsewhere, false)).contains(PERSON));
    assertFalse(everything(freeze(ofTarget, false)).contains(PERSON));
    InvalidInput refused =
        Acting.refused(
            anna,
            InvalidInput.class,
            () ->
                endorsers.edit(
                    person.id(), person.version(), EndorsementDrafts.union(PERSON, "CA")));
    assertEquals("kind", refused.errors().getFirst().field());
  }

  @Test
  @DisplayName(
      "delivery R9: a pack with endorsers is refused for an addressee now of the target country")
  void deliveryOfEndorsers() throws Exception {
    EndorserView person = endorsementWorld.add(EndorsementDrafts.person(PERSON, "CA"));
    Desk desk = new Desk(campaigns.byId(petition.campaignId()).orElseThrow(), anna, bilal);
    endorsementWorld.published(
        desk, person.id(), EndorsementDrafts.of(Capacity.PERSONAL, EndorsementKind.LETTER));
    SnapshotView before = freeze(elsewhere, false);
    turnsOutToBeOfThatState();
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> deliveryWorld.plan(anna, draft(before)));
    assertEquals("snapshot", refused.errors().getFirst().field());
    deliveryWorld.plan(anna, draft(freeze(elsewhere, false)));
  }

  private void turnsOutToBeOfThatState() throws Exception {
    Acting.as(
        anna,
        () ->
            addressees.edit(
                elsewhere.publicId(),
                elsewhere.version(),
                SnapshotWorld.details("Embassy"),
                false));
  }

  @Test
  @DisplayName(
      "delivery R9: a pack with signers is refused for an addressee now of the target country")
  void delivery() throws Exception {
    sign();
    SnapshotView named = freeze(elsewhere, true);
    SnapshotView unnamed = freeze(elsewhere, false);
    DeliveryDraft wanted = draft(named);
    deliveryWorld.plan(anna, wanted);
    turnsOutToBeOfThatState();
    deliveryWorld.plan(anna, draft(unnamed));
    InvalidInput refused = assertThrows(InvalidInput.class, () -> deliveryWorld.plan(anna, wanted));
    assertEquals("snapshot", refused.errors().getFirst().field());
    assertEquals("delivery.error.names", refused.errors().getFirst().messageKey());
    deliveryWorld.plan(anna, draft(freeze(elsewhere, true)));
  }

  @Test
  @DisplayName("an addressee whose country became unknown gets no names without a separate consent")
  void ofNoKnownCountry() throws Exception {
    sign();
    SnapshotView before = freeze(elsewhere, true);
    assertTrue(everything(before).contains("Publicia"));
    for (String unknown : List.of("", "ZZ")) {
      snapshotWorld.speaksFor(elsewhere, unknown);
      String later = everything(freeze(elsewhere, true));
      assertFalse(later.contains("Publicia"), unknown);
      assertFalse(later.contains("to which the campaign appeals"), unknown);
      assertTrue(later.contains("only with a separate consent"), unknown);
      InvalidInput refused =
          assertThrows(InvalidInput.class, () -> deliveryWorld.plan(anna, draft(before)), unknown);
      assertEquals("snapshot", refused.errors().getFirst().field());
    }
  }

  @Test
  @DisplayName(
      "an embassy recorded as speaking for its host country gets no names without a consent")
  void ofItsHost() throws Exception {
    sign();
    snapshotWorld.speaksFor(ofTarget, "GB");
    String careful = everything(freeze(ofTarget, true));
    assertFalse(careful.contains("Publicia"), "an address book's country");
    snapshotWorld.speaksFor(ofTarget, "SE");
    assertTrue(everything(freeze(ofTarget, true)).contains("Publicia"));
  }

  /** Signs with a public name, without a consent for the target country. */
  private void sign() {
    String email = World.unique("signer") + "@example.org";
    JsonObject request =
        Json.createObjectBuilder()
            .add("givenName", "Publicia")
            .add("email", email)
            .add("country", "PK")
            .add("language", "ur")
            .add("visibility", "PUBLIC")
            .build();
    Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", request).require(202);
    JsonObject link = Json.createObjectBuilder().add("token", petitionWorld.token(email)).build();
    Api.anonymous().post("/signatures/confirmation", link).require(200);
  }

  private DeliveryDraft draft(SnapshotView pack) {
    return DeliveryWorld.draft(elsewhere.publicId(), pack.id(), null, DeliveryChannel.POST);
  }
}
