package org.tadamun.web.publicsite.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.OwnChoices;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("A campaign of 25 organisations")
class ManyOrganisationsIT {

  private static final int ORGANISATIONS = 25;

  @Inject private OwnSignature own;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Signatures signatures;
  @Inject private Site site;
  @Inject private World world;

  @Test
  @DisplayName("can be signed by the form, and all consents can be withdrawn at once")
  void signed() throws Exception {
    CampaignView campaign = world.liveCampaign();
    for (int i = 1; i < ORGANISATIONS; i++) {
      world.partner(campaign);
    }
    PetitionView petition = petitionWorld.open(campaign);
    String email = World.unique("amal") + "@example.org";
    Map<String, String> form = new HashMap<>(site.filled(email));
    form.put("consent." + campaign.owner().slug(), "on");
    Site.post("/en/petitions/" + petition.slug() + "/signatures", form).require(303);
    String token = petitionWorld.token(email);
    List<ConsentAnswer> answers = signatures.peek(token).consents();
    assertEquals(ORGANISATIONS, answers.size());
    List<ConsentGiven> noes =
        answers.stream()
            .map(one -> new ConsentGiven(one.organisation(), one.purpose(), false))
            .toList();
    own.choose(token, new OwnChoices(null, null, null, null, noes));
    assertTrue(signatures.peek(token).consents().stream().noneMatch(ConsentAnswer::granted));
  }
}
