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
 * Who acts now, as a rule of two people sees him. All keys of one organisation are one person, also
 * those that are revoked by now; but for the owner of the campaign, whose keys are made by its own
 * staff, and each of whose systems is a person of its own (docs/adr/212).
 */
@Stateless
public class ActingPersons {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;

  /** For what belongs to this campaign. */
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
