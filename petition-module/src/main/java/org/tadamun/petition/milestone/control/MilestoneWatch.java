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
import org.tadamun.kernel.time.boundary.OneByOne;
import org.tadamun.petition.milestone.entity.Mark;
import org.tadamun.petition.milestone.entity.Milestone;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.boundary.Tallies;

/**
 * Looks every ten seconds which milestones have been reached, where figures have changed on this
 * node, and every minute everywhere. It reads the sums of the last hours: who signs does not wait
 * for it, and it costs the same at any number.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class MilestoneWatch {

  private static final Logger LOG = System.getLogger(MilestoneWatch.class.getName());

  /** Long enough for a server that was down when it was closed. */
  private static final Duration AFTER_THE_END = Duration.ofDays(1);

  /** What is paused still counts; of what was closed, nobody has seen the last seconds yet. */
  private static final String COUNTING =
      "select p from Petition p where (p.state in :counting"
          + " or p.state in :over and p.before.overSince > :lately)";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Tallies tallies;
  @EJB private Marks marks;
  @EJB private MilestoneRaising raising;
  @Inject private ChangedFigures changed;
  @Inject private Clock clock;

  private final OneByOne petitions = new OneByOne(LOG, "Milestones of petition");

  /** Each of both looks may fail by itself, and what goes well with one mends no other. */
  private final OneByOne lately = new OneByOne(LOG, "Look for milestones where figures changed");

  private final OneByOne everywhere = new OneByOne(LOG, "Look for milestones everywhere");

  /**
   * A failure stays here: the container ends a timer that fails twice in a row. Where nothing has
   * changed no look begins: one that asks the database nothing would end what failed before.
   */
  @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
  @PermitAll
  public void run() {
    if (changed.isAny()) {
      lately.attemptAll(clock.instant(), this::lookAtChanged);
    }
  }

  /** Where that fails, the next one looks at them again. */
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

  /** Also where only the goal changed, a number was added, or another node stopped. */
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
    // As the public is told them: when a country's figure was passed is told with the milestone.
    look(petition, tallies.publishedNow(petition));
  }

  /** Raises what these figures have reached; what is raised already stays as it is. */
  private void look(PetitionView petition, Counts counts) {
    SmallCells cells = tallies.smallCells(petition);
    List<Mark> own =
        marks.own(petition.id()).stream()
            .map(Milestone::mark)
            .filter(mark -> mark.country() == null || cells.tells(mark.wanted()))
            .toList();
    List<Mark> due = ReachedMarks.of(petition.goal(), own, counts);
    if (due.isEmpty()) {
      return;
    }
    Set<String> raised =
        marks.raised(petition.id(), counts.version()).stream()
            .map(MilestoneTask::key)
            .collect(Collectors.toSet());
    for (Mark mark : due) {
      if (!raised.contains(mark.key()) && !ReachedMarks.isBehind(mark, raised, petition.goal())) {
        raise(petition, mark, counts);
      }
    }
  }

  private void raise(PetitionView petition, Mark mark, Counts counts) {
    try {
      raising.raise(petition, counts.version(), mark, ReachedMarks.figure(mark, counts));
    } catch (RuntimeException failed) {
      // Where another node has raised it in this moment, the next look will see that.
      LOG.log(
          UniqueViolation.in(failed) ? Level.DEBUG : Level.WARNING,
          "Milestone " + mark.key() + " of " + petition.slug() + " not raised",
          failed);
    }
  }
}
