package org.tadamun.petition.signature.control.rate;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * A limit such as {@code 30/PT5M}, 30 in five minutes, or {@code off}.
 *
 * @param most how many are allowed in the window; 0 for no limit
 */
record RateLimit(int most, Duration window) {

  static final RateLimit OFF = new RateLimit(0, Duration.ZERO);

  static RateLimit parse(String text) {
    if (text == null || text.isBlank() || "off".equalsIgnoreCase(text.strip())) {
      return OFF;
    }
    String[] parts = text.strip().split("/", 2);
    try {
      return new RateLimit(Integer.parseInt(parts[0]), Duration.parse(parts[1]));
    } catch (NumberFormatException | DateTimeParseException | ArrayIndexOutOfBoundsException bad) {
      throw new IllegalArgumentException("not a rate such as 30/PT5M, or off: " + text, bad);
    }
  }

  boolean isOff() {
    return most <= 0;
  }
}
