package org.tadamun.kernel.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how many mails go to one domain in a time ({@code 100/PT1M}), or {@code off}. Large
 * providers take a flood from a server that they do not know for spam.
 *
 * <p>Time is divided into windows. A mail that finds the present window full books a place in the
 * next one that has room, so that a queue of a hundred thousand is moved once and not in every
 * window. Each node counts for itself.
 */
@ApplicationScoped
public class DomainThrottle {

  private static final int DOMAINS_MAX = 20_000;

  private final int most;
  private final Duration window;
  private final Map<String, Use> uses = new HashMap<>();

  /** How many went in the present window, and how many have a place in the last one booked. */
  private static final class Use {
    private Instant present = Instant.MIN;
    private int sent;
    private Instant last = Instant.MIN;
    private int booked;
  }

  /** For the container's proxy. */
  protected DomainThrottle() {
    this("off");
  }

  /**
   * @param rate its form was checked at the start
   */
  @Inject
  public DomainThrottle(
      @ConfigProperty(name = "tadamun.mail.throttle", defaultValue = "off") String rate) {
    String[] parts = rate.split("/", 2);
    most = parts.length < 2 ? 0 : Integer.parseInt(parts[0]);
    window = parts.length < 2 ? Duration.ZERO : Duration.parse(parts[1]);
  }

  /**
   * Returns now if the mail may go at once, and counts it; else the time of the place it booked.
   */
  public synchronized Instant next(String recipient, Instant now) {
    if (most == 0) {
      return now;
    }
    Instant present = start(now);
    if (uses.size() >= DOMAINS_MAX) {
      uses.values().removeIf(use -> isOver(use, present));
    }
    Use use = uses.computeIfAbsent(domain(recipient), unseen -> new Use());
    if (isAhead(use, present)) {
      use.last = Instant.MIN;
    }
    if (!use.present.equals(present)) {
      use.present = present;
      use.sent = 0;
    }
    if (use.sent < most) {
      use.sent++;
      return now;
    }
    return book(use, present);
  }

  private boolean isOver(Use use, Instant present) {
    return use.present.isBefore(present) && !use.last.isAfter(present) || isAhead(use, present);
  }

  /** Whether the clock was set back: a place that was booked before may then be hours away. */
  private boolean isAhead(Use use, Instant present) {
    return use.present.isAfter(present.plus(window));
  }

  synchronized int domains() {
    return uses.size();
  }

  private Instant book(Use use, Instant present) {
    if (!use.last.isAfter(present)) {
      use.last = present.plus(window);
      use.booked = 0;
    } else if (use.booked >= most) {
      use.last = use.last.plus(window);
      use.booked = 0;
    }
    use.booked++;
    return use.last;
  }

  private Instant start(Instant now) {
    long length = window.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), length) * length);
  }

  private static String domain(String recipient) {
    return recipient.substring(recipient.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
