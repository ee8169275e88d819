package org.tadamun.petition.reminder.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.petition.entity.PetitionState;

@DisplayName("R1: Stop of the reminders of a petition")
class ReminderStopTest {

  private static final Instant NOW = Instant.parse("2026-11-30T14:30:00Z");

  private static ReminderStop stop() {
    return new ReminderStop(7, PetitionState.OPEN, NOW);
  }

  @ParameterizedTest
  @EnumSource(
      value = PetitionState.class,
      names = {"OPEN", "PAUSED"})
  @DisplayName("Reminders can be stopped and resumed while signatures can be confirmed")
  void possible(PetitionState state) {
    assertEquals(NOW, new ReminderStop(7, state, NOW).stoppedAt());
    assertEquals(NOW, stop().end(state));
  }

  @ParameterizedTest
  @EnumSource(
      value = PetitionState.class,
      names = {"OPEN", "PAUSED"},
      mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("In other states stopping and resuming are refused with state and verb")
  void refused(PetitionState state) {
    WrongState stopping = assertThrows(WrongState.class, () -> new ReminderStop(7, state, NOW));
    assertEquals(state.name() + " stop reminders of", stopping.state() + " " + stopping.verb());
    ReminderStop stop = stop();
    WrongState resuming = assertThrows(WrongState.class, () -> stop.end(state));
    assertEquals(state.name() + " resume reminders of", resuming.state() + " " + resuming.verb());
  }
}
