package org.tadamun.petition.moderation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.alarm.boundary.QuietTime;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.alarm.entity.CountryAlarm;
import org.tadamun.petition.alarm.entity.MoreHeld;
import org.tadamun.petition.moderation.control.AlarmDecisions;
import org.tadamun.petition.moderation.control.TrendReader;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/**
 * Decides about several alarms of a petition at once, all or none. Alarms that somebody else has
 * decided meanwhile in the same way, or released, stay as they are.
 */
@Stateless
public class ChosenAlarms {

  /** The most alarms of one command; there are fewer countries. */
  static final int MOST = 500;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AlarmDecisions decisions;
  @EJB private Petitions petitions;
  @EJB private TrendReader trends;
  @Inject private Clock clock;

  /**
   * Decides that new signatures of their countries stay held.
   *
   * @return how many alarms changed
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public int keep(String petitionSlug, Collection<String> ids) {
    PetitionView petition = petition(petitionSlug);
    List<CountryAlarm> chosen = chosen(petition, ids);
    List<CountryAlarm> fitting =
        decisions.lock(petition, chosen).stream()
            .filter(chosen::contains)
            .filter(alarm -> alarm.state().mayBecome(AlarmState.KEPT))
            .toList();
    fitting.forEach(alarm -> decisions.keep(petition, alarm));
    return fitting.size();
  }

  /**
   * Has new signatures of their countries count at once, and those held be released, which takes a
   * while.
   *
   * @param until no alarm about these countries is raised before this moment
   * @param shown how many were held in all of them when the caller last read it; null where the
   *     caller does not say
   * @return how many countries changed
   * @throws InvalidInput where {@code until} is not in the future, or too far in it
   * @throws MoreHeld where clearly more are held now, which the caller has not seen
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public int release(String petitionSlug, Collection<String> ids, Instant until, Long shown) {
    Instant now = clock.instant();
    QuietTime.check(until, now);
    PetitionView petition = petition(petitionSlug);
    Map<String, List<CountryAlarm>> holding =
        decisions.lock(petition, chosen(petition, ids)).stream()
            .filter(alarm -> alarm.state().holds())
            .collect(
                Collectors.groupingBy(CountryAlarm::country, TreeMap::new, Collectors.toList()));
    if (shown != null) {
      Map<String, Long> waiting = trends.waiting(petition.id());
      long held = holding.keySet().stream().mapToLong(one -> waiting.getOrDefault(one, 0L)).sum();
      MoreHeld.refuseIfMany(shown, held);
    }
    holding.values().forEach(ofOne -> decisions.release(petition, ofOne, until, now));
    return holding.size();
  }

  private PetitionView petition(String slug) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.requireLimits(Permission.PETITION_MODERATE, petition.campaignId());
    return petition;
  }

  /**
   * The alarms with these ids, where all are of this petition and of countries about which the
   * caller may decide.
   */
  private List<CountryAlarm> chosen(PetitionView petition, Collection<String> ids) {
    Set<String> wanted = ids == null ? Set.of() : new HashSet<>(ids);
    new Violations().required("ids", wanted.isEmpty() ? null : wanted).throwIfAny();
    if (wanted.size() > MOST) {
      throw new InvalidInput("ids", "kernel.error.too-many", MOST);
    }
    List<CountryAlarm> chosen =
        em.createNamedQuery(CountryAlarm.OF_PETITION, CountryAlarm.class)
            .setParameter("petition", petition.id())
            .getResultStream()
            .filter(alarm -> wanted.contains(alarm.publicId()))
            .toList();
    if (chosen.size() < wanted.size()) {
      throw new InvalidInput("ids", "kernel.error.choice");
    }
    chosen.forEach(
        alarm ->
            access.requireCountry(
                Permission.PETITION_MODERATE, petition.campaignId(), alarm.country()));
    return chosen;
  }
}
