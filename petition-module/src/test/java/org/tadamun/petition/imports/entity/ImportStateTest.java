package org.tadamun.petition.imports.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tadamun.petition.imports.entity.ImportState.CHECKING;
import static org.tadamun.petition.imports.entity.ImportState.DISCARDED;
import static org.tadamun.petition.imports.entity.ImportState.DONE;
import static org.tadamun.petition.imports.entity.ImportState.DRAFT;
import static org.tadamun.petition.imports.entity.ImportState.READY;
import static org.tadamun.petition.imports.entity.ImportState.RUNNING;
import static org.tadamun.petition.imports.entity.ImportState.STOPPED;
import static org.tadamun.petition.imports.entity.ImportState.UPLOADING;
import static org.tadamun.petition.imports.entity.ImportState.WITHDRAWING;
import static org.tadamun.petition.imports.entity.ImportState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("States of an import")
class ImportStateTest {

  private static final Map<ImportState, Set<ImportState>> NEXT =
      Map.of(
          UPLOADING, EnumSet.of(DRAFT, DISCARDED),
          DRAFT, EnumSet.of(CHECKING, DISCARDED),
          CHECKING, EnumSet.of(READY, DRAFT, DISCARDED),
          READY, EnumSet.of(RUNNING, DRAFT, DISCARDED),
          RUNNING, EnumSet.of(DONE, STOPPED),
          DONE, EnumSet.of(WITHDRAWING),
          STOPPED, EnumSet.of(WITHDRAWING),
          WITHDRAWING, EnumSet.of(WITHDRAWN),
          WITHDRAWN, EnumSet.noneOf(ImportState.class),
          DISCARDED, EnumSet.noneOf(ImportState.class));

  @ParameterizedTest
  @EnumSource
  @DisplayName("Each state of an import may become exactly the states that the table allows")
  void next(ImportState state) {
    for (ImportState next : ImportState.values()) {
      assertEquals(NEXT.get(state).contains(next), state.mayBecome(next), state + " " + next);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "Each state tells whether the program works, the file is needed, and the import has ended")
  void work(ImportState state) {
    assertEquals(EnumSet.of(CHECKING, RUNNING, WITHDRAWING).contains(state), state.isAtWork());
    assertEquals(
        EnumSet.of(UPLOADING, DRAFT, CHECKING, READY, RUNNING).contains(state), state.needsFile());
    assertEquals(EnumSet.of(DONE, STOPPED, WITHDRAWN, DISCARDED).contains(state), state.hasEnded());
  }
}
