package org.tadamun.web.console.petition;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The links from a petition's pages to the public ones")
class PublicLinksIT extends FourEyes {

  private static final String VIEW = "View the public page";
  private static final String CSV = "Download as a table (CSV)";

  @Inject private PetitionAddress address;
  @Inject private Petitions petitions;
  @Inject private Visitors visitors;

  @Test
  @DisplayName("are there as long as it is public, and for none that was never opened")
  void ofDrafts() throws Exception {
    Visitor who = visitors.of(anna);
    who.open("petition/edit" + address.of(petition)).requireWords(VIEW);
    who.open("petition/countries" + address.of(petition)).requireWords(VIEW, CSV);
    long campaign = petition.campaignId();
    PetitionView draft =
        Acting.as(
            anna,
            () -> petitions.create(campaign, World.unique("petition"), PetitionWorld.draft()));
    who.open("petition/edit" + address.of(draft)).require(200).requireNoWords(VIEW);
    who.open("petition/countries" + address.of(draft)).require(200).requireNoWords(VIEW, CSV);
    Acting.as(anna, () -> petitions.archive(draft.slug(), draft.version()));
    who.open("petition/edit" + address.of(draft)).require(200).requireNoWords(VIEW);
    who.open("petition/countries" + address.of(draft)).require(200).requireNoWords(VIEW, CSV);
  }
}
