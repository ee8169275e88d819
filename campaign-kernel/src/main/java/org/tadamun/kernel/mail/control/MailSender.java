package org.tadamun.kernel.mail.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.control.smtp.SmtpVerdict;
import org.tadamun.kernel.time.boundary.PlannedStop;

/**
 * Checks every second what is due, so that a first attempt follows its commit within two, and sends
 * over up to three connections. A server that is away gets a pause. Failures are logged, and the
 * next second goes on.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailSender {

  private static final Logger LOG = System.getLogger(MailSender.class.getName());
  private static final int CONNECTIONS = 3;

  @EJB private MailClaims claims;
  @Inject private MailServer server;
  @Inject private MailMaker maker;
  @Inject private DomainThrottle throttle;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService executor;

  private final Set<MailRun> runs = ConcurrentHashMap.newKeySet();
  private final Semaphore places = new Semaphore(CONNECTIONS);
  private final ServerPause pause = new ServerPause(() -> claims.oldestWaiting());
  private final UnsetServer unset = new UnsetServer(() -> claims.oldestWaiting());
  private final PlannedStop planned;

  public MailSender() {
    this.planned = PlannedStop.ofThisNode();
  }

  MailSender(
      MailClaims claims,
      MailServer server,
      MailMaker maker,
      DomainThrottle throttle,
      Clock clock,
      ManagedExecutorService executor,
      PlannedStop planned) {
    this.claims = claims;
    this.server = server;
    this.maker = maker;
    this.throttle = throttle;
    this.clock = clock;
    this.executor = executor;
    this.planned = planned;
  }

  /** The application may be stopped by another bean before this one: the runs are told at once. */
  @PostConstruct
  void listen() {
    planned.tell(() -> runs.forEach(MailRun::stop));
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  @PermitAll
  public void onTimer() {
    if (server.isConfigured() && pause.isOver(clock.instant()) && places.tryAcquire()) {
      MailRun run = new MailRun(claims, maker, server, throttle, clock);
      runs.add(run);
      if (planned.isBegun()) {
        // The stop began while the other runs were told.
        run.stop();
      }
      try {
        executor.execute(() -> send(run));
      } catch (RuntimeException rejected) {
        // It will never run: its place would be lost for as long as this process lives.
        left(run);
        LOG.log(Level.WARNING, "No thread for sending mail now", rejected);
      }
    }
  }

  /**
   * Renews the claims, many times within one lease, and takes over those of dead nodes. The latter
   * also without a mail server, for example after a backup was put back: else staff could cancel
   * none of these mails, and no clock would end them.
   */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  @PermitAll
  public void keepClaims() {
    try {
      runs.forEach(MailRun::keepAlive);
      int freed = claims.recover(maker.atMostOnce());
      if (freed > 0) {
        LOG.log(Level.INFO, "{0} mails of a node that died are taken over", freed);
      }
      if (!server.isConfigured()) {
        unset.look(clock.instant());
      }
    } catch (RuntimeException away) {
      // The container ends a timer that fails twice. Sending meets the same database, and logs
      // it.
      LOG.log(Level.DEBUG, "Claims could not be kept", away);
    }
  }

  /**
   * Waits for the mails at hand and lets none begin. A mail that the server took and nobody booked
   * would go out once more, or become UNCERTAIN if it may never be sent twice.
   */
  @PreDestroy
  void stop() {
    try {
      if (!places.tryAcquire(CONNECTIONS, planned.begin().toNanos(), TimeUnit.NANOSECONDS)) {
        LOG.log(Level.WARNING, "A mail is still on its way, and may go out once more");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(MailRun run) {
    try {
      SmtpVerdict away = run.send();
      if (run.isAnswered()) {
        pause.answered(clock.instant());
      }
      if (away != null) {
        pauseServer(run, away);
      }
    } catch (RuntimeException failed) {
      pause.away(failed, clock.instant());
    } finally {
      left(run);
    }
  }

  /** A server that has just taken mails is not away yet; it only gets a short pause. */
  private void pauseServer(MailRun run, SmtpVerdict away) {
    if (run.isAnswered()) {
      pause.begin(clock.instant());
    } else {
      pause.away(away, clock.instant());
    }
  }

  private void left(MailRun run) {
    runs.remove(run);
    places.release();
  }
}
