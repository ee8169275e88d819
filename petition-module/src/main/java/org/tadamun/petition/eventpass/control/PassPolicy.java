package org.tadamun.petition.eventpass.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.tadamun.kernel.event.boundary.ActionReferenced;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.record.entity.PublicId;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.time.boundary.LocalTimes;
import org.tadamun.petition.eventpass.entity.PassDetails;

/** Decides whether a pass is acceptable; strictly, since a pass suspends the rate limit. */
@ApplicationScoped
public class PassPolicy {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{" + PublicId.LENGTH + "}");

  @Inject private Event<ActionReferenced> actions;
  @Inject private Countries countries;

  protected PassPolicy() {}

  PassPolicy(Countries countries) {
    this.countries = countries;
  }

  /**
   * Reports all mistakes at once; only then is the named action looked up.
   *
   * @param campaignId the campaign that must have the action
   * @return the details to store: without outer blanks, to the minute
   */
  public PassDetails check(PassDetails given, long campaignId, Instant now) {
    // First to the minute: start and end in the same minute would let nobody through.
    LocalDateTime from = minute(given.localFrom());
    LocalDateTime to = minute(given.localTo());
    Violations violations =
        new Violations()
            .required("name", given.name())
            .line("name", given.name(), PassDetails.NAME_MAX)
            .required("timeZone", given.timeZone())
            .zone("timeZone", given.timeZone())
            .required("localFrom", given.localFrom())
            .required("localTo", given.localTo())
            .required("most", given.most());
    String action = given.action() == null || given.action().isBlank() ? null : given.action();
    if (action != null && !ID.matcher(action).matches()) {
      violations.add("action", "kernel.error.choice");
    }
    String country = given.country() == null || given.country().isBlank() ? null : given.country();
    if (country != null && !countries.exists(country)) {
      violations.add("country", "kernel.error.country");
    }
    if (given.most() != null && (given.most() < 1 || given.most() > PassDetails.MOST)) {
      violations.add("most", "kernel.error.range", 1, PassDetails.MOST);
    }
    boolean known =
        new Violations().required("", given.timeZone()).zone("", given.timeZone()).isEmpty();
    if (known) {
      times(violations, from, to, ZoneId.of(given.timeZone()), now);
    }
    violations.throwIfAny();
    if (action != null) {
      actions.fire(new ActionReferenced(campaignId, action));
    }
    return new PassDetails(
        given.name().strip(), from, to, given.timeZone(), given.most(), action, country);
  }

  private static LocalDateTime minute(LocalDateTime given) {
    return given == null ? null : given.truncatedTo(ChronoUnit.MINUTES);
  }

  private static void times(
      Violations violations, LocalDateTime from, LocalDateTime to, ZoneId zone, Instant now) {
    boolean begins = violations.localTime("localFrom", from, zone);
    boolean ends = violations.localTime("localTo", to, zone);
    if (!begins || !ends) {
      return;
    }
    if (!to.isAfter(from)) {
      violations.add("localTo", "kernel.error.order-of-times");
    } else if (to.isAfter(from.plusDays(PassDetails.DAYS_MOST))) {
      violations.add("localTo", "eventpass.error.too-long", PassDetails.DAYS_MOST);
    } else if (!LocalTimes.last(to, zone).isAfter(now)) {
      violations.add("localTo", "eventpass.error.over");
    }
  }
}
