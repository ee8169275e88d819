package org.tadamun.endorsements.endorsement.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.DueRule;
import org.tadamun.kernel.retention.boundary.RetentionPortion;

/**
 * Names and words of those who declined, were rejected, withdrew, or never answered. That somebody
 * of such a kind and country was asked, and what came of it, stays; an invitation that nobody
 * answered is taken back first.
 */
@ApplicationScoped
public class EndedEndorsements implements DueRule {

  private static final Set<EndorsementState> OVER = EnumSet.copyOf(EndorsementState.ENDED);

  static {
    OVER.add(EndorsementState.INVITED);
  }

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @Inject private Forgetting forgetting;
  @Inject private Publishing publishing;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_ENDORSEMENTS;
  }

  @Override
  public RetentionPortion apply(Instant now, long after) {
    List<Long> over = due(now).portion(after);
    int ended = 0;
    for (long id : over) {
      Endorsement endorsement = em.find(Endorsement.class, id);
      // The endorser first, as all who write it do: two who lock in two orders wait for each other.
      publishing.hold(endorsement.endorser());
      em.refresh(endorsement, LockModeType.PESSIMISTIC_WRITE);
      // Whoever has answered, or was written to, a moment ago has not ended.
      if (OVER.contains(endorsement.state())
          && !endorsement.isForgotten()
          && endorsement.modifiedAt().isBefore(kept().since(now))) {
        end(endorsement, new Step(Permission.SYSTEM, now, null));
        ended++;
      }
    }
    return RetentionPortion.of(over, ended);
  }

  private void end(Endorsement endorsement, Step step) {
    if (endorsement.state() == EndorsementState.INVITED) {
      endorsement.withdraw(step);
      audit.recordOwn(
          "endorsement.withdrawn",
          "endorsement",
          endorsement.publicId(),
          endorsement.campaignId(),
          endorsement.state().name());
    }
    forgetting.forget(endorsement, step);
  }

  @Override
  public DueRows due(Instant now) {
    return new DueRows(
        em,
        "Endorsement",
        "modifiedAt",
        "x.forgottenAt is null and x.state in :over and x.modifiedAt < :before",
        Map.of("over", OVER, "before", kept().since(now)));
  }
}
