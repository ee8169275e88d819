package org.tadamun.petition.moderation.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.alarm.entity.CountryAlarm;
import org.tadamun.petition.moderation.boundary.Decisions;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.standing.Hour;

/**
 * Releases one portion of the signatures that an alarm held, in one transaction: at most 500, as
 * with invalidations. Those that staff have held meanwhile, or that a later alarm about the country
 * holds, stay held.
 */
@Stateless
public class AlarmSteps {

  static final int PORTION = 500;

  /**
   * Longer than other nodes may hold new ones after a release, because they have not read it yet.
   */
  static final Duration AFTERMATH = Duration.ofMinutes(1);

  private static final String BEFORE =
      " and (s.ruling.at < :hour or s.ruling.at < :later and s.givenName is not null)";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private Petitions petitions;
  @EJB private Decisions decisions;
  @Inject private Clock clock;

  /** Alarms with signatures left to release, oldest first, and those that ended just now. */
  @PermitAll
  public List<Long> unfinished() {
    return em.createQuery(
            "select a.id from CountryAlarm a where a.state = :releasing"
                + " or a.state = :released and a.modifiedAt > :lately order by a.id",
            Long.class)
        .setParameter("releasing", AlarmState.RELEASING)
        .setParameter("released", AlarmState.RELEASED)
        .setParameter("lately", clock.instant().minus(AFTERMATH))
        .getResultList();
  }

  /**
   * Releases one portion.
   *
   * @return whether there may be more to do
   */
  @PermitAll
  public boolean step(long id) {
    CountryAlarm alarm = em.find(CountryAlarm.class, id, LockModeType.PESSIMISTIC_WRITE);
    PetitionView petition = petitions.byId(alarm.petitionId()).orElseThrow();
    List<Long> held = held(alarm);
    long before = alarm.released();
    boolean ended = false;
    if (!held.isEmpty()) {
      alarm.letGo(decisions.releaseAll(petition, stillHeld(held), id), clock.instant());
    } else if (alarm.state() == AlarmState.RELEASING) {
      alarm.allReleased(clock.instant());
      ended = true;
    }
    // Recorded again with the signatures that another node held before it read of the release.
    if (ended || alarm.state() == AlarmState.RELEASED && alarm.released() > before) {
      record(alarm, "alarm.ended", petition.campaignId());
    }
    return !held.isEmpty();
  }

  private void record(CountryAlarm alarm, String action, long campaignId) {
    String after = alarm.state() + " " + alarm.country() + " " + alarm.released();
    audit.recordOwn(action, "alarm", alarm.publicId(), campaignId, after);
  }

  /** Filters them once they are locked: staff may have released one since, and held it by hand. */
  private List<Long> stillHeld(List<Long> held) {
    return RowLocks.ascending(em, Signature.class, held).stream()
        .filter(one -> one.state() == SignatureState.HELD && one.ruling().isAlarm())
        .map(Signature::id)
        .toList();
  }

  /**
   * The next portion that this alarm holds. Of erased signers only the hour is known: those of the
   * hour in which a later alarm began wait for that one.
   */
  private List<Long> held(CountryAlarm alarm) {
    Instant later = laterAlarm(alarm);
    TypedQuery<Long> query =
        em.createQuery(
                "select s.id from Signature s where s.petitionId = :petition and s.state = :held"
                    + " and s.country = :country and s.ruling.alarm = true"
                    + (later == null ? "" : BEFORE)
                    + " order by s.id",
                Long.class)
            .setParameter("petition", alarm.petitionId())
            .setParameter("held", SignatureState.HELD)
            .setParameter("country", alarm.country());
    if (later != null) {
      query.setParameter("later", later).setParameter("hour", Hour.of(later));
    }
    return query.setMaxResults(PORTION).getResultList();
  }

  /** Since when another alarm holds the country; null where none does. */
  private Instant laterAlarm(CountryAlarm alarm) {
    return em.createQuery(
            "select a.createdAt from CountryAlarm a where a.petitionId = :petition"
                + " and a.country = :country and a.state in :holding",
            Instant.class)
        .setParameter("petition", alarm.petitionId())
        .setParameter("country", alarm.country())
        .setParameter("holding", List.of(AlarmState.RAISED, AlarmState.KEPT))
        .getResultStream()
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
