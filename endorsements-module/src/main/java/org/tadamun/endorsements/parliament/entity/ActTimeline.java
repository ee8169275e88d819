package org.tadamun.endorsements.parliament.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * The course of an act, and which entry gave which day.
 *
 * @param entries oldest first, at least one; the first one holds the day of tabling, whatever its
 *     state
 */
record ActTimeline(List<ActEvent> entries) {

  private static final int NONE = -1;
  private static final String BACKWARDS = "endorsements.error.backwards";

  /** Whether an entry of this state gives the day of tabling. */
  static boolean begins(ActState state) {
    return state == ActState.RAISED || state == ActState.TABLED;
  }

  /**
   * The day of tabling after a new entry. Tabling replaces the day on which the case was only
   * raised.
   */
  static LocalDate began(ActState next, LocalDate on, LocalDate before) {
    boolean gives = next == ActState.TABLED || next == ActState.RAISED && before == null;
    return gives && on != null ? on : before;
  }

  /**
   * The next date after an entry: scheduling sets it, tabling keeps it while ahead, others drop it.
   */
  static LocalDate awaited(ActState next, LocalDate on, LocalDate before) {
    if (next == ActState.SCHEDULED) {
      return on == null ? before : on;
    }
    boolean ahead = on == null || before == null || before.isAfter(on);
    return begins(next) && ahead ? before : null;
  }

  /**
   * The entries as shown. A first entry of another state, such as a debate, loses its day, which is
   * the day of tabling.
   */
  List<ActEvent> told() {
    return begins(entries.getFirst().state()) ? entries : with(0, null).entries;
  }

  /** The state to which the last entry with a state led. */
  ActState state() {
    return entries.get(last(event -> event.state() != null)).state();
  }

  LocalDate tabledOn() {
    int at = last(event -> begins(event.state()));
    return at == NONE ? null : entries.get(at).occurredOn();
  }

  /** The day of the last scheduling after the first entry; null if there is none. */
  LocalDate putDownFor() {
    int at = putDown();
    return at > 0 ? entries.get(at).occurredOn() : null;
  }

  /** Refuses a next entry whose day is before that of an entry that it follows. */
  void refuseBefore(ActState next, LocalDate on, LocalDate tabledOn) {
    LocalDate tabled = begins(next) ? null : tabledOn;
    if (isBefore(on, tabled) || isBefore(on, latest(entries.size(), next))) {
      throw new InvalidInput("occurredOn", BACKWARDS);
    }
  }

  /**
   * Refuses corrected days that make the course go backwards. If it did before, this correction is
   * not to blame.
   *
   * @param before the course before the correction
   * @param tabled the new day of tabling, even if no entry has it; null if unchanged
   * @param moved whether the day of the scheduled debate was changed
   */
  void refuseBackwards(ActTimeline before, LocalDate tabled, boolean moved) {
    int begin = Math.max(last(event -> begins(event.state())), 0);
    if (tabled != null && with(begin, tabled).runsBackwardsSince(before)) {
      throw new InvalidInput("tabledOn", BACKWARDS);
    }
    if (moved && runsBackwardsSince(before)) {
      throw new InvalidInput("nextOn", BACKWARDS);
    }
  }

  private boolean runsBackwardsSince(ActTimeline before) {
    return IntStream.range(1, entries.size())
        .anyMatch(i -> isBackwards(i) && !before.isBackwards(i));
  }

  /** Entries without a day, or without a state, are not compared. */
  private boolean isBackwards(int at) {
    ActEvent event = entries.get(at);
    return event.state() != null && isBefore(event.occurredOn(), latest(at, event.state()));
  }

  /**
   * The latest day of an earlier entry that was done. Scheduled days do not count, as something may
   * happen before them; nor does that of raising where tabling follows.
   */
  private LocalDate latest(int before, ActState next) {
    LocalDate latest = null;
    for (int i = 0; i < before; i++) {
      ActEvent event = entries.get(i);
      boolean done = event.state() != null && (i == 0 || event.state() != ActState.SCHEDULED);
      boolean tabled = event.state() == ActState.RAISED && next == ActState.TABLED;
      if (done && !tabled && event.occurredOn() != null && !isBefore(event.occurredOn(), latest)) {
        latest = event.occurredOn();
      }
    }
    return latest;
  }

  private static boolean isBefore(LocalDate day, LocalDate other) {
    return day != null && other != null && day.isBefore(other);
  }

  /** Returns the course with another day of tabling in the entry that gave the old one. */
  ActTimeline tabled(LocalDate old, LocalDate day) {
    int at = last(event -> begins(event.state()) && Objects.equals(event.occurredOn(), old));
    boolean cameWithIt = old != null && old.equals(entries.getFirst().occurredOn());
    return at == NONE && cameWithIt ? with(0, day) : with(at, day);
  }

  /** Returns the course with another day in the entry that scheduled the old one. */
  ActTimeline putDown(LocalDate old, LocalDate day) {
    int at = putDown();
    boolean gave = at > 0 && Objects.equals(entries.get(at).occurredOn(), old);
    return gave ? with(at, day) : this;
  }

  private int putDown() {
    return last(event -> event.state() == ActState.SCHEDULED);
  }

  private int last(Predicate<ActEvent> such) {
    return IntStream.range(0, entries.size())
        .filter(i -> such.test(entries.get(i)))
        .max()
        .orElse(NONE);
  }

  private ActTimeline with(int at, LocalDate day) {
    if (at == NONE) {
      return this;
    }
    List<ActEvent> corrected = new ArrayList<>(entries);
    corrected.set(at, corrected.get(at).on(day));
    return new ActTimeline(corrected);
  }
}
