package org.tadamun.web.publicsite.campaign;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.programme.boundary.NearActions;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;

/**
 * The actions of the next days, shown on the campaign's page: who opens its link an hour before a
 * vigil must find it at once. Actions that were called off are shown too, so that nobody comes in
 * vain.
 */
@Named
@RequestScoped
public class NextActions {

  static final Duration AHEAD = Duration.ofHours(72);

  private static final int SHOWN_MOST = 3;

  @EJB private NearActions actions;
  @Inject private Clock clock;

  private List<ActionAnswer> found;

  /** These actions as the public may read them, those nearest to now first. */
  public List<ActionAnswer> of(String campaign) {
    if (found == null) {
      Comparator<ActionAnswer> nearest = nearest(clock.instant());
      found =
          Stream.of(Part.UPCOMING, Part.CALLED_OFF)
              .flatMap(part -> near(campaign, part, nearest))
              .sorted(nearest)
              .toList();
    }
    return found;
  }

  private Stream<ActionAnswer> near(String campaign, Part part, Comparator<ActionAnswer> nearest) {
    return actions.of(campaign, part, AHEAD, SHOWN_MOST).stream().sorted(nearest).limit(SHOWN_MOST);
  }

  private static Comparator<ActionAnswer> nearest(Instant now) {
    return Comparator.comparing(action -> Duration.between(now, action.startsAt()).abs());
  }

  /** Whether each of them is today, by the time zone of its place, or has begun. */
  public boolean isToday() {
    return found.stream().allMatch(this::isToday);
  }

  private boolean isToday(ActionAnswer action) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(action.timeZone())));
    return !action.localStart().toLocalDate().isAfter(today);
  }
}
