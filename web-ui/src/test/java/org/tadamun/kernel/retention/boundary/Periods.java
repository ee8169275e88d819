package org.tadamun.kernel.retention.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.tadamun.kernel.retention.control.RetentionPeriods;
import org.tadamun.kernel.retention.entity.RetentionPeriod;

/** Stores periods of a rule as if they had been configured at another time. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Periods {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private RetentionPeriods periods;
  @Inject private Clock clock;
  @Inject private Forgetting forgetting;

  public void was(String rule, long days, Duration ago) {
    em.persist(new RetentionPeriod(rule, days, clock.instant().minus(ago)));
  }

  public void forget(String rule) {
    em.createQuery("delete from RetentionPeriod p where p.rule = :rule")
        .setParameter("rule", rule)
        .executeUpdate();
  }

  /** Notes the configured period as the start of the server does. */
  public OptionalLong note(String rule) {
    return periods.note(forgetting.rule(rule));
  }

  public List<Long> known(String rule) {
    return em.createNamedQuery(RetentionPeriod.OF_RULE, RetentionPeriod.class)
        .setParameter("rule", rule)
        .getResultStream()
        .map(RetentionPeriod::days)
        .toList();
  }
}
