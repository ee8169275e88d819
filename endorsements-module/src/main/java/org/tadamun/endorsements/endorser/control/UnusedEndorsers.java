package org.tadamun.endorsements.endorser.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.DueRule;
import org.tadamun.kernel.retention.boundary.RetentionPortion;

/**
 * Retention rule for endorsers to whom nothing refers and whose wishes, if any, no longer hold.
 * These are people who were entered but never asked, or whose endorsements are all erased.
 */
@ApplicationScoped
public class UnusedEndorsers implements DueRule {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_ENDORSEMENTS;
  }

  @Override
  public String name() {
    return "endorsers";
  }

  @Override
  public RetentionPortion apply(Instant now, long after) {
    List<Long> unused = due(now).portion(after);
    int ended = 0;
    for (long id : unused) {
      Endorser endorser = em.find(Endorser.class, id);
      em.refresh(endorser, LockModeType.PESSIMISTIC_WRITE);
      // An endorsement or a wish may have been entered since the row was selected.
      if (!endorser.isForgotten()
          && endorser.modifiedAt().isBefore(kept().since(now))
          && !EndorserUse.isInUse(em, endorser, EndorserUse.NONE)
          && !Remembered.hasWish(em, endorser, kept().since(now))) {
        forget(endorser, now);
        ended++;
      }
    }
    return RetentionPortion.of(unused, ended);
  }

  private void forget(Endorser endorser, Instant now) {
    String stays = endorser.kind() + " " + endorser.country();
    endorser.forget(now);
    Remembered.forget(em, endorser);
    audit.recordOwn("endorser.forgotten", "endorser", endorser.publicId(), null, stays);
  }

  @Override
  public DueRows due(Instant now) {
    return new DueRows(
        em,
        "Endorser",
        "modifiedAt",
        "x.forgottenAt is null and x.modifiedAt < :before and not "
            + EndorserUse.RESTS
            + " and not "
            + Remembered.HAS_WISH,
        Map.of(
            "before",
            kept().since(now),
            "except",
            EndorserUse.NONE,
            "archived",
            CampaignState.ARCHIVED));
  }
}
