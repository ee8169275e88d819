package org.tadamun.endorsements.endorsement.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementCommand;
import org.tadamun.endorsements.endorsement.entity.EndorsementDetails;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * That an endorser stands in public once for each of his capacities, on grounds that bear it, and
 * never after he asked to be taken off.
 */
@Dependent
public class Publishing {

  /** What no endorsement has for its number. */
  private static final long NONE = 0;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;

  /**
   * The same person may endorse for himself and for his union, but each of them once. Whoever
   * writes an endorsement of his waits here for whoever is writing another: of two at once only the
   * second can see that it is one too many.
   *
   * @param self the one that is edited; null for a new one
   */
  public void refuseDuplicate(
      long campaignId, Endorser endorser, EndorsementDetails details, Endorsement self) {
    em.refresh(endorser, LockModeType.PESSIMISTIC_WRITE);
    if (endorser.isForgotten()) {
      throw new InvalidInput("endorser", "kernel.error.choice");
    }
    boolean known =
        em.createQuery(
                "select e.addresseeId from Endorsement e where e.campaignId = :campaign"
                    + " and e.endorser = :endorser and e.capacity = :capacity and e.kind = :kind"
                    + " and e.state not in :ended and e.id <> :self",
                Long.class)
            .setParameter("campaign", campaignId)
            .setParameter("endorser", endorser)
            .setParameter("capacity", details.capacity())
            .setParameter("kind", details.kind())
            .setParameter("ended", EndorsementState.ENDED)
            .setParameter("self", self == null ? NONE : self.id())
            .getResultList()
            .contains(details.addresseeId());
    if (known) {
      throw new InvalidInput(self == null ? "endorser" : "kind", "endorsements.error.duplicate");
    }
  }

  /**
   * The last day on which this endorser asked to be taken off in this campaign, as it was where
   * days begin first, so that whatever bears an earlier one was said before; null where he never
   * did. Who was forgotten is not known again.
   *
   * @param except an endorsement of his that is not asked about, or null
   */
  public LocalDate askedOff(long campaignId, String endorser, Endorsement except) {
    return em.createQuery(
            "select v.at from Endorsement e join e.events v where e.campaignId = :campaign"
                + " and e.endorser.publicId = :endorser and e.state = :withdrawn"
                + " and v.verb = :verb and e.forgottenAt is null and e.id <> :except",
            Instant.class)
        .setParameter("campaign", campaignId)
        .setParameter("endorser", endorser)
        .setParameter("withdrawn", EndorsementState.WITHDRAWN)
        .setParameter("verb", EndorsementCommand.WITHDRAW.verb())
        .setParameter("except", except == null ? NONE : except.id())
        .getResultStream()
        .max(Comparator.naturalOrder())
        .map(Violations::latestDay)
        .orElse(null);
  }

  /**
   * Published on these grounds, where they bear it and nobody asked not to be; who withdraws at
   * this moment is waited for.
   */
  public void publish(Endorsement endorsement, Grounds grounds, Source source, Step step) {
    em.refresh(endorsement.endorser(), LockModeType.PESSIMISTIC_WRITE);
    endorsement.publish(grounds, source, step);
    String endorser = endorsement.endorser().publicId();
    endorsement.grounds().respect(askedOff(endorsement.campaignId(), endorser, endorsement));
  }

  /**
   * Withdrawn, and with it goes back what an embargo still hides of the same endorser: it would
   * come out by itself, and nobody would be asked. What is public already stays.
   */
  public void withdraw(Endorsement endorsement, Step step) {
    em.refresh(endorsement.endorser(), LockModeType.PESSIMISTIC_WRITE);
    endorsement.withdraw(step);
    for (Endorsement other : hidden(endorsement, step.at())) {
      if (!other.grounds().holdsAfter(Violations.latestDay(step.at()))) {
        String before = other.state().name();
        other.unpublish(step.silent());
        audit.record(
            "endorsement.unpublished",
            "endorsement",
            other.publicId(),
            other.campaignId(),
            before,
            other.state().name());
      }
    }
  }

  private List<Endorsement> hidden(Endorsement endorsement, Instant now) {
    return em.createQuery(
            "select e from Endorsement e where e.campaignId = :campaign and e.endorser = :endorser"
                + " and e.state = :published and e.embargoUntil > :now order by e.id",
            Endorsement.class)
        .setParameter("campaign", endorsement.campaignId())
        .setParameter("endorser", endorsement.endorser())
        .setParameter("published", EndorsementState.PUBLISHED)
        .setParameter("now", now)
        .getResultList();
  }
}
