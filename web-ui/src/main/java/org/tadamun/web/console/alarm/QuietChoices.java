package org.tadamun.web.console.alarm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.web.text.TextBean;

/** For how long whoever has looked wants to hear of no other alarm. */
@Named
@RequestScoped
public class QuietChoices {

  static final int DAY = 24;

  /** A raider need only wait until somebody lets the real ones count: the shorter one is meant. */
  static final int SHORT = 6;

  private static final List<Integer> HOURS = List.of(1, SHORT, DAY, 7 * DAY, 30 * DAY, 90 * DAY);

  @Inject private TextBean text;

  /** In hours. */
  public List<Integer> getHours() {
    return HOURS;
  }

  /** In hours, or in days where they are whole ones. */
  public String label(int choice) {
    return choice < DAY ? text.of("alarm.hours", choice) : text.of("alarm.days", choice / DAY);
  }
}
