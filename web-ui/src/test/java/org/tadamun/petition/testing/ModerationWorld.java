package org.tadamun.petition.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

/** Makes signatures and API keys for tests of moderation, and counts in three ways. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ModerationWorld {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Signatures signatures;

  /** An API key that may moderate the campaign of this petition. */
  public Api moderator(PetitionView petition) {
    return keys.of(campaign(petition), "petition:moderate", "signature:read");
  }

  /** An API key that may read signatures and decide nothing. */
  public Api reader(PetitionView petition) {
    return with(petition, "signature:read");
  }

  public Api with(PetitionView petition, String... scopes) {
    return keys.of(campaign(petition), scopes);
  }

  /** A new API key that may moderate and enter batches. */
  public Api key(PetitionView petition) {
    return keys.of(campaign(petition), "petition:moderate", "petition:write");
  }

  public Person colleague(PetitionView petition) {
    return petitionWorld.coordinator(campaign(petition));
  }

  private CampaignView campaign(PetitionView petition) {
    return campaigns.byId(petition.campaignId()).orElseThrow();
  }

  public long confirmed(PetitionView petition, String country) {
    return confirmed(petition, "Zara", "example.org", country);
  }

  public long confirmed(PetitionView petition, String name, String domain, String country) {
    String address = World.unique("signer") + "@" + domain;
    long id = pending(petition, name, address, country);
    signatures.confirm(petitionWorld.token(address));
    return id;
  }

  /** Signs without confirming, and returns the id of the signature. */
  public long pending(PetitionView petition, String name, String address, String country) {
    SignatureRequest request =
        new SignatureRequest(
            name, "Khan", address, country, null, null, "en", null, null, null, null);
    signatures.sign(petition.slug(), request, "127.0.0.1");
    return petitionWorld.rows(petition.id()).getLast().id();
  }

  public Signature signature(long id) {
    return em.find(Signature.class, id);
  }

  public long recount(PetitionView petition) {
    return petitionWorld.recount(petition.id());
  }

  /** The sums of the history by country, without zeros. */
  public static Map<String, Long> tallied(PetitionView petition) {
    return summed(petition, "/counts/history?interval=hour&by=country&limit=200");
  }

  /** The sums of the public log of corrections by country, without zeros. */
  public static Map<String, Long> corrected(PetitionView petition) {
    return summed(petition, "/corrections?limit=200");
  }

  private static Map<String, Long> summed(PetitionView petition, String path) {
    Map<String, Long> sums = new TreeMap<>();
    for (JsonObject item : items(petition, path)) {
      long change = item.getJsonNumber("change").longValue();
      sums.merge(item.getString("country"), change, Long::sum);
    }
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  public static List<JsonObject> items(PetitionView petition, String path) {
    return Api.anonymous().get("/petitions/" + petition.slug() + path).require(200).items();
  }

  public static JsonObject because(String reason) {
    return Json.createObjectBuilder().add("reason", reason).build();
  }
}
