package org.tadamun.petition.exemption.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tadamun.petition.exemption.entity.Exemption;
import org.tadamun.petition.secondperson.boundary.Awaited;
import org.tadamun.petition.secondperson.boundary.AwaitedWork;
import org.tadamun.petition.secondperson.entity.SecondKind;

/** Finds exemptions that still wait for a second person. There are few. */
@ApplicationScoped
public class WaitingExemptions implements AwaitedWork {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  @Override
  public SecondKind kind() {
    return SecondKind.EXEMPTION;
  }

  @Override
  public List<At> of(long campaignId) {
    Instant now = clock.instant();
    return em.createQuery(
            "select e from Exemption e join fetch e.petition p where p.campaignId = :campaign"
                + " and e.endedAt is null and e.agreedAt is null",
            Exemption.class)
        .setParameter("campaign", campaignId)
        .getResultStream()
        .filter(one -> one.state(now).waits())
        .map(one -> At.of(one.petition().id(), Awaited.throughout(one.madeBy())))
        .toList();
  }
}
