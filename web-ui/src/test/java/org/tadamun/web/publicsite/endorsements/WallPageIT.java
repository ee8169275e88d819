package org.tadamun.web.publicsite.endorsements;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("A translated quote on the wall")
class WallPageIT {

  private static final String ARABIC = "أطلقوا سراحه";
  private static final String SAYS = "Translated. Language of the original: English";

  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Visitors visitors;

  private Desk desk;

  @BeforeEach
  void open() {
    desk = endorsementWorld.desk();
  }

  private String wall() {
    return Site.get("/en/campaigns/" + desk.campaign().slug() + "/endorsements")
        .require(200)
        .body();
  }

  @Test
  @DisplayName("says so where the original is not there to be shown, and an original does not")
  void withoutOriginal() throws Exception {
    endorsementWorld.published(desk, EndorsementDrafts.letter("Let him go."));
    assertFalse(wall().contains("Translated."), "an original is none");
    endorsementWorld.published(desk, EndorsementDrafts.quotedIn("ar"));
    String page = wall();
    assertTrue(page.contains(ARABIC) && page.contains(SAYS), page);
  }

  @Test
  @DisplayName("stays one when the console saves it again")
  void saved() throws Exception {
    EndorsementView invited = endorsementWorld.invited(desk, EndorsementDrafts.quotedIn("ar"));
    visitors
        .of(desk.anna())
        .open("endorsements/edit?campaign=" + desk.campaign().slug() + "&id=" + invited.id())
        .require(200)
        .press("save")
        .requireAt("endorsements/view")
        .requireWords("translated from English");
  }
}
