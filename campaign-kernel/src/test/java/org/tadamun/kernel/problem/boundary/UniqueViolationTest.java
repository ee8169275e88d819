package org.tadamun.kernel.problem.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("That somebody else was faster")
class UniqueViolationTest {

  @Test
  @DisplayName("is told by the SQL state, however deep it lies")
  void deep() {
    SQLException duplicate = new SQLIntegrityConstraintViolationException("dup", "23505");
    assertTrue(UniqueViolation.in(duplicate));
    assertTrue(
        UniqueViolation.in(
            new IllegalStateException(new RuntimeException("commit", new Exception(duplicate)))));
  }

  @Test
  @DisplayName("is found behind the first error of a batch")
  void batch() {
    BatchUpdateException batch = new BatchUpdateException("batch", "08000", new int[0]);
    batch.setNextException(new SQLException("dup", "23505"));
    assertTrue(UniqueViolation.in(new RuntimeException(batch)));
  }

  @Test
  @DisplayName("is not another broken rule, nor another failure, nor nothing")
  void others() {
    SQLException named = new SQLException("foreign key", "23503");
    assertFalse(UniqueViolation.in(named));
    assertTrue(UniqueViolation.isNamedElsewhere(new RuntimeException(named)));
    assertFalse(UniqueViolation.isNamedElsewhere(new SQLException("dup", "23505")));
    assertFalse(UniqueViolation.in(new SQLException("no state")));
    assertFalse(UniqueViolation.in(new IllegalStateException("23505")));
    assertFalse(UniqueViolation.in(null));
  }

  @Test
  @DisplayName("is a mistake at the field of what was to be unique, and no other failure is")
  void field() {
    RuntimeException taken = new RuntimeException(new SQLException("dup", "23505"));
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> UniqueViolation.refuseAt("slug", () -> fail(taken)));
    assertEquals("slug", refusal.errors().getFirst().field());
    assertEquals("kernel.error.duplicate", refusal.errors().getFirst().messageKey());
    InvalidInput again =
        assertThrows(
            InvalidInput.class,
            () -> UniqueViolation.refuseAt("email", "kernel.error.other", () -> fail(taken)));
    assertEquals("kernel.error.other", again.errors().getFirst().messageKey());
    RuntimeException away = new RuntimeException(new SQLException("gone", "08006"));
    assertSame(
        away,
        assertThrows(
            RuntimeException.class, () -> UniqueViolation.refuseAt("slug", () -> fail(away))));
    UniqueViolation.refuseAt("slug", () -> {});
  }

  @Test
  @DisplayName("is an older version of what nobody fills in, and no other failure is")
  void stale() {
    RuntimeException written = new RuntimeException(new SQLException("dup", "23505"));
    assertThrows(Stale.class, () -> UniqueViolation.refuseStale(() -> fail(written)));
    RuntimeException chosen = new RuntimeException(new SQLException("deadlock", "40001"));
    assertSame(
        chosen,
        assertThrows(
            RuntimeException.class, () -> UniqueViolation.refuseStale(() -> fail(chosen))));
    UniqueViolation.refuseStale(() -> {});
  }

  private static void fail(RuntimeException failure) {
    throw failure;
  }

  @Test
  @DisplayName("is looked for without end in no circle")
  void circle() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);
    assertFalse(UniqueViolation.in(first));
  }

  @Test
  @DisplayName("has the work done once more, and only once")
  void onceMore() {
    EJBException faster = new EJBException(new SQLException("dup", "23505"));
    Deque<RuntimeException> failures = new ArrayDeque<>(List.of(faster));
    assertEquals("done", UniqueViolation.onceMore(() -> failingWith(failures)));
    failures.addAll(List.of(faster, faster));
    assertSame(
        faster,
        assertThrows(
            EJBException.class, () -> UniqueViolation.onceMore(() -> failingWith(failures))));
    assertTrue(failures.isEmpty(), "tried twice");
  }

  @Test
  @DisplayName("lets whoever was chosen of two who waited for each other begin again")
  void deadlock() {
    for (String state : List.of("40001", "40P01")) {
      EJBException chosen = new EJBException(new SQLException("deadlock", state));
      Deque<RuntimeException> failures = new ArrayDeque<>(List.of(chosen));
      assertEquals("done", UniqueViolation.onceMore(() -> failingWith(failures)), state);
      assertTrue(failures.isEmpty(), "tried twice");
    }
  }

  @Test
  @DisplayName("lets whoever finds no row where one was begin again")
  void lostRace() {
    EJBException gone = new EJBException(UniqueViolation.lostRace("gone"));
    Deque<RuntimeException> failures = new ArrayDeque<>(List.of(gone));
    assertEquals("done", UniqueViolation.onceMore(() -> failingWith(failures)));
    assertTrue(failures.isEmpty(), "tried twice");
    assertFalse(UniqueViolation.in(gone));
  }

  @Test
  @DisplayName("has nothing else done once more")
  void nothingElse() {
    EJBException broken = new EJBException(new SQLException("foreign key", "23503"));
    Deque<RuntimeException> failures = new ArrayDeque<>(List.of(broken));
    assertSame(
        broken,
        assertThrows(
            EJBException.class, () -> UniqueViolation.onceMore(() -> failingWith(failures))));
  }

  private static String failingWith(Deque<RuntimeException> failures) {
    if (!failures.isEmpty()) {
      throw failures.poll();
    }
    return "done";
  }
}
