package org.tadamun.endorsements.parliament.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * The course of an act, and which of its entries gave which day.
 *
 * @param entries the oldest first, and never none; the first one has the day of tabling, whatever
 *     its state is
 */
record Course(List<ActEvent> entries) {

  private static final int NONE = -1;
  private static final String BACKWARDS = "endorsements.error.backwards";

  /** Whether such an entry gives a day of tabling. */
  static boolean begins(ActState state) {
    return state == ActState.RAISED || state == ActState.TABLED;
  }

  /** The day of tabling after such an entry: tabling gives what was only raised another day. */
  static LocalDate began(ActState next, LocalDate on, LocalDate before) {
    boolean gives = next == ActState.TABLED || next == ActState.RAISED && before == null;
    return gives && on != null ? on : before;
  }

  /** A debate that is put down for a day is what comes next; what has come is awaited no more. */
  static LocalDate awaited(ActState next, LocalDate on, LocalDate before) {
    if (next == ActState.SCHEDULED) {
      return on == null ? before : on;
    }
    boolean ahead = on == null || before == null || before.isAfter(on);
    return begins(next) && ahead ? before : null;
  }

  /** As it is told: the day of tabling is not that of the debate with which an act came here. */
  List<ActEvent> told() {
    return begins(entries.getFirst().state()) ? entries : with(0, null).entries;
  }

  /** Where an act stands after it. */
  ActState state() {
    return entries.get(last(event -> event.state() != null)).state();
  }

  LocalDate tabledOn() {
    int at = last(event -> begins(event.state()));
    return at == NONE ? null : entries.get(at).occurredOn();
  }

  /** The day for which it was put down last; null where no entry tells. */
  LocalDate putDownFor() {
    int at = putDown();
    return at > 0 ? entries.get(at).occurredOn() : null;
  }

  /** Refuses a next entry of a day before that of one which it follows. */
  void refuseBefore(ActState next, LocalDate on, LocalDate tabledOn) {
    LocalDate tabled = begins(next) ? null : tabledOn;
    if (isBefore(on, tabled) || isBefore(on, latest(entries.size(), next))) {
      throw new InvalidInput("occurredOn", BACKWARDS);
    }
  }

  /**
   * Refuses corrected days with which it would run backwards. Where it did so before, that is no
   * mistake of this correction.
   *
   * @param before as it was
   * @param tabled the new day of tabling, whether or not an entry tells it; null for no new one
   * @param moved whether the debate was put down for another day
   */
  void refuseBackwards(Course before, LocalDate tabled, boolean moved) {
    int begin = Math.max(last(event -> begins(event.state())), 0);
    if (tabled != null && with(begin, tabled).runsBackwardsSince(before)) {
      throw new InvalidInput("tabledOn", BACKWARDS);
    }
    if (moved && runsBackwardsSince(before)) {
      throw new InvalidInput("nextOn", BACKWARDS);
    }
  }

  private boolean runsBackwardsSince(Course before) {
    return IntStream.range(1, entries.size())
        .anyMatch(i -> isBackwards(i) && !before.isBackwards(i));
  }

  /** Days may be missing, and what only tells something stands where it came in. */
  private boolean isBackwards(int at) {
    ActEvent event = entries.get(at);
    return event.state() != null && isBefore(event.occurredOn(), latest(at, event.state()));
  }

  /**
   * The latest day of what was done. Something may come before the day it was put down for, and
   * what was only raised gets its day by its tabling.
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

  /** With another day of tabling in the entry that gave the old one. */
  Course tabled(LocalDate old, LocalDate day) {
    int at = last(event -> begins(event.state()) && Objects.equals(event.occurredOn(), old));
    boolean cameWithIt = old != null && old.equals(entries.getFirst().occurredOn());
    return at == NONE && cameWithIt ? with(0, day) : with(at, day);
  }

  /** With another day in the entry by which it was put down for the old one. */
  Course putDown(LocalDate old, LocalDate day) {
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

  private Course with(int at, LocalDate day) {
    if (at == NONE) {
      return this;
    }
    List<ActEvent> corrected = new ArrayList<>(entries);
    corrected.set(at, corrected.get(at).on(day));
    return new Course(corrected);
  }
}
