package org.tadamun.petition.reminder.boundary;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long after signing whoever has not confirmed is reminded: {@code P3D,P10D}, {@code P5D}, or
 * {@code off}.
 *
 * @param after at most two, each longer than the one before
 */
public record ReminderPlan(List<Duration> after) {

  static final ReminderPlan OFF = new ReminderPlan(List.of());

  /**
   * @throws IllegalArgumentException when it is no such plan
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

  /** Whether nobody is reminded, of whatever petition. */
  boolean isOff() {
    return after.isEmpty();
  }

  /** How much time lies between the reminder of this number, from nought, and what came before. */
  public Duration gap(int number) {
    return number == 0 ? after.get(0) : after.get(number).minus(after.get(number - 1));
  }
}
