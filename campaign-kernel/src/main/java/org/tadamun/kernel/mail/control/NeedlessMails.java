package org.tadamun.kernel.mail.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tadamun.kernel.mail.control.MailClaims.Claim;
import org.tadamun.kernel.mail.entity.OutgoingMail;

/**
 * Finds the mails of a claim that have nothing left to say. Asks for all of them at once, and again
 * when the answer is a second old, so that a mail that became needless is not sent because it
 * waited behind a slow server.
 */
final class NeedlessMails {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final MailClaims claims;
  private final MailMaker maker;
  private final Clock clock;
  private Claim lookedAt;
  private Instant since;
  private Set<Long> over;

  NeedlessMails(MailClaims claims, MailMaker maker, Clock clock) {
    this.claims = claims;
    this.maker = maker;
    this.clock = clock;
  }

  boolean contains(Claim claim, OutgoingMail mail) {
    Instant now = clock.instant();
    if (claim != lookedAt || !now.isBefore(since.plus(LOOK_AGAIN))) {
      over = claims.over(claim.left(), maker);
      since = now;
      lookedAt = claim;
    }
    // Asked again for this one: if that was undone within the second, nobody orders another mail.
    return over.contains(mail.id()) && !claims.over(List.of(mail), maker).isEmpty();
  }
}
