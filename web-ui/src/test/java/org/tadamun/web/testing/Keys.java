package org.tadamun.web.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.key.boundary.ApiKeys;
import org.tadamun.web.security.AsSystem;

/** Makes API keys, for tests that call the API as integrators do. */
@Stateless
@PermitAll
public class Keys {

  @Inject private AsSystem system;
  @Inject private ApiKeys keys;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** The API with a key of the organisation that owns the campaign, with these scopes. */
  public Api of(CampaignView campaign, String... scopes) {
    return Api.anonymous().withKey(make(campaign, scopes).secret());
  }

  /** The API with a key of this organisation. */
  public Api ofOrganisation(String slug, String... scopes) {
    return Api.anonymous().withKey(make(slug, scopes).secret());
  }

  /** The caller that the server sees behind a key of the campaign's owner. */
  public Person caller(CampaignView campaign, String... scopes) {
    return Person.key(make(campaign, scopes).publicId(), Set.of(scopes));
  }

  /** The caller that the server sees behind a key of this organisation. */
  public Person caller(String organisation, String... scopes) {
    return Person.key(make(organisation, scopes).publicId(), Set.of(scopes));
  }

  /** Lets the key expire, a second ago. */
  public void expire(String publicId) {
    em.createNativeQuery("update kernel_api_key set expires_at = ?1 where public_id = ?2")
        .setParameter(1, Timestamp.from(clock.instant().minusSeconds(1)))
        .setParameter(2, publicId)
        .executeUpdate();
  }

  private ApiKeys.Made make(CampaignView campaign, String... scopes) {
    return make(campaign.owner().slug(), scopes);
  }

  private ApiKeys.Made make(String organisation, String... scopes) {
    ApiKeys.Draft draft = new ApiKeys.Draft(organisation, "Test", List.of(scopes), null);
    return system.run(() -> keys.make(draft));
  }
}
