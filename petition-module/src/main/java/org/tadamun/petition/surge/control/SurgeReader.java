package org.tadamun.petition.surge.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.surge.entity.Surge;
import org.tadamun.petition.surge.entity.SurgeState;

/** Reads alarms of whole petitions. */
@Stateless
public class SurgeReader {

  private static final String TOLD =
      "select state, coalesce(told, seen) from petition_surge where public_id = ?1";

  private static final List<PetitionState> SIGNED =
      List.of(PetitionState.OPEN, PetitionState.PAUSED);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Of one petition, the newest first. */
  @PermitAll
  public List<Surge> all(long petitionId) {
    return em.createNamedQuery(Surge.OF_PETITION, Surge.class)
        .setParameter("petition", petitionId)
        .getResultList();
  }

  /** The oldest first. */
  @PermitAll
  public List<Surge> in(SurgeState state, long petitionId) {
    return em.createNamedQuery(Surge.IN_STATE, Surge.class)
        .setParameter("petition", petitionId)
        .setParameter("state", state)
        .getResultList();
  }

  /** Whether the quiet time of an acknowledged alarm still lasts. */
  @PermitAll
  public boolean isQuiet(long petitionId, Instant now) {
    return in(SurgeState.ACKNOWLEDGED, petitionId).stream()
        .anyMatch(surge -> surge.quietUntil().isAfter(now));
  }

  /**
   * Whether an alarm is open and no larger figure was told since; asked when its mail is sent. It
   * does not wait for locks, since transactions that raise an alarm wait for the sender of mails.
   *
   * @param id public id of the alarm
   */
  @PermitAll
  public boolean isToldLast(String id, long seen) {
    return RowLocks.past(em, TOLD, id).stream()
        .filter(row -> SurgeState.OPEN.name().equals(row[0]))
        .anyMatch(row -> ((Number) row[1]).longValue() <= seen);
  }

  /** The petitions with an open alarm. */
  @PermitAll
  public Set<Long> open() {
    return new TreeSet<>(
        em.createQuery("select s.petitionId from Surge s where s.state = :open", Long.class)
            .setParameter("open", SurgeState.OPEN)
            .getResultList());
  }

  /** The petitions with an open alarm, and those that are open or paused. */
  @PermitAll
  public Set<Long> watched() {
    Set<Long> all = open();
    all.addAll(
        em.createQuery("select p.id from Petition p where p.state in :states", Long.class)
            .setParameter("states", SIGNED)
            .getResultList());
    return all;
  }
}
