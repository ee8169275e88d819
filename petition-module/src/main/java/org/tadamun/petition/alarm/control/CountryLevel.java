package org.tadamun.petition.alarm.control;

import java.time.Instant;
import java.util.Set;
import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmEvidence;
import org.tadamun.petition.alarm.entity.MixKind;

/**
 * What one country has had in one petition, counted in memory from confirmation to confirmation and
 * set right by what the database says every few seconds.
 *
 * <p>Who is counted stays so while his commit is under way, so that nobody slips through meanwhile;
 * where it fails he is taken back, since he will come again. What the other node has counted is
 * added when it is read.
 */
final class CountryLevel {

  private final String country;
  private final long population;
  private final DomainMix mix = new DomainMix();
  private long day;
  private long all;

  /** What is committed of both, as far as it was read: never taken back. */
  private long dayRead;

  private long allRead;
  private long usual;
  private boolean raised;

  /** Whether this node raised it, and has not read it yet among what is written down. */
  private boolean isUnread;

  /** By which it is known then; null before it has a name. */
  private String unread;

  private Instant quietUntil = Instant.EPOCH;

  CountryLevel(String country, long population) {
    this.country = country;
    this.population = population;
  }

  /** What becomes of one more confirmation. */
  enum Verdict {
    COUNT,
    HOLD,
    /** As HOLD, and the caller writes the alarm down. */
    RAISE
  }

  /**
   * @param petition the mix of the whole petition, to which this one has been added already
   */
  synchronized Verdict confirm(String domain, DomainMix petition, Thresholds bar, Instant now) {
    mix.add(domain);
    if (raised) {
      return Verdict.HOLD;
    }
    if (!isQuiet(now) && isTooMany(petition, bar)) {
      return raise();
    }
    day++;
    all++;
    return Verdict.COUNT;
  }

  /**
   * The same of one who came through an event pass: the day does not know him, nor do the domains,
   * but whoever makes passes by the dozen, or finds one, brings no more people than there are.
   */
  synchronized Verdict confirmExpected(Thresholds bar, Instant now) {
    if (raised) {
      return Verdict.HOLD;
    }
    if (!isQuiet(now) && isTooManyInAll(bar)) {
      return raise();
    }
    all++;
    return Verdict.COUNT;
  }

  private Verdict raise() {
    raised = true;
    isUnread = true;
    return Verdict.RAISE;
  }

  /**
   * What was asked for him comes to nothing: the transaction was rolled back.
   *
   * @param wasCounted whether the verdict was to count him
   */
  synchronized void takeBack(String domain, boolean wasCounted) {
    mix.remove(domain);
    if (wasCounted) {
      this.day = Math.max(dayRead, day - 1);
      this.all = Math.max(allRead, all - 1);
    }
  }

  /** The same of one who came through an event pass. */
  synchronized void takeBackExpected(boolean wasCounted) {
    if (wasCounted) {
      this.all = Math.max(allRead, all - 1);
    }
  }

  /** Whether an alarm is on, as far as this node knows. */
  synchronized boolean isHolding() {
    return raised;
  }

  private boolean isQuiet(Instant now) {
    return now.isBefore(quietUntil);
  }

  private boolean isTooMany(DomainMix petition, Thresholds bar) {
    return mayBeTooMany(bar) && day + 1 > ofDay(petition, bar).most() || isTooManyInAll(bar);
  }

  /** By one spread of domains at least: else nobody goes through all of them. */
  private boolean mayBeTooMany(Thresholds bar) {
    return day + 1 > ExpectedPerDay.ofDay(bar, usual, population, MixKind.ONE).most();
  }

  private boolean isTooManyInAll(Thresholds bar) {
    return all + 1 > ExpectedPerDay.inAll(bar, population).most();
  }

  private ExpectedPerDay ofDay(DomainMix petition, Thresholds bar) {
    return ExpectedPerDay.ofDay(bar, usual, population, mix(petition));
  }

  private MixKind mix(DomainMix petition) {
    return mix.comparedTo(petition);
  }

  /** The figures of an alarm that is raised now. */
  synchronized AlarmEvidence evidence(DomainMix petition, Thresholds bar) {
    ExpectedPerDay ofDay = ofDay(petition, bar);
    return day + 1 <= ofDay.most() && isTooManyInAll(bar)
        ? evidenceInAll(petition, bar)
        : new AlarmEvidence(ofDay.cause(), day + 1, ofDay.most(), usual, population, mix(petition));
  }

  /** Those of an alarm that all have raised who ever signed there. */
  synchronized AlarmEvidence evidenceInAll(DomainMix petition, Thresholds bar) {
    long most = ExpectedPerDay.inAll(bar, population).most();
    return new AlarmEvidence(AlarmCause.SHARE, all + 1, most, usual, population, mix(petition));
  }

  /** Those of an alarm that a person raises: nobody is one too many. */
  synchronized AlarmEvidence evidenceByHand(DomainMix petition, Thresholds bar) {
    long most = ofDay(petition, bar).most();
    return new AlarmEvidence(AlarmCause.BY_HAND, day, most, usual, population, mix(petition));
  }

  /**
   * The alarm is being written down.
   *
   * @param alarm its public id, by which it is known when it is read
   */
  synchronized void raisedAs(String alarm) {
    unread = alarm;
  }

  /** The alarm could not be written down: whoever comes next tries again. */
  synchronized void unraise() {
    raised = false;
    read();
  }

  /**
   * Whoever was to raise an alarm finds one that another node released for a time that is not over:
   * he counts as all do meanwhile.
   *
   * @param ofDay whether the day knows him
   */
  synchronized void countQuiet(boolean ofDay, Instant until) {
    unraise();
    this.quietUntil = until;
    this.day += ofDay ? 1 : 0;
    this.all++;
  }

  private void read() {
    isUnread = false;
    unread = null;
  }

  /** What is committed by all nodes. */
  synchronized void atLeast(long ofDay, long inAll) {
    this.dayRead = Math.max(dayRead, ofDay);
    this.allRead = Math.max(allRead, inAll);
    this.day = Math.max(day, ofDay);
    this.all = Math.max(all, inAll);
  }

  /** A new hour: what has left the day no longer counts, and the past is one hour longer. */
  synchronized void begin(long ofDay, long inAll, long usualNow) {
    this.dayRead = ofDay;
    this.allRead = inAll;
    this.day = ofDay;
    this.all = inAll;
    this.usual = usualNow;
  }

  synchronized void forgetDomains() {
    mix.clear();
  }

  /**
   * What is written down about the country's alarms. An alarm that this node has raised holds on
   * until it is among them: who reads may have begun before it was committed. Moments would not
   * tell which is older, since a clock may have been set back in between.
   *
   * @param holds whether one is on
   * @param alarms by their public ids, those that are over too
   * @param until up to when none is raised; null for no such time
   */
  synchronized void decided(boolean holds, Set<String> alarms, Instant until) {
    if (unread != null && alarms.contains(unread)) {
      read();
    }
    this.raised = holds || raised && isUnread;
    this.quietUntil = until == null ? Instant.EPOCH : until;
  }

  String country() {
    return country;
  }
}
