package org.tadamun.petition.reminder.boundary;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long after signing signers who have not confirmed are reminded: {@code P3D,P10D}, {@code
 * P5D}, or {@code off}.
 *
 * @param after at most two, each longer than the one before
 */
public record ReminderPlan(List<Duration> after) {

  static final ReminderPlan OFF = new ReminderPlan(List.of());

  /**
   * Reads a configured plan. Number and order of the times are checked with the configuration.
   *
   * @throws IllegalArgumentException if the text cannot be read
   */
  public static ReminderPlan parse(String text) {
    if (text == null || text.isBlank() || "off".equalsIgnoreCase(text.strip())) {
      return OFF;
    }
    try {
      return new ReminderPlan(
          Stream.of(text.split(",", -1)).map(String::strip).map(Duration::parse).toList());
    } catch (DateTimeParseException bad) {
      throw new IllegalArgumentException("not reminders such as P3D,P10D, or off: " + text, bad);
    }
  }

  /** Whether nobody is reminded, in any petition. */
  boolean isOff() {
    return after.isEmpty();
  }

  /**
   * The time between a reminder and the mail before it.
   *
   * @param number of the reminder, from 0
   */
  public Duration gap(int number) {
    return number == 0 ? after.get(0) : after.get(number).minus(after.get(number - 1));
  }
}
