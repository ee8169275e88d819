package org.tadamun.petition.moderation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/**
 * Alarms that a moderator raises by hand. No second person is needed, since nothing is lost by
 * them.
 */
@Stateless
public class AlarmsByHand {

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @EJB private CountryAlarms alarms;
  @EJB private Petitions petitions;
  @Inject private Clock clock;
  @Inject private Countries countries;
  @Inject private CountryWatch watch;

  /**
   * Has new signatures of this country held from now on, until they are released; on other nodes
   * within seconds. A quiet time of the country ends.
   *
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput where there is no such country
   * @throws org.tadamun.petition.alarm.entity.NotByHand where it is held already
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public AlarmView raise(String petitionSlug, String country) {
    PetitionView petition = petitions.bySlug(petitionSlug).orElseThrow(NotFound::new);
    access.requireLimits(Permission.PETITION_MODERATE, petition.campaignId());
    check(country);
    access.requireCountry(Permission.PETITION_MODERATE, petition.campaignId(), country);
    String id =
        watch.holdByHand(
            petition.id(), petition.textVersion(), country, actor.name(), clock.instant());
    AlarmView alarm = alarms.one(id);
    String after = alarm.state() + " " + country;
    audit.record("alarm.raised", "alarm", id, petition.campaignId(), null, after);
    return alarm;
  }

  private void check(String country) {
    Violations violations = new Violations().required("country", country);
    if (country != null && !country.isBlank() && !countries.exists(country)) {
      violations.add("country", "kernel.error.country");
    }
    violations.throwIfAny();
  }
}
