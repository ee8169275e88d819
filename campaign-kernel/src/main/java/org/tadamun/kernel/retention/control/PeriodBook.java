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
    Instant now = clock.instant();
    bringBack(rule, now);
    List<RetentionPeriod> known =
        em.createNamedQuery(RetentionPeriod.OF_RULE, RetentionPeriod.class)
            .setParameter("rule", rule.name())
            .getResultList();
    long days = rule.kept().days();
    if (known.isEmpty() || known.getLast().days() != days) {
      em.persist(new RetentionPeriod(rule.name(), days, now));
    }
    return known.reversed().stream()
        .filter(period -> !period.isOff())
        .mapToLong(RetentionPeriod::days)
        .findFirst();
  }

  /** A clock ran ahead: what is dated later than now was in force before. */
  private void bringBack(RetentionRule rule, Instant now) {
    em.createQuery(
            "update RetentionPeriod p set p.modifiedAt = :before"
                + " where p.rule = :rule and p.modifiedAt > :now")
        .setParameter("before", now.minusMillis(1))
        .setParameter("rule", rule.name())
        .setParameter("now", now)
        .executeUpdate();
  }
}
