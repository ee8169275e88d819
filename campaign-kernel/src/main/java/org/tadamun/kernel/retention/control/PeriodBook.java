package org.tadamun.kernel.retention.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.retention.entity.RetentionPeriod;

/** Writes down from when on a period is in force. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PeriodBook {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * What is configured, where it is another one than the last. Two nodes that start at once may
   * both write it, which says the same. {@code off} ends what was in force before it: whoever
   * enters something meanwhile was not promised that.
   *
   * @return the days that were in force before, and before it was off; empty before the first
   */
  @PermitAll
  public OptionalLong note(RetentionRule rule) {
    List<RetentionPeriod> known =
        em.createNamedQuery(RetentionPeriod.OF_RULE, RetentionPeriod.class)
            .setParameter("rule", rule.name())
            .getResultList();
    long days = rule.kept().days();
    Instant now = clock.instant();
    if (known.isEmpty() || !isInForce(known.getLast(), days, now)) {
      em.persist(new RetentionPeriod(rule.name(), days, now));
    }
    return known.reversed().stream()
        .filter(period -> !period.isOff())
        .mapToLong(RetentionPeriod::days)
        .findFirst();
  }

  /** Not where its clock ran ahead: what it says would hold until then. */
  private static boolean isInForce(RetentionPeriod last, long days, Instant now) {
    return last.days() == days && !last.createdAt().isAfter(now);
  }
}
