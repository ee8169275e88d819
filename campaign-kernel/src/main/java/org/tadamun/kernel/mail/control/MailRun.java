package org.tadamun.kernel.mail.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.control.MailClaims.Claim;
import org.tadamun.kernel.mail.control.listing.MailSearch;
import org.tadamun.kernel.mail.control.smtp.MailLine;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.control.smtp.SmtpVerdict;
import org.tadamun.kernel.mail.control.smtp.WrittenMail;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.problem.boundary.DatabaseDown;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

/**
 * Sends what is due over one connection, claim by claim, until nothing is left. Mails that the
 * server took are booked ten at a time, since a commit for each would cost more than the mail. If
 * the process dies in between, at most those ten are sent again, with the same Message-ID.
 */
final class MailRun {

  private static final Logger LOG = System.getLogger(MailRun.class.getName());
  static final int CLAIM_MOST = 50;
  static final int BOOK_MOST = 10;
  private static final int BOOK_TRIES = 3;
  static final int SHUT_OUT_MOST = 5;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /**
   * How long a mail waits if what it leads to is closed. There may be hundreds of thousands of
   * them, and each check of one delays the mails that others wait for.
   */
  private static final Duration EARLY_PAUSE = Duration.ofHours(1);

  private static final Object CLAIMING = new Object();

  private final MailClaims claims;
  private final MailMaker maker;
  private final MailServer server;
  private final DomainThrottle throttle;
  private final Clock clock;
  private final ClaimRecheck recheck;
  private Set<Long> left = Set.of();
  private Instant lookedAt = Instant.MIN;
  private final List<OutgoingMail> attempted = new ArrayList<>();

  /** Held while the mails of the claim are changed, by the run or by the timer that renews it. */
  private final ReentrantLock alone = new ReentrantLock();

  private volatile Claim claim;
  private volatile Instant until;
  private volatile boolean stopped;
  private boolean answered;
  private int shutOut;

  MailRun(
      MailClaims claims, MailMaker maker, MailServer server, DomainThrottle throttle, Clock clock) {
    this.claims = claims;
    this.maker = maker;
    this.server = server;
    this.throttle = throttle;
    this.clock = clock;
    this.recheck = new ClaimRecheck(claims, maker, clock);
  }

  /** Null if everything due was tried, else why no mail can go out now. */
  SmtpVerdict send() {
    Set<String> once = maker.atMostOnce();
    try (MailLine line = server.line()) {
      SmtpVerdict away = null;
      while (away == null && !stopped && take()) {
        away = send(line, once);
      }
      return away;
    }
  }

  /** Whether the server took a mail of this run, or refused only that one. */
  boolean isAnswered() {
    return answered;
  }

  private boolean take() {
    lookedAt = clock.instant();
    Claim taken = claim();
    left = taken.mails().stream().map(OutgoingMail::id).collect(Collectors.toSet());
    until = taken.until();
    claim = taken.mails().isEmpty() ? null : taken;
    return claim != null;
  }

  /** One at a time: runs that read at once find the same mails, and all but one get none. */
  private Claim claim() {
    synchronized (CLAIMING) {
      return claims.claim(CLAIM_MOST);
    }
  }

  private SmtpVerdict send(MailLine line, Set<String> once) {
    try {
      for (OutgoingMail mail : claim.mails()) {
        if (!isOursStill(mail)) {
          continue;
        }
        if (stopped || !clock.instant().isBefore(until)) {
          // A run that was suspended beyond its lease must not send what another node has now.
          return giveBack(null);
        }
        SmtpVerdict verdict = attempt(mail, line, once.contains(mail.cause()));
        if (isOfAll(verdict)) {
          return giveBack(verdict);
        }
        if (attempted.size() >= BOOK_MOST || once.contains(mail.cause())) {
          book();
        }
      }
      bookTheRest();
      return null;
    } finally {
      claim = null;
    }
  }

  /** Whether no mail can go now; a mail that ends the line counts only if several do in a row. */
  private boolean isOfAll(SmtpVerdict verdict) {
    if (verdict.ofThisMail() || verdict.failure() == MailFailure.INTERRUPTED) {
      // A mail without an answer has blocked the line for ten minutes: two are enough.
      shutOut += verdict.ofThisMail() ? 1 : SHUT_OUT_MOST / 2 + 1;
      return shutOut >= SHUT_OUT_MOST;
    }
    shutOut = verdict.isAnswer() ? 0 : shutOut;
    return verdict.failure() == MailFailure.UNREACHABLE;
  }

  /** False if it was called back: read with each booking and once a second, not for each mail. */
  private boolean isOursStill(OutgoingMail mail) {
    if (!clock.instant().isBefore(lookedAt.plus(LOOK_AGAIN))) {
      book();
    }
    return left.contains(mail.id());
  }

  private SmtpVerdict giveBack(SmtpVerdict away) {
    bookTheRest();
    alone.lock();
    try {
      claims.release(claim, away == null ? null : away.textOfOthers());
    } finally {
      alone.unlock();
    }
    return away;
  }

