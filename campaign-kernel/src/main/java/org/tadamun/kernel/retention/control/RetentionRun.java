package org.tadamun.kernel.retention.control;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
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
import java.util.function.BooleanSupplier;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.retention.boundary.Retention;
import org.tadamun.kernel.retention.boundary.RetentionRunning;
import org.tadamun.kernel.time.boundary.FirstHour;
import org.tadamun.kernel.time.boundary.IsolatedTasks;

/**
 * Begins a run every night, or an hour after the start if the server was down then, and carries out
 * runs that were begun. It counts, and then ends portion by portion, the rules in turn. An
 * interrupted run goes on at the next call. A rule that fails stops no other rule and not the next
 * night's run. Failures are caught here: the container ends a timer that fails twice in a row.
 */
@Singleton
@RunAs(Permission.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionRun {

  static final Duration A_DAY = Duration.ofDays(1);

  /** How many portions, each a transaction, a rule does in its turn, which takes minutes. */
  static final int TURN = 100;

  private static final Logger LOG = System.getLogger(RetentionRun.class.getName());

  @EJB private Retention retention;
  @EJB private RetentionSteps steps;
  @Inject private Clock clock;

  private final IsolatedTasks beginnings = new IsolatedTasks(LOG, "Beginning the retention");
  private final IsolatedTasks rules = new IsolatedTasks(LOG, "Retention, line");

  /** For the container. */
  public RetentionRun() {}

  RetentionRun(Retention retention, RetentionSteps steps, Clock clock) {
    this.retention = retention;
    this.steps = steps;
    this.clock = clock;
  }

  @Schedule(hour = "2", minute = "37", persistent = false)
  @PermitAll
  public void beginOnTimer() {
    if (FirstHour.isOver()) {
      begin();
    }
  }

  @PermitAll
  public void begin() {
    beginUnless(() -> steps.isBegun(Permission.SYSTEM, RetentionSteps.JUST_NOW));
  }

  /** Makes up for the night, since a machine that is off each night would never erase anything. */
  @Schedule(hour = "*", minute = "2/10", persistent = false)
  @PermitAll
  public void makeUpOnTimer() {
    if (FirstHour.isOver()) {
      makeUp();
    }
  }

  @PermitAll
  public void makeUp() {
    beginUnless(() -> steps.isNew() || steps.isBegun(Permission.SYSTEM, A_DAY));
  }

  private void beginUnless(BooleanSupplier done) {
    beginnings.attemptAll(clock.instant(), () -> startUnless(done));
  }

  private void startUnless(BooleanSupplier done) {
    try {
      if (!done.getAsBoolean()) {
        steps.endStuck();
        retention.start();
      }
    } catch (RetentionRunning already) {
      LOG.log(Level.INFO, "The retention of last time still runs");
    }
  }

  /** A run that a person began goes on at once, also after a restart. */
  @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
  @PermitAll
  public void work() {
    rules.attemptAll(
        clock.instant(),
        () -> {
          if (FirstHour.isOver() || steps.isByHand()) {
            drive();
          }
        });
  }

  @PermitAll
  public void run() {
    rules.attemptAll(clock.instant(), this::drive);
  }

  private void drive() {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = false;
      // Count all rules before ending anything: what one rule ends may be due by another one too. A
      // rule that fails to count pauses, without delaying the others.
      for (long line : steps.uncounted()) {
        rules.attempt(line, clock.instant(), () -> steps.count(line));
      }
      for (long line : steps.unfinished()) {
        goesOn |= rules.attempt(line, clock.instant(), () -> drive(line));
      }
    }
  }

  /** Not to its end at once: a rule over millions would delay the short ones. */
  private void drive(long line) {
    int portions = 1;
    while (steps.step(line) && portions < TURN) {
      portions++;
    }
  }
}
