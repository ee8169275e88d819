package org.tadamun.kernel.key.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.CurrentActor;

/**
 * Finds who acts now, for rules that need a second person. All keys of one organisation, revoked
 * ones included, count as one person. Keys of the campaign's owner are excepted: its own staff make
 * them, and each of its systems counts as a person of its own (docs/adr/212).
 */
@Stateless
public class ActingPersons {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;

  /** The acting person, for things of this campaign. */
  @PermitAll
  public ActingPerson in(long campaignId) {
    String name = actor.name();
    if (!name.startsWith(CurrentActor.KEY_PREFIX)) {
      return ActingPerson.alone(name);
    }
    return new ActingPerson(
        name,
        em.createQuery(
                "select alike.publicId from ApiKey k, ApiKey alike where k.publicId = :key"
                    + " and alike.organisationId = k.organisationId and not exists (select c.id"
                    + " from Campaign c where c.id = :campaign and c.owner.id = k.organisationId)",
                String.class)
            .setParameter("key", name.substring(CurrentActor.KEY_PREFIX.length()))
            .setParameter("campaign", campaignId)
            .getResultStream()
            .map(id -> CurrentActor.KEY_PREFIX + id)
            .collect(Collectors.toSet()));
  }
}