  /** Retries if the database fails, since a mail that is not booked would be sent once more. */
  private void book() {
    alone.lock();
    try {
      Instant now = clock.instant();
      left = tryToBook(1);
      lookedAt = now;
      attempted.clear();
    } finally {
      alone.unlock();
    }
  }

  private void bookTheRest() {
    if (!attempted.isEmpty()) {
      book();
    }
  }

  private Set<Long> tryToBook(int tries) {
    try {
      return claims.book(claim, attempted);
    } catch (RuntimeException failed) {
      if (tries >= BOOK_TRIES) {
        throw failed;
      }
      LOG.log(Level.INFO, "What was sent could not be booked, once more: " + failed.getMessage());
      return tryToBook(tries + 1);
    }
  }

  private void ended(OutgoingMail mail, Consumer<OutgoingMail> outcome) {
    outcome.accept(mail);
    attempted.add(mail);
  }

  /** The result of the attempt; UNREACHABLE may concern the mails behind this one as well. */
  private SmtpVerdict attempt(OutgoingMail mail, MailLine line, boolean once) {
    WrittenMail written;
    Instant now = clock.instant();
    try {
      MailOrder order = recheck.order(claim, mail);
      if (recheck.isNeedless(claim, mail) || maker.isOver(order)) {
        ended(mail, OutgoingMail::callBack);
        return SmtpVerdict.of(MailFailure.UNWRITABLE);
      }
      boolean early = maker.isEarly(order);
      Instant next = early ? now.plus(EARLY_PAUSE) : throttle.next(order.recipient(), now);
      if (next.isAfter(now)) {
        ended(mail, early ? one -> one.waitUntilOpen(next) : one -> one.postpone(next));
        return SmtpVerdict.of(MailFailure.DEFERRED);
      }
      written = maker.write(mail, order);
    } catch (NotFound gone) {
      LOG.log(Level.WARNING, "Mail {0} speaks of what is gone", MailSearch.id(mail));
      ended(mail, unwritten -> unwritten.giveUp(MailFailure.UNWRITABLE.name()));
      return SmtpVerdict.of(MailFailure.UNWRITABLE);
    } catch (RuntimeException failed) {
      return unwritten(mail, failed, now);
    }
    SmtpVerdict verdict = line.send(written, now);
    answered |= verdict.isAnswer();
    if (isTold(mail, verdict)) {
      return verdict;
    }
    if (verdict.failure() != MailFailure.UNREACHABLE || verdict.ofThisMail()) {
      ended(mail, RetryPolicy.outcome(verdict, mail.attempts() + 1, once, clock.instant()));
    }
    return verdict;
  }

  /** Something of ours failed that may pass, and for which no mail may be lost. */
  private SmtpVerdict unwritten(OutgoingMail mail, RuntimeException failed, Instant now) {
    giveBackWhereDatabaseIsAway(failed);
    if (failed instanceof RetryLater later) {
      // For example a newer key is needed, which is not on this node yet: other nodes send it.
      ended(mail, waiting -> waiting.postpone(now.plusSeconds(later.seconds())));
    } else {
      LOG.log(Level.WARNING, "Mail " + MailSearch.id(mail) + " cannot be written now", failed);
      ended(mail, RetryPolicy.unwritten(mail.attempts() + 1, now));
    }
    return SmtpVerdict.of(MailFailure.DEFERRED);
  }

  /** Ends the claim if the database is away: the mails wait, and no attempt is counted. */
  private void giveBackWhereDatabaseIsAway(RuntimeException failed) {
    if (DatabaseDown.in(failed).isPresent()) {
      giveBack(null);
      throw failed;
    }
  }

  /**
   * Whether the part that ordered the mail was told; nobody would tell it later. If the database is
   * away, the mail is tried again, and refused again. If telling fails for another reason, the mail
   * has failed like others.
   */
  private boolean isTold(OutgoingMail mail, SmtpVerdict verdict) {
    if (verdict.failure() != MailFailure.NO_MAILBOX || mail.about() == null) {
      return false;
    }
    try {
      return UniqueViolation.onceMore(() -> bounce(mail, verdict));
    } catch (RuntimeException failed) {
      giveBackWhereDatabaseIsAway(failed);
      String id = MailSearch.id(mail);
      LOG.log(Level.ERROR, "Nobody could be told that mail " + id + " bounced", failed);
      return false;
    }
  }

  private boolean bounce(OutgoingMail mail, SmtpVerdict verdict) {
    claims.bounce(claim.mark(), mail.id(), verdict.text());
    return true;
  }

  /** Called by the sender's timer: keeps the claim as long as this process lives. */
  void keepAlive() {
    Claim present = claim;
    // A run that is booking is alive; the next call comes long before the lease is over.
    if (present != null && alone.tryLock()) {
      try {
        until = claims.renew(present);
      } finally {
        alone.unlock();
      }
    }
  }

  /** Stops after the present mail; the others wait for the next start. */
  void stop() {
    stopped = true;
  }
}
