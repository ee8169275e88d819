package org.tadamun.petition.surge.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.alarm.boundary.QuietTime;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.surge.control.SurgeReader;
import org.tadamun.petition.surge.control.SurgeSums;
import org.tadamun.petition.surge.entity.Surge;
import org.tadamun.petition.surge.entity.SurgeState;

/** Alarms of whole petitions, for those who moderate all countries of a campaign. */
@Stateless
public class Surges {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @EJB private Petitions petitions;
  @EJB private SurgeReader read;
  @Inject private Clock clock;
  @Inject private SurgeSums sums;
  @Inject private CountryWatch watch;

  /** The alarms of one petition, newest first. */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public List<SurgeView> list(String petitionSlug) {
    PetitionView petition = petitions.bySlug(petitionSlug).orElseThrow(NotFound::new);
    require(petition);
    return views(read.all(petition.id()), petition, sums::now);
  }

  /**
   * The open alarms of all petitions of a campaign; the figure of the running hour may be ten
   * seconds old. Empty for callers who moderate only some countries.
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public List<SurgeView> open(long campaignId) {
    Set<String> limits = access.requireLimits(Permission.PETITION_MODERATE, campaignId);
    return petitions.ofCampaign(campaignId).stream()
        .filter(petition -> limits.isEmpty())
        .flatMap(
            petition ->
                views(read.in(SurgeState.OPEN, petition.id()), petition, sums::lately).stream())
        .toList();
  }

  @RolesAllowed(Permission.PETITION_MODERATE)
  public SurgeView one(String id) {
    Surge surge = find(id, LockModeType.NONE);
    return views(List.of(surge), require(surge), sums::now).getFirst();
  }

  @RolesAllowed(Permission.PETITION_MODERATE)
  public SurgeTrend trend(String id) {
    PetitionView petition = require(find(id, LockModeType.NONE));
    Instant now = clock.instant();
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    return SurgeTrend.of(
        hour,
        watch.hours(
            petition.id(),
            petition.textVersion(),
            SurgeTrend.begin(hour),
            hour.plus(SurgeTrend.HOUR)),
        watch.ofDay(petition.id(), petition.textVersion(), now));
  }

  /**
   * Ends the alarm, because a moderator has looked at it.
   *
   * @param until no other is raised before this moment
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput where it is not in the future, or too
   *     far in it
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public SurgeView acknowledge(String id, Instant until) {
    Instant now = clock.instant();
    QuietTime.check(until, now);
    Surge surge = find(id, LockModeType.PESSIMISTIC_WRITE);
    PetitionView petition = require(surge);
    String before = surge.state().name();
    surge.acknowledge(actor.name(), until, now);
    em.flush();
    String after = surge.state() + " " + until;
    audit.record("surge.acknowledged", "surge", id, petition.campaignId(), before, after);
    return views(List.of(surge), petition, sums::now).getFirst();
  }

  private static List<SurgeView> views(
      List<Surge> all, PetitionView petition, ToLongFunction<PetitionView> sum) {
    if (all.isEmpty()) {
      return List.of();
    }
    long ofHour = sum.applyAsLong(petition);
    return all.stream().map(surge -> SurgeView.of(surge, petition.slug(), ofHour)).toList();
  }

  private Surge find(String id, LockModeType lock) {
    return em.createQuery("select s from Surge s where s.publicId = :id", Surge.class)
        .setParameter("id", id)
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private PetitionView require(Surge surge) {
    PetitionView petition = petitions.byId(surge.petitionId()).orElseThrow(NotFound::new);
    require(petition);
    return petition;
  }

  /** Refuses callers who moderate only some countries: the figures are those of all. */
  private void require(PetitionView petition) {
    access.requireCountry(Permission.PETITION_MODERATE, petition.campaignId(), null);
  }
}
