package org.tadamun.kernel.mail.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.control.MailClaims.Claim;
import org.tadamun.kernel.mail.entity.OutgoingMail;

/**
 * Finds what became known since the mails of a claim were ordered: which have nothing left to say,
 * and what was corrected about a recipient. Asks for all of them at once, and again when the answer
 * is a second old, so that a mail is not sent as it was because it waited behind a slow server.
 */
final class ClaimRecheck {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /** Nearly all mails go out within seconds; the names of those are not asked for. */
  private static final Duration WAITED = Duration.ofMinutes(1);

  private final MailClaims claims;
  private final MailMaker maker;
  private final Clock clock;
  private Claim lookedAt;
  private Instant since;
  private Set<Long> over;
  private Map<Long, UnaryOperator<MailOrder>> corrections;

  ClaimRecheck(MailClaims claims, MailMaker maker, Clock clock) {
    this.claims = claims;
    this.maker = maker;
    this.clock = clock;
  }

  boolean isNeedless(Claim claim, OutgoingMail mail) {
    look(claim);
    // Asked again for this one: if that was undone within the second, nobody orders another mail.
    return over.contains(mail.id()) && !claims.over(List.of(mail), maker).isEmpty();
  }

  /** The order with what is known of its recipient now. */
  MailOrder order(Claim claim, OutgoingMail mail) {
    MailOrder order = maker.order(mail);
    look(claim);
    return corrections.getOrDefault(mail.id(), UnaryOperator.identity()).apply(order);
  }

  private void look(Claim claim) {
    Instant now = clock.instant();
    if (claim != lookedAt || !now.isBefore(since.plus(LOOK_AGAIN))) {
      List<OutgoingMail> left = claim.left();
      over = claims.over(left, maker);
      Instant ordered = now.minus(WAITED);
      List<OutgoingMail> waited =
          left.stream().filter(mail -> mail.createdAt().isBefore(ordered)).toList();
      corrections = waited.isEmpty() ? Map.of() : claims.corrections(waited, maker);
      since = now;
      lookedAt = claim;
    }
  }
}
