package org.tadamun.web.console.alarm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.web.text.TextBean;

/** The choices for how long no further alarm is raised after a decision. */
@Named
@RequestScoped
public class QuietChoices {

  static final int DAY = 24;

  /**
   * The default. With a long time, an attacker could simply wait until somebody releases the
   * genuine signatures.
   */
  static final int SHORT = 6;

  private static final List<Integer> HOURS = List.of(1, SHORT, DAY, 7 * DAY, 30 * DAY, 90 * DAY);

  @Inject private TextBean text;

  /** The choices in hours. */
  public List<Integer> getHours() {
    return HOURS;
  }

  /** The words for a choice: in hours, or in whole days. */
  public String label(int choice) {
    return choice < DAY ? text.of("alarm.hours", choice) : text.of("alarm.days", choice / DAY);
  }
}
