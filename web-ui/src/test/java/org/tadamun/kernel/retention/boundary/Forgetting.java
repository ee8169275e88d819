package org.tadamun.kernel.retention.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.tadamun.kernel.retention.entity.RetentionLine;
import org.tadamun.kernel.retention.entity.RetentionReport;

/** Applies one retention rule on its own, and makes things old enough for it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Forgetting {

  private static final long HIGHER = 1_000_000_000_000L;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject @Any private Instance<RetentionRule> rules;
  @Inject private Clock clock;
  @Resource private SessionContext context;

  public List<String> names() {
    return StreamSupport.stream(rules.spliterator(), false)
        .map(RetentionRule::name)
        .sorted()
        .toList();
  }

  public RetentionRule rule(String name) {
    return StreamSupport.stream(rules.spliterator(), false)
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public Forecast forecast(String name, Instant now) {
    return rule(name).forecast(now);
  }

  public Forecast forecast(String name) {
    return forecast(name, clock.instant());
  }

  public Forecast glance(String name, Instant now) {
    return rule(name).glance(now);
  }

  /** Applies one portion of a rule. */
  public RetentionPortion portion(String name, Instant now, long after) {
    return rule(name).apply(now, after);
  }

  /** Applies a rule to everything that is due at this moment. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public long apply(String name, Instant now) {
    Forgetting self = context.getBusinessObject(Forgetting.class);
    long all = 0;
    RetentionPortion some = RetentionPortion.NONE;
    do {
      some = self.portion(name, now, some.last());
      all += some.ended();
    } while (some.last() > 0);
    return all;
  }

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public long apply(String name) {
    return apply(name, clock.instant());
  }

  /** Makes the petition one that was closed so long ago. */
  public void over(long petitionId, Duration ago) {
    em.createNativeQuery(
            "update petition_petition set state = 'CLOSED', modified_at = ?1, over_since = ?2"
                + " where id = ?3")
        .setParameter(1, stamp(clock.instant().minus(ago)))
        .setParameter(2, stamp(clock.instant().minus(ago)))
        .setParameter(3, petitionId)
        .executeUpdate();
  }

  /** Makes the outcome of the campaign one that was declared so long ago. */
  public void decided(long campaignId, Duration ago) {
    em.createNativeQuery("update kernel_campaign set decided_at = ?1 where id = ?2")
        .setParameter(1, stamp(clock.instant().minus(ago)))
        .setParameter(2, campaignId)
        .executeUpdate();
  }

  /** Makes the row one that was made so long ago. */
  public void made(String table, String column, Object key, Duration ago) {
    em.createNativeQuery("update " + table + " set created_at = ?1 where " + column + " = ?2")
        .setParameter(1, stamp(clock.instant().minus(ago)))
        .setParameter(2, key)
        .executeUpdate();
  }

  /** Makes the row one that another node wrote, whose numbers are higher than ours. */
  public void numberedHigher(String table, String column, Object key) {
    em.createNativeQuery("update " + table + " set id = id + ?1 where " + column + " = ?2")
        .setParameter(1, HIGHER)
        .setParameter(2, key)
        .executeUpdate();
  }

  /** Makes the first week of the exemption end so long ago. */
  public void notAlone(String exemption, Duration ago) {
    em.createNativeQuery("update petition_exemption set alone_until = ?1 where public_id = ?2")
        .setParameter(1, stamp(clock.instant().minus(ago)))
        .setParameter(2, exemption)
        .executeUpdate();
  }

  /** Makes the row one that was last changed so long ago. */
  public void changed(String table, String publicId, Duration ago) {
    em.createNativeQuery("update " + table + " set modified_at = ?1 where public_id = ?2")
        .setParameter(1, stamp(clock.instant().minus(ago)))
        .setParameter(2, publicId)
        .executeUpdate();
  }

  /** A run that began so long ago, with a rule that does not end; gives its id. */
  public String stuckRun(Duration ago) {
    Instant then = clock.instant().minus(ago);
    return run("mails", 0, then);
  }

  /**
   * A run that was interrupted when this rule had looked at all rows up to a number; gives its id.
   * It began some hours ago, so that it is not taken for the run of this night.
   */
  public String interruptedRun(String rule, long place) {
    return run(rule, place, clock.instant().minus(Duration.ofHours(3)));
  }

  /** A run that was interrupted before anything of this rule was counted; gives its id. */
  public String uncountedRun(String rule) {
    Instant begun = clock.instant().minus(Duration.ofHours(3));
    RetentionReport report = report(begun);
    return run(report, new RetentionLine(report, rule, 90, begun));
  }

  private String run(String rule, long place, Instant begun) {
    RetentionReport report = report(begun);
    RetentionLine line = new RetentionLine(report, rule, 90, begun);
    line.expect(1, begun, begun);
    if (place > 0) {
      line.end(0, place, begun);
    }
    return run(report, line);
  }

  private RetentionReport report(Instant begun) {
    long next = em.createNamedQuery(RetentionReport.LAST, Long.class).getSingleResult() + 1;
    return new RetentionReport(next, "system", begun);
  }

  private String run(RetentionReport report, RetentionLine line) {
    report.expect(line);
    em.persist(report);
    return report.publicId();
  }

  /** Makes this run the one that began last. */
  public void lastRun(String publicId) {
    long next = em.createNamedQuery(RetentionReport.LAST, Long.class).getSingleResult() + 1;
    em.createNativeQuery("update kernel_retention_report set run_no = ?1 where public_id = ?2")
        .setParameter(1, next)
        .setParameter(2, publicId)
        .executeUpdate();
  }

  /** Sets this day of the row. */
  public void day(String table, String column, String publicId, LocalDate day) {
    em.createNativeQuery("update " + table + " set " + column + " = ?1 where public_id = ?2")
        .setParameter(1, Date.valueOf(day))
        .setParameter(2, publicId)
        .executeUpdate();
  }

  private static Timestamp stamp(Instant moment) {
    return Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
  }
}
