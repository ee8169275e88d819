package org.tadamun.kernel.mail.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tadamun.kernel.mail.control.MailClaims.Claim;
import org.tadamun.kernel.mail.entity.OutgoingMail;

/**
 * Of which mails of a claim nothing is left to say. Asked of all of them at once, and anew once
 * that is a second old: what somebody took out just now goes to nobody who waits behind a slow
 * server.
 */
final class NeedlessMails {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final MailClaims claims;
  private final MailDesk desk;
  private final Clock clock;
  private Claim lookedAt;
  private Instant since;
  private Set<Long> over;

  NeedlessMails(MailClaims claims, MailDesk desk, Clock clock) {
    this.claims = claims;
    this.desk = desk;
    this.clock = clock;
  }

  boolean contains(Claim claim, OutgoingMail mail) {
    Instant now = clock.instant();
    if (claim != lookedAt || !now.isBefore(since.plus(LOOK_AGAIN))) {
      over = claims.over(claim.left(), desk);
      since = now;
      lookedAt = claim;
    }
    // What was undone within that second waits for this mail: nobody orders another one.
    return over.contains(mail.id()) && !claims.over(List.of(mail), desk).isEmpty();
  }
}
