package org.tadamun.kernel.mail.control.bounce;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.entity.MailboxTrouble;
import org.tadamun.kernel.time.boundary.OneByOne;

/**
 * Reads every two minutes what came back. A failure stays here, and is said once a day; that
 * reading goes on is told by one that read to the end, since while another node reads there is
 * nothing to do here, and a server that is away meanwhile is no failure of ours.
 *
 * <p>A copy of the installation, started without a mail server to try out a backup, would take the
 * bounces out of the mailbox of the one that sends: whoever sends nothing reads nothing.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BounceTimer {

  private static final Logger LOG = System.getLogger(BounceTimer.class.getName());

  static final Duration PATIENCE = Duration.ofHours(1);
  static final Duration TELL_AGAIN = Duration.ofDays(1);

  private static final String LYING =
      "What is no bounce cannot be put into tadamun.bounce.unrecognised, and stays where it is: the"
          + " mailbox is full, or no such folder may be made there";

  @EJB private BounceLease lease;
  @EJB private BounceBook book;
  @Inject private BounceServer server;
  @Inject private MailServer sender;
  @Inject private ReturnAddress addresses;
  @Inject private Clock clock;

  private final OneByOne looks = new OneByOne(LOG, "Looking whether somebody reads the bounces");
  private final OneByOne readings = OneByOne.ofFailures(LOG, "Reading the mailbox of the bounces");

  private Instant since;
  private Instant tellAt;

  public BounceTimer() {}

  BounceTimer(BounceLease lease, BounceServer server, MailServer sender, Clock clock) {
    this.lease = lease;
    this.server = server;
    this.sender = sender;
    this.clock = clock;
  }

  @Schedule(hour = "*", minute = "*/2", second = "23", persistent = false)
  @PermitAll
  public void look() {
    if (server.isConfigured() && sender.isConfigured()) {
      looks.attemptAll(clock.instant(), () -> lease.claim().ifPresent(this::read));
    }
  }

  private void read(BounceLease.Claim claim) {
    readings.attemptAll(clock.instant(), () -> read(server, addresses, claim));
  }

  /** Whoever has the claim reads, and gives it back. */
  @PermitAll
  public void read(BounceServer from, ReturnAddress known, BounceLease.Claim claim) {
    BounceRun run = new BounceRun(known, book, clock);
    try {
      run.read(from, claim.until());
      lease.read(claim, run.bounced(), run.aside(), run.lying());
      tell(claim, run.lying(), LYING);
    } catch (MailboxAway away) {
      lease.failed(claim, away.trouble());
      tell(claim, away.trouble(), "The mailbox of the bounces cannot be read: " + away.words());
    } catch (RuntimeException failed) {
      // Told by whoever called, with what went wrong.
      lease.failed(claim, MailboxTrouble.INTERRUPTED);
      throw failed;
    }
  }

  /**
   * Nobody knows of what another process said, or this one days ago: so each says it for itself,
   * and once a day again. What has lasted for an hour does not pass by itself; what another one has
   * read since did not last.
   */
  private synchronized void tell(BounceLease.Claim claim, MailboxTrouble now, String words) {
    MailboxTrouble before = claim.trouble();
    if (now == null) {
      since = null;
      if (before != null) {
        LOG.log(Level.INFO, "The mailbox of the bounces can be read again");
      }
      return;
    }
    Instant at = clock.instant();
    if (before == null || since == null || wasReadSince(claim, now)) {
      since = at;
      tellAt = at;
    }
    boolean lasts = !at.isBefore(since.plus(PATIENCE));
    if (now != before || !at.isBefore(tellAt)) {
      LOG.log(lasts ? Level.ERROR : Level.WARNING, words);
      tellAt = lasts ? at.plus(TELL_AGAIN) : since.plus(PATIENCE);
    }
  }

  /** With what cannot be put aside it is read to its end each time. */
  private boolean wasReadSince(BounceLease.Claim claim, MailboxTrouble now) {
    return now != MailboxTrouble.ASIDE && claim.readAt() != null && claim.readAt().isAfter(since);
  }
}
