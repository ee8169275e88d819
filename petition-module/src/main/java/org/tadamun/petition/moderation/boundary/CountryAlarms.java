package org.tadamun.petition.moderation.boundary;

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
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.petition.alarm.boundary.QuietTime;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.alarm.entity.CountryAlarm;
import org.tadamun.petition.alarm.entity.MoreHeld;
import org.tadamun.petition.moderation.control.AlarmDecisions;
import org.tadamun.petition.moderation.control.AlarmSums;
import org.tadamun.petition.moderation.control.TrendReader;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/** What moderators see of alarms about countries, and decide about one of them. */
@Stateless
public class CountryAlarms {

  private static final int OTHERS = 2_000;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AlarmDecisions decisions;
  @EJB private Petitions petitions;
  @EJB private TrendReader trends;
  @Inject private AlarmSums sums;
  @Inject private Clock clock;

  /**
   * The alarms of one petition, newest first, of the countries about which the caller may decide.
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public List<AlarmView> list(String petitionSlug) {
    PetitionView petition = petitions.bySlug(petitionSlug).orElseThrow(NotFound::new);
    Predicate<CountryAlarm> within = within(petition.campaignId());
    List<CountryAlarm> all =
        em.createNamedQuery(CountryAlarm.OF_PETITION, CountryAlarm.class)
            .setParameter("petition", petition.id())
            .getResultStream()
            .filter(within)
            .toList();
    return views(all, petition, sums::now);
  }

  /**
   * The undecided alarms of all petitions of a campaign, oldest first within each petition, of the
   * countries about which the caller may decide. Their present figures may be ten seconds old.
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public List<AlarmView> undecided(long campaignId) {
    Predicate<CountryAlarm> within = within(campaignId);
    return petitions.ofCampaign(campaignId).stream()
        .flatMap(
            petition ->
                views(undecided(petition).filter(within).toList(), petition, sums::lately).stream())
        .toList();
  }

  private Stream<CountryAlarm> undecided(PetitionView petition) {
    return em.createNamedQuery(CountryAlarm.IN_STATES, CountryAlarm.class)
        .setParameter("petition", petition.id())
        .setParameter("states", List.of(AlarmState.RAISED))
        .getResultStream();
  }

  /** Whether an alarm is about a country about which the caller may decide. */
  private Predicate<CountryAlarm> within(long campaignId) {
    Set<String> limits = access.requireLimits(Permission.PETITION_MODERATE, campaignId);
    return alarm -> limits.isEmpty() || limits.contains(alarm.country());
  }

  @RolesAllowed(Permission.PETITION_MODERATE)
  public AlarmView one(String id) {
    CountryAlarm alarm = find(id);
    PetitionView petition = require(alarm);
    return view(alarm, petition);
  }

  @RolesAllowed(Permission.PETITION_MODERATE)
  public CountryTrend trend(String id) {
    CountryAlarm alarm = find(id);
    require(alarm);
    Instant now = clock.instant();
    Instant from = CountryTrend.begin(now);
    return CountryTrend.of(
        hour -> trends.counts(alarm, hour, hour.plus(CountryTrend.HOUR)),
        trends.domains(alarm, from),
        trends.domainsOfOthers(alarm, from, OTHERS),
        now);
  }

  /** Decides that new signatures of the country stay held. */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public AlarmView keep(String id) {
    CountryAlarm alarm = find(id);
    PetitionView petition = require(alarm);
    em.refresh(alarm, LockModeType.PESSIMISTIC_WRITE);
    decisions.keep(petition, alarm);
    return view(alarm, petition);
  }

  /**
   * Has new signatures count at once, and those held be released, which takes a while. Ends every
   * alarm about this country in this petition.
   *
   * @param until no alarm about the country is raised before this moment
   * @param shown how many were held when the caller last read it; null where the caller does not
   *     say
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput where {@code until} is not in the
   *     future, or too far in it
   * @throws MoreHeld where clearly more are held now, which the caller has not seen
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public AlarmView release(String id, Instant until, Long shown) {
    Instant now = clock.instant();
    QuietTime.check(until, now);
    CountryAlarm alarm = find(id);
    PetitionView petition = require(alarm);
    if (shown != null && alarm.state().holds()) {
      long held = trends.waiting(petition.id()).getOrDefault(alarm.country(), 0L);
      MoreHeld.refuseIfMany(shown, held);
    }
    decisions.release(petition, decisions.lock(petition, List.of(alarm)), until, now);
    return view(alarm, petition);
  }

  private AlarmView view(CountryAlarm alarm, PetitionView petition) {
    return views(List.of(alarm), petition, sums::now).getFirst();
  }

  /** Adds the present figures, which are read only where there are alarms. */
  private static List<AlarmView> views(
      List<CountryAlarm> all,
      PetitionView petition,
      Function<PetitionView, AlarmSums.Sums> reading) {
    if (all.isEmpty()) {
      return List.of();
    }
    AlarmSums.Sums present = reading.apply(petition);
    return all.stream()
        .map(
            alarm ->
                AlarmView.of(
                    alarm,
                    petition.slug(),
                    present.ofDay().getOrDefault(alarm.country(), 0L),
                    held(alarm, present.waiting())))
        .toList();
  }

  /** None for an alarm that is over: what is held now waits for a later one. */
  private static long held(CountryAlarm alarm, Map<String, Long> waiting) {
    return alarm.state() == AlarmState.RELEASED ? 0 : waiting.getOrDefault(alarm.country(), 0L);
  }

  private CountryAlarm find(String id) {
    return Records.require(em, CountryAlarm.class, id);
  }

  private PetitionView require(CountryAlarm alarm) {
    PetitionView petition = petitions.byId(alarm.petitionId()).orElseThrow(NotFound::new);
    access.requireCountry(Permission.PETITION_MODERATE, petition.campaignId(), alarm.country());
    return petition;
  }
}
