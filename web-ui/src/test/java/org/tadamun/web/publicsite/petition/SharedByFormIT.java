package org.tadamun.web.publicsite.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

/** R2: the form asks for each organisation separately whether its system may read the name. */
@InServer
@DisplayName("The consent to share a name with an organisation's system")
class SharedByFormIT extends LiveCampaign {

  private static final String TICKED = "\" value=\"yes\" checked=\"checked\"";

  @Inject private Keys keys;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Signatures signatures;
  @Inject private Site site;

  private PetitionView petition;
  private String owner;
  private String partner;

  @BeforeEach
  void open() throws Exception {
    partner = world.partner(campaign);
    owner = campaign.owner().slug();
    petition = petitionWorld.open(campaign);
  }

  private Map<String, String> filled(String email) {
    Map<String, String> form = new HashMap<>(site.filled(email));
    form.put("visibility", "ANONYMOUS");
    form.put("share." + partner, "yes");
    return form;
  }

  private JsonObject row(String organisation) {
    return keys.ofOrganisation(organisation, Permission.SIGNATURE_READ)
        .get("/petitions/" + petition.slug() + "/signatures")
        .require(200)
        .json()
        .getJsonArray("items")
        .getJsonObject(0);
  }

  @Test
  @DisplayName("is asked on the page and in the frame, folded, for each organisation, not ticked")
  void asked() {
    for (String start : List.of("/en", "/ar", "/embed/ur")) {
      String page = Site.get(start + "/petitions/" + petition.slug()).require(200).body();
      for (String slug : List.of(owner, partner)) {
        assertTrue(page.contains("name=\"share." + slug + "\""), page);
      }
      assertTrue(page.contains("<details>"), page);
      assertFalse(page.contains(TICKED), page);
    }
  }

  @Test
  @DisplayName("is not asked if there is no other organisation")
  void alone() throws Exception {
    String slug = petitionWorld.open(world.liveCampaign()).slug();
    assertFalse(Site.get("/en/petitions/" + slug).require(200).body().contains("name=\"share."));
  }

  @Test
  @DisplayName(
      "lets the system of that organisation alone read the name, and keeps the words shown")
  void shared() throws Exception {
    String email = World.unique("amal") + "@example.org";
    Site.post("/en/petitions/" + petition.slug() + "/signatures", filled(email)).require(303);
    String token = petitionWorld.token(email);
    List<String> agreed = signatures.peek(token).agreed();
    assertEquals(1, agreed.size(), agreed::toString);
    assertTrue(agreed.getFirst().contains("partners in this campaign"), agreed::toString);
    String details = "read my name, country, town and organisation in its own system";
    assertTrue(agreed.getFirst().contains(details), agreed::toString);
    Api.anonymous()
        .post("/signatures/confirmation", Json.createObjectBuilder().add("token", token).build())
        .require(200);
    assertEquals("Amal O'Neill", row(partner).getString("name"));
    assertTrue(row(owner).isNull("name"), "only who was ticked reads it");
  }

  @Test
  @DisplayName("is still ticked, and unfolded, when the form is returned with a mistake")
  void again() {
    String page =
        Site.post("/en/petitions/" + petition.slug() + "/signatures", filled("nobody at all"))
            .require(422)
            .body();
    assertTrue(page.contains("id=\"share-" + partner + TICKED), page);
    assertFalse(page.contains("id=\"share-" + owner + TICKED), page);
    assertTrue(page.contains("<details open=\"open\">"), page);
  }
}
