package org.tadamun.web.publicsite.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

/** A list of names could be used to persecute people (docs/adr/240). */
@InServer
@DisplayName("A signer who makes the name visible to everybody")
class NoListOfNamesIT extends OwnPetition {

  private static final String FAMILY = "O'Neill";

  @Inject private Campaigns campaigns;
  @Inject private Site site;

  private String campaign;
  private String token;

  @BeforeEach
  void sign() {
    campaign = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    String email = World.unique("amal") + "@example.org";
    Site.post("/en/petitions/" + petition.slug() + "/signatures", site.filled(email)).require(303);
    token = petitionWorld.token(email);
    Site.post("/en/confirm/" + token, Map.of()).require(303);
  }

  @Test
  @DisplayName("is named on no public page, and in no API answer without a key")
  void nowhere() throws Exception {
    assertEquals(
        Visibility.PUBLIC, petitionWorld.rows(petition.id()).getLast().signer().visibility());
    for (String page :
        List.of(
            "/petitions/" + petition.slug(),
            "/petitions/" + petition.slug() + "/countries",
            "/campaigns/" + campaign,
            "/campaigns/" + campaign + "/endorsements",
            "/thanks/" + petition.slug())) {
      assertUnnamed(Site.get("/en" + page).require(200).body());
    }
    for (String answer :
        List.of("", "/counts", "/counts/history?interval=hour&by=country", "/corrections")) {
      String path = "/petitions/" + petition.slug() + answer;
      assertUnnamed(Api.anonymous().get(path).require(200).body());
    }
    assertEquals(
        401, Api.anonymous().get("/petitions/" + petition.slug() + "/signatures").status());
  }

  private static void assertUnnamed(String body) {
    assertFalse(body.contains("Amal ") || body.contains(FAMILY) || body.contains("O&#39;"), body);
  }

  @Test
  @DisplayName("is told so by the form, by the page of the signature and by the privacy notice")
  void told() {
    String none = "no list of names on this website";
    for (String page :
        List.of(
            "/en/petitions/" + petition.slug(),
            "/embed/en/petitions/" + petition.slug(),
            "/en/my-signature/" + token,
            "/en/privacy/" + campaign)) {
      String body = Site.get(page).require(200).body();
      assertTrue(body.contains(none), body);
      assertTrue(body.contains("of our staff who check signatures"), "who sees it all the same");
    }
  }
}
