package org.tadamun.endorsements.parliament.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The course of an act, and which of its entries gave which day.
 *
 * @param entries the oldest first, and never none; the first one has the day of tabling, whatever
 *     its state is
 */
record Course(List<ActEvent> entries) {

  private static final int NONE = -1;

  /** Whether such an entry gives a day of tabling. */
  static boolean begins(ActState state) {
    return state == ActState.RAISED || state == ActState.TABLED;
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
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (such.test(entries.get(i))) {
        return i;
      }
    }
    return NONE;
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
