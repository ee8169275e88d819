package org.tadamun.petition.change.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.change.testing.ChangeWorld;
import org.tadamun.petition.imports.boundary.ImportLists;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R1: Changes when the owner signs an imported signature again by an earlier link")
class RenewedCopiesIT extends FourEyes {

  @Inject private Campaigns campaigns;
  @Inject private ChangeWorld changes;
  @Inject private ImportLists lists;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private Renewals renewals;
  @Inject private Signatures signatures;

  private CampaignView campaign;
  private String zara;

  @BeforeEach
  void name() {
    campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    zara = ImportWorld.address();
  }

  /** Signs by the form and confirms; returns the link's token. */
  private String signed(Visibility visibility, String country, String... purposes) {
    List<ConsentGiven> consents =
        Stream.of(purposes)
            .map(purpose -> new ConsentGiven(campaign.owner().slug(), purpose, true))
            .toList();
    SignatureRequest request =
        new SignatureRequest(
            "Zara", "Khan", zara, country, null, null, "ur", visibility, consents, null, null);
    signatures.sign(petition.slug(), request, "127.0.0.1");
    String token = petitionWorld.token(zara);
    signatures.confirm(token);
    return token;
  }

  /** Imports Zara for the present version, with her name public and with both consents. */
  private void imported() throws Exception {
    String file =
        "Name,Email,Country,Language,Public,News,Target\r\nZara Khan,%s,GB,ur,yes,yes,yes\r\n"
            .formatted(zara);
    ImportView received = importWorld.received(anna, petition, file);
    ImportSetup guess = importWorld.as(anna, () -> lists.setup(received.id()));
    ImportSetup told =
        new ImportSetup(
            guess.form(),
            guess.columns(),
            guess.dates(),
            null,
            "ur",
            campaign.owner().slug(),
            "Yes, send me news.",
            "You may name me.");
    importWorld.as(anna, () -> imports.check(received.id(), null, told));
    importWorld.settled(anna, received);
    importWorld.as(bilal, () -> imports.start(received.id(), null));
    importWorld.settled(anna, received);
  }

  /** Publishes now: the server's own timer mails nobody in the first minute of a version. */
  private void renew() throws Exception {
    petition =
        petitionWorld.publishNow(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
  }

  @Test
  @DisplayName("The end of consents, a narrower visibility and the correction are recorded once")
  void narrowed() throws Exception {
    String token = signed(Visibility.ANONYMOUS, "SE");
    renew();
    imported();
    assertEquals(List.of(), changes.kinds(petition), "to be brought ends nothing");
    renewals.sign(token);
    List<String> told =
        List.of("CONSENT_ENDED NEWS", "CONSENT_ENDED TARGET", "RECTIFIED", "VISIBILITY_NARROWED");
    assertEquals(told, changes.kinds(petition).stream().sorted().toList());
    renewals.sign(token);
    assertEquals(told.size(), changes.kinds(petition).size(), "once");
  }

  @Test
  @DisplayName("Only the consent to be named to authorities ends if all else stays the same")
  void same() throws Exception {
    String token = signed(Visibility.PUBLIC, "GB", "NEWS", "TARGET");
    renew();
    imported();
    renewals.sign(token);
    // The consent to be named to authorities must be given again for each text.
    assertEquals(List.of("CONSENT_ENDED TARGET"), changes.kinds(petition));
  }
}
