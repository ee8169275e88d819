package org.tadamun.kernel.mail.control.bounce;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tadamun.kernel.mail.entity.BounceMailbox;
import org.tadamun.kernel.mail.entity.MailboxTrouble;
import org.tadamun.kernel.record.entity.PublicId;
import org.tadamun.kernel.time.boundary.SharedClock;

/**
 * Lets only one node at a time read the mailbox. A dead node's claim is over after ten minutes, by
 * the one clock that all nodes share.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BounceLease {

  private static final Duration LEASE = Duration.ofMinutes(10);

  /** How long a reading may take; it ends long before its claim does. */
  private static final Duration READING = Duration.ofMinutes(5);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private SharedClock shared;

  /**
   * The right to read.
   *
   * @param until when the reading has to end, by the clock of this node
   * @param trouble why the last reading failed; null if it succeeded
   * @param readAt end of the last complete reading, by any node; null before the first
   */
  public record Claim(String mark, Instant until, MailboxTrouble trouble, Instant readAt) {}

  /** Empty while another node reads. */
  @PermitAll
  public Optional<Claim> claim() {
    Instant now = shared.now();
    String mark = PublicId.next();
    BounceMailbox mailbox = lock();
    return mailbox.claim(mark, now, now.plus(LEASE))
        ? Optional.of(
            new Claim(mark, clock.instant().plus(READING), mailbox.trouble(), mailbox.readAt()))
        : Optional.empty();
  }

  @PermitAll
  public void read(Claim claim, int bounced, int aside, MailboxTrouble lying) {
    lock().read(claim.mark(), bounced, aside, lying, clock.instant());
  }

  @PermitAll
  public void failed(Claim claim, MailboxTrouble why) {
    lock().failed(claim.mark(), why, clock.instant());
  }

  private BounceMailbox lock() {
    return em.find(BounceMailbox.class, BounceMailbox.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
  }
}
