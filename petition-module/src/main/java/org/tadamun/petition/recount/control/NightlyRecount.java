package org.tadamun.petition.recount.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.tadamun.kernel.time.boundary.IsolatedTasks;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.recount.entity.Recount;

/**
 * Recounts every petition at night, one after the other, each in its own transaction. By day it
 * recounts those whose night was missed, as when the server was down. Petitions that were recounted
 * just before are skipped.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class NightlyRecount {

  static final Duration JUST_NOW = Duration.ofHours(2);
  static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration REST = Duration.ofHours(1);
  private static final Logger LOG = System.getLogger(NightlyRecount.class.getName());

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private RecountRun recounts;
  @Inject private Clock clock;

  private final IsolatedTasks nights = new IsolatedTasks(LOG, "Recounting petitions");

  /** The night tries every petition, also one that failed lately; by day failures are skipped. */
  private final IsolatedTasks each =
      new IsolatedTasks(LOG, "The recount of petition", Duration.ZERO);

  /** When the last recount of a petition failed on this node. */
  private final Map<Long, Instant> failures = new ConcurrentHashMap<>();

  /**
   * Failures are caught for each petition: the container cancels a timer that fails twice in a row.
   */
  @Schedule(hour = "3", minute = "23", persistent = false)
  @PermitAll
  public void run() {
    recount(petition -> true, JUST_NOW);
  }

  /**
   * Skips petitions opened in the last day, which missed no night, and those that failed lately.
   */
  @Schedule(hour = "*", minute = "4/10", persistent = false)
  @PermitAll
  public void makeUp() {
    Instant now = clock.instant();
    Instant before = now.minus(A_DAY);
    failures.values().removeIf(failed -> failed.isBefore(now.minus(REST)));
    recount(
        petition ->
            petition.openedAt() != null
                && petition.openedAt().isBefore(before)
                && !failures.containsKey(petition.id()),
        A_DAY);
  }

  private void recount(Predicate<Petition> which, Duration lately) {
    nights.attemptAll(
        clock.instant(),
        () -> signed().stream().filter(which).forEach(petition -> recount(petition, lately)));
  }

  private List<Petition> signed() {
    return em.createQuery(
            "select p from Petition p where p.state not in :unsigned order by p.id", Petition.class)
        .setParameter("unsigned", List.of(PetitionState.DRAFT, PetitionState.IN_REVIEW))
        .getResultList();
  }

  private void recount(Petition petition, Duration lately) {
    if (!each.attempt(
        petition.slug(), clock.instant(), () -> recountUnlessKnown(petition, lately))) {
      failures.put(petition.id(), clock.instant());
    }
  }

  private void recountUnlessKnown(Petition petition, Duration lately) {
    Instant before = clock.instant().minus(lately);
    boolean known =
        recounts.latest(petition.id()).map(Recount::createdAt).filter(before::isBefore).isPresent();
    if (!known) {
      recounts.of(petition.id(), petition.slug());
    }
  }
}
