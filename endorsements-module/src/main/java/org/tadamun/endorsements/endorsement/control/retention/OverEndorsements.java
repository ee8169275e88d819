package org.tadamun.endorsements.endorsement.control.retention;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadamun.endorsements.endorsement.control.EndorserRules;
import org.tadamun.endorsements.endorsement.control.Forgetting;
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
 * Retention rule for endorsements of some states that nobody changed for the retention period. Open
 * ones are withdrawn first, so that no endorsement without a name waits for staff.
 */
public abstract class OverEndorsements implements DueRule {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @Inject private Forgetting forgetting;
  @Inject private EndorserRules rules;

  private final Set<EndorsementState> states;

  protected OverEndorsements(Set<EndorsementState> states) {
    this.states = EnumSet.copyOf(states);
  }

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_ENDORSEMENTS;
  }

  /** A further JPQL condition on {@code x}, beginning with {@code and}; may use {@code :before}. */
  protected String condition() {
    return "";
  }

  /** The values of the parameters in {@link #condition}. */
  protected Map<String, Object> values() {
    return Map.of();
  }

  @Override
  public RetentionPortion apply(Instant now, long after) {
    List<Long> over = due(now).portion(after);
    int ended = 0;
    for (long id : over) {
      Endorsement endorsement = em.find(Endorsement.class, id);
      // The endorser first, as every writer of endorsements does; another order can deadlock.
      rules.lockEndorser(endorsement.endorser());
      em.refresh(endorsement, LockModeType.PESSIMISTIC_WRITE);
      // It may have been answered or edited since it was selected.
      if (states.contains(endorsement.state())
          && !endorsement.isForgotten()
          && endorsement.modifiedAt().isBefore(kept().since(now))) {
        end(endorsement, new Step(Permission.SYSTEM, now, null));
        ended++;
      }
    }
    return RetentionPortion.of(over, ended);
  }

  private void end(Endorsement endorsement, Step step) {
    if (!endorsement.state().hasEnded()) {
      endorsement.withdraw(step);
      audit.recordOwn(
          "endorsement.withdrawn",
          "endorsement",
          endorsement.publicId(),
          endorsement.campaignId(),
          endorsement.state().name());
    }
    forgetting.forget(endorsement, kept().since(step.at()), step);
  }

  @Override
  public DueRows due(Instant now) {
    Map<String, Object> values = new HashMap<>(values());
    values.put("over", states);
    values.put("before", kept().since(now));
    return new DueRows(
        em,
        "Endorsement",
        "modifiedAt",
        "x.forgottenAt is null and x.state in :over and x.modifiedAt < :before" + condition(),
        values);
  }
}
