package org.tadamun.kernel.mail.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;

/**
 * The mail queue without a database. All mails have the id 0, so a claim contains one mail unless a
 * test wants more.
 */
final class QueuedMails extends MailClaims {
  final List<OutgoingMail> queue = new ArrayList<>();
  final List<String> calls = new ArrayList<>();
  Instant until;

  /** Whether only the first claim contains mails; claims contain waiting mails, due or not. */
  boolean once;

  /** How many mails a claim contains at most. */
  int most = 1;

  /** Whether all mails were called back, which the next booking shows. */
  boolean calledBack;

  int stumbles;

  /** The failures of the next attempts to book a bounce, in order. */
  final Deque<RuntimeException> untold = new ArrayDeque<>();

  private final Clock clock;
  private int given;

  QueuedMails(Clock clock) {
    this.clock = clock;
    this.until = clock.instant().plus(LEASE);
  }

  @Override
  public Claim claim(int wanted) {
    List<OutgoingMail> next =
        queue.stream()
            .filter(mail -> mail.state() == MailState.WAITING)
            .limit(once && given++ > 0 ? 0 : most)
            .toList();
    next.forEach(mail -> mail.claim("mark", until));
    return new Claim("mark", next, until);
  }

  @Override
  public Instant renew(Claim claim) {
    calls.add("renew");
    return until;
  }

  @Override
  public Set<Long> book(Claim claim, List<OutgoingMail> attempted) {
    calls.add("book");
    if (stumbles-- > 0) {
      throw new IllegalStateException("a deadlock");
    }
    return claim.mails().stream()
        .filter(mail -> mail.isClaimedBy(claim.mark()) && !calledBack)
        .map(OutgoingMail::id)
        .collect(Collectors.toSet());
  }

  @Override
  public void bounce(String mark, long id, String reason) {
    calls.add("bounce " + reason);
    if (!untold.isEmpty()) {
      throw untold.poll();
    }
    queue.stream().filter(mail -> mail.isClaimedBy(mark)).forEach(mail -> mail.bounce(reason));
  }

  @Override
  public void release(Claim claim, String reason) {
    calls.add("release " + reason);
    queue.stream()
        .filter(mail -> mail.isClaimedBy(claim.mark()))
        .forEach(mail -> mail.postpone(clock.instant().plus(Duration.ofDays(1))));
  }
}
