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
 * What those were told who entered something while another period was in force. The notice says how
 * long it is kept: a shorter period holds for all at once, a longer one only for who enters
 * something under it. So the shortest one since then holds.
 */
@Stateless
public class RetentionPromises {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * How long what was made in some time is kept.
   *
   * @param from null for ever since
   * @param until null for from now on
   */
  public record Promise(Instant from, Instant until, KeepingTime kept) {

    /** Of what is kept from when it was made: what is from earlier than this is over. */
    private Instant before(Instant now) {
      Instant since = kept.since(now);
      return until == null || since.isBefore(until) ? since : until;
    }
  }

  /** Those of a purpose of which something ends, the earliest first; they do not overlap. */
  @PermitAll
  public List<Promise> of(ConfigurationKey key, Instant now) {
    List<RetentionPeriod> known =
        em.createNamedQuery(RetentionPeriod.OF_RULE, RetentionPeriod.class)
            .setParameter("rule", RetentionRule.name(key))
            .getResultList();
    return of(known, KeepingTime.configured(key), now);
  }

  /**
   * One that is dated later than now is of a clock that ran ahead, and ends now.
   *
   * @param known the earliest first; what is from before the first was told what that says. Who
   *     entered something while it was off was told of no end, and is kept as since
   * @param present as it is configured; another node may have noted another one since
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

  /** Of what is kept from when it was made: what is from earlier than this is over. */
  @PermitAll
  public Instant before(ConfigurationKey key, Instant now) {
    return before(of(key, now), now);
  }

  static Instant before(List<Promise> promises, Instant now) {
    return promises.stream().map(one -> one.before(now)).max(Instant::compareTo).orElseThrow();
  }

  /** The shortest of them, for ever where none ends: before that, nothing of anybody is gone. */
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
