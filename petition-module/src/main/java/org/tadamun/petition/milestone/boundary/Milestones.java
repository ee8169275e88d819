package org.tadamun.petition.milestone.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.milestone.control.MilestoneTargets;
import org.tadamun.petition.milestone.control.ReachedTargets;
import org.tadamun.petition.milestone.entity.Milestone;
import org.tadamun.petition.milestone.entity.MilestoneTarget;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.boundary.Tallies;

/** Lists, adds and removes the numbers that a petition is to reach. */
@Stateless
public class Milestones {

  static final int MOST = 50;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private MilestoneTargets targets;
  @EJB private Petitions petitions;
  @EJB private Tallies tallies;
  @Inject private Clock clock;
  @Inject private Countries countries;

  /** Quarters of the goal first, then the numbers of staff, small ones first. */
  @PermitAll
  public List<MilestoneView> of(PetitionView petition) {
    return of(petition, tallies.exactCached(petition));
  }

  private List<MilestoneView> of(PetitionView petition, Counts counts) {
    return views(petition, standing(petition, counts), targets.own(petition.id()));
  }

  private static List<MilestoneView> views(
      PetitionView petition, Standing standing, List<Milestone> own) {
    return Stream.concat(
            MilestoneTarget.quarters(petition.goal()).stream().map(standing::quarter),
            own.stream().map(standing::own))
        .toList();
  }

  /** As {@link #of}, in any state of the petition, for those who write it. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public List<MilestoneView> all(String slug) {
    return of(reachable(slug));
  }

  /**
   * The milestones as the public sees them. With steps, a country's number between two steps is
   * left out, and times are those of releases, since either would tell more than the figures; it
   * also does not count that a number was reached before steps were switched on.
   */
  @PermitAll
  public List<MilestoneView> published(PetitionView petition) {
    Counts counts = tallies.publicCached(petition);
    SmallCells cells = tallies.smallCells(petition);
    List<MilestoneView> all = of(petition, counts);
    return cells.isOn() ? released(petition, all, cells, counts.asOf()) : all;
  }

  private List<MilestoneView> released(
      PetitionView petition, List<MilestoneView> all, SmallCells cells, Instant moment) {
    List<MilestoneView> told =
        all.stream().filter(one -> one.country() == null || cells.tells(one.wanted())).toList();
    Map<CountryCount, Instant> reached =
        tallies.reached(petition, told.stream().flatMap(MilestoneView::ofCountry).toList(), moment);
    return told.stream().map(one -> one.releasedBy(reached)).toList();
  }

  /**
   * @param counts read before this, so that a public request holds no connection while it waits for
   *     them
   */
  private Standing standing(PetitionView petition, Counts counts) {
    Map<String, Instant> raised =
        targets.raised(petition.id(), petition.textVersion()).stream()
            .collect(Collectors.toMap(MilestoneTask::key, MilestoneTask::createdAt));
    return new Standing(petition.goal(), raised, counts);
  }

  /** What shows whether a number is reached: tasks that were raised, and the present figures. */
  private record Standing(long goal, Map<String, Instant> raised, Counts counts) {

    MilestoneView quarter(MilestoneTarget mark) {
      return view(null, mark, null, null);
    }

    MilestoneView own(Milestone one) {
      return view(one.publicId(), one.mark(), one.createdAt(), one.version());
    }

    private MilestoneView view(String id, MilestoneTarget mark, Instant created, Integer version) {
      Instant at = raised.get(mark.key());
      boolean now = ReachedTargets.figure(mark, counts) >= mark.wanted();
      boolean reached = now || at != null || ReachedTargets.isBehind(mark, raised.keySet(), goal);
      return new MilestoneView(
          id, mark.percent(), mark.country(), mark.wanted(), reached, now, at, created, version);
    }
  }

  /**
   * Adds a number.
   *
   * @param country null for all countries together
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public MilestoneView add(String slug, String country, Long wanted) {
    PetitionView petition = reachable(slug);
    access.requireCountry(Permission.PETITION_WRITE, petition.campaignId(), country);
    check(country, wanted, tallies.smallCells(petition));
    Standing standing = standing(petition, tallies.exactCached(petition));
    oneAtATime(petition);
    Milestone milestone = new Milestone(petition.id(), country, wanted, clock.instant());
    List<Milestone> present = targets.own(petition.id());
    if (present.stream().anyMatch(one -> one.mark().equals(milestone.mark()))) {
      throw new InvalidInput("wanted", "kernel.error.duplicate");
    }
    if (present.size() >= MOST) {
      throw new InvalidInput("wanted", "kernel.error.too-many", MOST);
    }
    em.persist(milestone);
    record("milestone.added", petition, null, milestone.mark().key());
    return standing.own(milestone);
  }

  private void check(String country, Long wanted, SmallCells cells) {
    Violations violations = new Violations().required("wanted", wanted);
    if (wanted != null && (wanted < 1 || wanted > Petition.GOAL_MAX)) {
      violations.add("wanted", "kernel.error.range", 1, Petition.GOAL_MAX);
    } else if (wanted != null && country != null && !cells.tells(wanted)) {
      violations.add("wanted", "milestone.error.step", cells.step());
    }
    if (country != null && !countries.exists(country)) {
      violations.add("country", "kernel.error.country");
    }
    violations.throwIfAny();
  }

  /**
   * Removes a number; its task stays.
   *
   * @return what is left, as {@link #all}
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public List<MilestoneView> remove(String slug, String id) {
    PetitionView petition = reachable(slug);
    // Checked before the lock, since a change of the campaign locks campaigns before petitions.
    String country = in(targets.own(petition.id()), id).mark().country();
    access.requireCountry(Permission.PETITION_WRITE, petition.campaignId(), country);
    Standing standing = standing(petition, tallies.exactCached(petition));
    oneAtATime(petition);
    List<Milestone> own = targets.own(petition.id());
    Milestone milestone = in(own, id);
    em.remove(milestone);
    record("milestone.removed", petition, milestone.mark().key(), null);
    return views(petition, standing, own.stream().filter(one -> one != milestone).toList());
  }

  /**
   * Locks the petition, so that a number is not stored twice. On Derby, two callers who read the
   * list after writing then do not deadlock either.
   */
  private void oneAtATime(PetitionView petition) {
    em.find(Petition.class, petition.id(), LockModeType.PESSIMISTIC_WRITE);
  }

  private static Milestone in(List<Milestone> own, String id) {
    return own.stream()
        .filter(one -> one.publicId().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private void record(String action, PetitionView petition, String from, String to) {
    audit.record(action, "petition", petition.slug(), petition.campaignId(), from, to);
    em.flush();
  }

  private PetitionView reachable(String slug) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.require(Permission.PETITION_WRITE, petition.campaignId());
    return petition;
  }
}
