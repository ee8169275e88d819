package org.tadamun.petition.signature.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Fingerprints of one person under two petitions of a campaign")
class KeysApartIT extends FourEyes {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Campaigns campaigns;

  private Signature signed(PetitionView on, String email) {
    petitionWorld.sign(on, "Zara", "Khan", email, "SE");
    return petitionWorld.rows(on.id()).getLast();
  }

  private Object wrappedKey(PetitionView of) {
    return em.createNativeQuery("select hmac_key from petition_petition where id = ?1")
        .setParameter(1, of.id())
        .getSingleResult();
  }

  @Test
  @DisplayName("address and domain have different fingerprints under each petition")
  void apart() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    PetitionView other = petitionWorld.open(campaign);
    assertNotEquals(wrappedKey(petition), wrappedKey(other));
    String email = World.unique("zara") + "@example.org";
    Signature here = signed(petition, email);
    Signature there = signed(other, email);
    assertNotEquals(petitionWorld.fingerprint(here.id()), petitionWorld.fingerprint(there.id()));
    assertNotNull(here.domainKey());
    assertNotEquals(here.domainKey(), there.domainKey());
    Signature second = signed(petition, World.unique("omar") + "@example.org");
    assertEquals(here.domainKey(), second.domainKey(), "one domain within one petition");
  }
}
