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
import org.tadamun.kernel.time.boundary.IsolatedTasks;

/**
 * Reads the bounce mailbox every two minutes. A failure does not end the timer and is logged once a
 * day. Only a reading that came to its end is logged as recovery: while another node reads there is
 * nothing to do here.
 *
 * <p>Reads nothing if no mail server is configured: a copy of the installation, started to try out
 * a backup, would otherwise take the bounces away from the installation that sends.
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
  @EJB private BounceRecords records;
  @Inject private BounceServer server;
  @Inject private MailServer sender;
  @Inject private ReturnAddress addresses;
  @Inject private Clock clock;

  private final IsolatedTasks looks =
      new IsolatedTasks(LOG, "Looking whether somebody reads the bounces");
  private final IsolatedTasks readings =
      IsolatedTasks.ofFailures(LOG, "Reading the mailbox of the bounces");

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
  public void onTimer() {
    if (server.isConfigured() && sender.isConfigured()) {
      looks.attemptAll(clock.instant(), () -> lease.claim().ifPresent(this::read));
    }
  }

  private void read(BounceLease.Claim claim) {
    readings.attemptAll(clock.instant(), () -> read(server, addresses, claim));
  }

  /** Reads with this claim, and gives the claim back. */
  @PermitAll
  public void read(BounceServer from, ReturnAddress known, BounceLease.Claim claim) {
    BounceRun run = new BounceRun(known, records, clock);
    try {
      run.read(from, claim.until());
      lease.read(claim, run.bounced(), run.aside(), run.lying());
      logTrouble(claim, run.lying(), LYING);
    } catch (MailboxDown away) {
      lease.failed(claim, away.trouble());
      logTrouble(
          claim, away.trouble(), "The mailbox of the bounces cannot be read: " + away.words());
    } catch (RuntimeException failed) {
      // Logged by the caller, with its cause.
      lease.failed(claim, MailboxTrouble.INTERRUPTED);
      throw failed;
    }
  }

  /**
   * Logs a trouble when it begins, as an error when it has lasted for an hour, and once a day. Each
   * process does so for itself, since it does not know what another one logged. If another node has
   * read to the end since, the trouble begins anew.
   */
  private synchronized void logTrouble(BounceLease.Claim claim, MailboxTrouble now, String words) {
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

  /** With ASIDE each reading comes to its end, so that says nothing. */
  private boolean wasReadSince(BounceLease.Claim claim, MailboxTrouble now) {
    return now != MailboxTrouble.ASIDE && claim.readAt() != null && claim.readAt().isAfter(since);
  }
}
