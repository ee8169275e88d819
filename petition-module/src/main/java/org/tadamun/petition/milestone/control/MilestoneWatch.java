package org.tadamun.petition.milestone.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.time.boundary.IsolatedTasks;
import org.tadamun.petition.milestone.entity.Milestone;
import org.tadamun.petition.milestone.entity.MilestoneTarget;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.boundary.Tallies;

/**
 * Checks every ten seconds which milestones have been reached, in campaigns whose figures changed
 * on this node, and every minute everywhere. It reads cached hourly sums, so signing does not wait
 * for it, and its cost does not depend on the number of signatures.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class MilestoneWatch {

  private static final Logger LOG = System.getLogger(MilestoneWatch.class.getName());

  /** Long enough for a server that was down at the closing. */
  private static final Duration AFTER_THE_END = Duration.ofDays(1);

  /**
   * Paused petitions still count; closed ones may have last signatures that were not checked yet.
   */
  private static final String COUNTING =
      "select p from Petition p where (p.state in :counting"
          + " or p.state in :over and p.before.overSince > :lately)";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Tallies tallies;
  @EJB private MilestoneTargets targets;
  @EJB private MilestoneRaising raising;
  @Inject private ChangedFigures changed;
  @Inject private Clock clock;

  private final IsolatedTasks petitions = new IsolatedTasks(LOG, "Milestones of petition");

  /** Two memories of failures: a success of one check must not end a failure of the other. */
  private final IsolatedTasks lately =
      new IsolatedTasks(LOG, "Look for milestones where figures changed");

  private final IsolatedTasks everywhere = new IsolatedTasks(LOG, "Look for milestones everywhere");

  /**
   * Failures are caught here: the container cancels a timer that fails twice in a row. Without
   * changes nothing is run, since a run without queries would count as a success.
   */
  @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
  @PermitAll
  public void run() {
    if (changed.isAny()) {
      lately.attemptAll(clock.instant(), this::lookAtChanged);
    }
  }

  /** If the check fails, the campaigns are checked again next time. */
  private void lookAtChanged() {
    Set<Long> campaigns = changed.take();
    try {
      look(
          counting(COUNTING + " and p.campaignId in :campaigns order by p.id")
              .setParameter("campaigns", campaigns));
    } catch (RuntimeException failed) {
      changed.giveBack(campaigns);
      throw failed;
    }
  }

  /** Also catches changes of goals, added numbers, and changes on nodes that have stopped. */
  @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
  @PermitAll
  public void runEverywhere() {
    everywhere.attemptAll(clock.instant(), () -> look(counting(COUNTING + " order by p.id")));
  }

  private void look(TypedQuery<Petition> counting) {
    counting
        .getResultStream()
        .map(PetitionView::of)
        .toList()
        .forEach(one -> petitions.attempt(one.slug(), clock.instant(), () -> look(one)));
  }

  private TypedQuery<Petition> counting(String query) {
    return em.createQuery(query, Petition.class)
        .setParameter("counting", List.of(PetitionState.OPEN, PetitionState.PAUSED))
        .setParameter("over", PetitionState.OVER)
        .setParameter("lately", clock.instant().minus(AFTER_THE_END));
  }

  private void look(PetitionView petition) {
    // Public figures, since the milestone shows when a country's figure was passed.
    look(petition, tallies.publicNow(petition));
  }

  /** Raises what these figures have reached and was not raised before. */
  private void look(PetitionView petition, Counts counts) {
    SmallCells cells = tallies.smallCells(petition);
    List<MilestoneTarget> own =
        targets.own(petition.id()).stream()
            .map(Milestone::mark)
            .filter(target -> target.country() == null || cells.tells(target.wanted()))
            .toList();
    List<MilestoneTarget> due = ReachedTargets.of(petition.goal(), own, counts);
    if (due.isEmpty()) {
      return;
    }
    Set<String> raised =
        targets.raised(petition.id(), counts.version()).stream()
            .map(MilestoneTask::key)
            .collect(Collectors.toSet());
    for (MilestoneTarget target : due) {
      if (!raised.contains(target.key())
          && !ReachedTargets.isBehind(target, raised, petition.goal())) {
        raise(petition, target, counts);
      }
    }
  }

  private void raise(PetitionView petition, MilestoneTarget target, Counts counts) {
    try {
      raising.raise(petition, counts.version(), target, ReachedTargets.figure(target, counts));
    } catch (RuntimeException failed) {
      // If another node has just raised it, the next check will see that.
      LOG.log(
          UniqueViolation.in(failed) ? Level.DEBUG : Level.WARNING,
          "Milestone " + target.key() + " of " + petition.slug() + " not raised",
          failed);
    }
  }
}
