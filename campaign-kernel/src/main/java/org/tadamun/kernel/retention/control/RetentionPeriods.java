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

/** Records the periods and since when each applies. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RetentionPeriods {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * Records the configured period if it differs from the last one. Two nodes that start at once may
   * both write it, which does no harm. {@code off} ends the former period: data entered meanwhile
   * was promised nothing.
   *
   * @return the last period in days that was not off, before this start; empty before the first
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

  /** A period dated later than now, by a clock that ran ahead, counts as from just before now. */
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
