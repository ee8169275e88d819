package org.tadamun.kernel.retention.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.entity.RetentionPeriod;

/**
 * What the privacy notice promised in the past. It says how long data is kept. A shorter period
 * applies to everybody at once; a longer one only to data entered while it was configured. So for
 * each thing the shortest period since its creation applies.
 */
@Stateless
public class RetentionPromises {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * How long things are kept that were created in a span of time.
   *
   * @param from null for the beginning
   * @param until null for the future
   */
  public record Promise(Instant from, Instant until, KeepingTime kept) {

    /** The limit where the period begins with the creation: older things are due. */
    private Instant before(Instant now) {
      Instant since = kept.since(now);
      return until == null || since.isBefore(until) ? since : until;
    }
  }

  /** Returns the promises of a key that is not off, the earliest first, without overlaps. */
  @PermitAll
  public List<Promise> of(ConfigurationKey key, Instant now) {
    List<RetentionPeriod> known =
        em.createNamedQuery(RetentionPeriod.OF_RULE, RetentionPeriod.class)
            .setParameter("rule", RetentionRule.name(key))
            .getResultList();
    return of(known, KeepingTime.configured(key), now);
  }

  /**
   * Computes the promises. A period dated later than now was written by a clock that ran ahead, and
   * ends now.
   *
   * @param known the earliest first. Things from before the first one count as promised the first
   *     period. Things entered while it was off were promised no end, and are kept as configured
   *     since
   * @param present as configured; another node may have recorded a later one
   */
  static List<Promise> of(List<RetentionPeriod> known, KeepingTime present, Instant now) {
    LinkedList<Promise> promises = new LinkedList<>();
    promises.add(new Promise(null, null, present));
    Instant until = now;
    for (RetentionPeriod period : known.reversed()) {
      KeepingTime kept = new KeepingTime(Duration.ofDays(period.days()));
      if (!period.isOff() && kept.time().compareTo(promises.getFirst().kept().time()) < 0) {
        Promise later = promises.removeFirst();
        if (!until.equals(later.until())) {
          promises.addFirst(new Promise(until, later.until(), later.kept()));
        }
        promises.addFirst(new Promise(null, until, kept));
      }
      until = period.since().isBefore(until) ? period.since() : until;
    }
    return List.copyOf(promises);
  }

  /** The limit where the period begins with the creation: older things are due. */
  @PermitAll
  public Instant before(ConfigurationKey key, Instant now) {
    return before(of(key, now), now);
  }

  static Instant before(List<Promise> promises, Instant now) {
    return promises.stream().map(one -> one.before(now)).max(Instant::compareTo).orElseThrow();
  }

  /** The shortest of the periods, for ever if it is off; nothing is due earlier. */
  @PermitAll
  public KeepingTime shortest(ConfigurationKey key, Instant now) {
    KeepingTime present = KeepingTime.configured(key);
    return present.isForEver() ? present : shortest(of(key, now));
  }

  static KeepingTime shortest(List<Promise> promises) {
    return promises.stream()
        .map(Promise::kept)
        .min(Comparator.comparing(KeepingTime::time))
        .orElseThrow();
  }
}
