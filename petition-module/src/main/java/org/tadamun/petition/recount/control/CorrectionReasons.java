package org.tadamun.petition.recount.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.DueRule;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.recount.entity.RecountCorrection;

/**
 * Erases the reasons of decided corrections, which may name somebody; figures, amounts and times
 * stay. A proposal not decided in all that time is rejected, since nobody should approve one
 * without a reason.
 */
@ApplicationScoped
public class CorrectionReasons implements DueRule {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private Exemptions exemptions;
  @EJB private Petitions petitions;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_RECOUNTS;
  }

  @Override
  public RetentionPortion apply(Instant now, long after) {
    List<Long> over = due(now).portion(after);
    int ended = 0;
    for (long id : over) {
      RecountCorrection one = em.find(RecountCorrection.class, id, LockModeType.PESSIMISTIC_WRITE);
      // Somebody may have decided since the query.
      if (one.modifiedAt().isBefore(kept().since(now))) {
        end(one, now);
        ended++;
      }
    }
    return RetentionPortion.of(over, ended);
  }

  private void end(RecountCorrection one, Instant now) {
    if (one.state().waits()) {
      one.reject(Permission.SYSTEM, now);
      PetitionView petition = petitions.byId(one.recount().petitionId()).orElseThrow();
      audit.recordOwn(
          "petition.correction-rejected",
          FigureRepair.SUBJECT,
          petition.slug(),
          petition.campaignId(),
          FigureRepair.words(one));
    }
    one.forgetReason();
  }

  @Override
  public DueRows due(Instant now) {
    return new DueRows(
        em,
        "RecountCorrection",
        "createdAt",
        "x.reason is not null and x.modifiedAt < :before"
            + " and x.recount.petitionId not in :exempt",
        Map.of("before", kept().since(now), "exempt", exemptions.exempt(now)));
  }
}
