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
import org.tadamun.actions.programme.boundary.Programme;
import org.tadamun.actions.programme.boundary.ProgrammeFilter;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;

/**
 * What people are called to in the next days, on the page that is passed on: who opens its link an
 * hour before a vigil must not have to look for it. What of it was called off is told beside it, so
 * that nobody comes in vain.
 */
@Named
@RequestScoped
public class NextActions {

  static final Duration AHEAD = Duration.ofHours(72);

  private static final int SHOWN_MOST = 3;

  /**
   * What was postponed long ago and has no new time stands before what is called off for tonight.
   */
  private static final int CALLED_OFF_READ = 20;

  @EJB private Programme programme;
  @Inject private Clock clock;

  private List<ActionAnswer> found;

  /** As everybody may read them, the first to begin first. */
  public List<ActionAnswer> of(String campaign) {
    if (found == null) {
      Instant now = clock.instant();
      found =
          Stream.concat(
                  near(campaign, Part.UPCOMING, SHOWN_MOST, now),
                  near(campaign, Part.CALLED_OFF, CALLED_OFF_READ, now).limit(SHOWN_MOST))
              .sorted(Comparator.comparing(ActionAnswer::startsAt))
              .toList();
    }
    return found;
  }

  private Stream<ActionAnswer> near(String campaign, Part part, int most, Instant now) {
    ProgrammeFilter filter = new ProgrammeFilter(part, false, null, null);
    return programme.list(campaign, filter, most, null).items().stream()
        .filter(action -> action.startsAt().isBefore(now.plus(AHEAD)) && !action.isOver(now));
  }

  /** Whether the first of them is today, on the clock of its place, or has begun. */
  public boolean isToday() {
    ActionAnswer first = found.getFirst();
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(first.timeZone())));
    return !first.localStart().toLocalDate().isAfter(today);
  }
}
