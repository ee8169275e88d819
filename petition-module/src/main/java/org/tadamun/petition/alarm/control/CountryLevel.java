package org.tadamun.petition.alarm.control;

import java.time.Instant;
import java.util.Set;
import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmEvidence;
import org.tadamun.petition.alarm.entity.MixKind;

/**
 * The level of one country in one petition: counted in memory with each confirmation, and corrected
 * every few seconds by what the database says.
 *
 * <p>A signature is counted before its transaction commits, so that no other passes the bound
 * meanwhile. If the transaction fails, it is taken back, because it will be tried again. What other
 * nodes counted is added when it is read.
 */
final class CountryLevel {

  private final String country;
  private final long population;
  private final DomainMix mix = new DomainMix();
  private long day;
  private long all;

  /** What the database last said of {@link #day} and {@link #all}: neither falls below it. */
  private long dayRead;

  private long allRead;
  private long usual;
  private boolean raised;

  /** Whether this node raised the alarm and has not read it from the database yet. */
  private boolean isUnread;

  /** Public id of that alarm; null where there is none, or it has no id yet. */
  private String unread;

  private Instant quietUntil = Instant.EPOCH;

  CountryLevel(String country, long population) {
    this.country = country;
    this.population = population;
  }

  /** What happens to a confirmation. */
  enum Verdict {
    COUNT,
    HOLD,
    /** Held like HOLD, and the caller writes the alarm to the database. */
    RAISE
  }

  /**
   * Counts one more confirmation.
   *
   * @param petition the mail domains of the whole petition, to which this one has been added
   *     already
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
   * As {@link #confirm} for a signer who came through an event pass. It does not count for the day
   * or the domains, but for the bound of all time: copied or leaked passes must not bring more
   * signatures than the country has people.
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
   * Takes back what {@link #confirm} counted: the transaction was rolled back.
   *
   * @param wasCounted whether the verdict was COUNT
   */
  synchronized void takeBack(String domain, boolean wasCounted) {
    mix.remove(domain);
    if (wasCounted) {
      this.day = Math.max(dayRead, day - 1);
      this.all = Math.max(allRead, all - 1);
    }
  }

  /** As {@link #takeBack} for a signer who came through an event pass. */
  synchronized void takeBackExpected(boolean wasCounted) {
    if (wasCounted) {
      this.all = Math.max(allRead, all - 1);
    }
  }

  /** Whether an alarm holds this country, as far as this node knows. */
  synchronized boolean isHolding() {
    return raised;
  }

  private boolean isQuiet(Instant now) {
    return now.isBefore(quietUntil);
  }

  private boolean isTooMany(DomainMix petition, Thresholds bar) {
    return mayBeTooMany(bar) && day + 1 > ofDay(petition, bar).most() || isTooManyInAll(bar);
  }

  /**
   * Cheap check first, against the lowest bound (one mail domain); only above it are all domains
   * compared.
   */
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

  /**
   * The figures of an alarm whose cause is the number of all signatures since the petition began.
   */
  synchronized AlarmEvidence evidenceInAll(DomainMix petition, Thresholds bar) {
    long most = ExpectedPerDay.inAll(bar, population).most();
    return new AlarmEvidence(AlarmCause.SHARE, all + 1, most, usual, population, mix(petition));
  }

  /**
   * The figures of an alarm that staff raise by hand; unlike the others it counts no signature that
   * is just being confirmed.
   */
  synchronized AlarmEvidence evidenceByHand(DomainMix petition, Thresholds bar) {
    long most = ofDay(petition, bar).most();
    return new AlarmEvidence(AlarmCause.BY_HAND, day, most, usual, population, mix(petition));
  }

  /**
   * Notes the alarm that is being written.
   *
   * @param alarm its public id, by which {@link #decided} recognises it
   */
  synchronized void raisedAs(String alarm) {
    unread = alarm;
  }

  /** The alarm could not be written: the next confirmation tries again. */
  synchronized void unraise() {
    raised = false;
    read();
  }

  /**
   * Counts a confirmation that was to raise an alarm, where another node had one about this
   * country. That one was released with a quiet time until later.
   *
   * @param ofDay whether it counts for the bound of a day, too
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

  /** Raises the numbers to those that all nodes have committed. */
  synchronized void atLeast(long ofDay, long inAll) {
    this.dayRead = Math.max(dayRead, ofDay);
    this.allRead = Math.max(allRead, inAll);
    this.day = Math.max(day, ofDay);
    this.all = Math.max(all, inAll);
  }

  /** Begins a new hour: hours older than a day no longer count, and the past is one hour longer. */
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
   * Takes over what the database says of the country's alarms. An alarm that this node raised stays
   * on until it is among them, because the reading may have begun before its commit. Moments could
   * not tell which is older: a clock may have been set back.
   *
   * @param holds whether an alarm holds
   * @param alarms public ids of all alarms about the country, ended ones included
   * @param until no alarm is raised before this moment; null for no quiet time
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
