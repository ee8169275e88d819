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

@DisplayName("Unique violation")
class UniqueViolationTest {

  @Test
  @DisplayName("a unique violation is recognised by its SQL state at any depth")
  void deep() {
    SQLException duplicate = new SQLIntegrityConstraintViolationException("dup", "23505");
    assertTrue(UniqueViolation.in(duplicate));
    assertTrue(
        UniqueViolation.in(
            new IllegalStateException(new RuntimeException("commit", new Exception(duplicate)))));
  }

  @Test
  @DisplayName("a unique violation is found after the first error of a batch")
  void batch() {
    BatchUpdateException batch = new BatchUpdateException("batch", "08000", new int[0]);
    batch.setNextException(new SQLException("dup", "23505"));
    assertTrue(UniqueViolation.in(new RuntimeException(batch)));
  }

  @Test
  @DisplayName("another broken rule, another failure, or none is no unique violation")
  void ignoresOtherErrors() {
    SQLException named = new SQLException("foreign key", "23503");
    assertFalse(UniqueViolation.in(named));
    assertTrue(UniqueViolation.isNamedElsewhere(new RuntimeException(named)));
    assertFalse(UniqueViolation.isNamedElsewhere(new SQLException("dup", "23505")));
    assertFalse(UniqueViolation.in(new SQLException("no state")));
    assertFalse(UniqueViolation.in(new IllegalStateException("23505")));
    assertFalse(UniqueViolation.in(null));
  }

  @Test
  @DisplayName(
      "refuseAt() turns a unique violation into an error of the field, and no other failure")
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
  @DisplayName("refuseStale() turns a unique violation into a stale refusal, and no other failure")
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
  @DisplayName("an error that causes itself ends the search")
  void circle() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);
    assertFalse(UniqueViolation.in(first));
  }

  @Test
  @DisplayName("onceMore() repeats the work once after a unique violation")
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
  @DisplayName("onceMore() repeats work without a result in the same way")
  void onceMoreWithoutResult() {
    EJBException faster = new EJBException(new SQLException("dup", "23505"));
    Deque<RuntimeException> failures = new ArrayDeque<>(List.of(faster, faster));
    Runnable work = () -> failingWith(failures);
    assertSame(faster, assertThrows(EJBException.class, () -> UniqueViolation.onceMore(work)));
    assertTrue(failures.isEmpty(), "tried twice");
    UniqueViolation.onceMore(work);
  }

  @Test
  @DisplayName("onceMore() repeats the work after a deadlock")
  void deadlock() {
    for (String state : List.of("40001", "40P01")) {
      EJBException chosen = new EJBException(new SQLException("deadlock", state));
      Deque<RuntimeException> failures = new ArrayDeque<>(List.of(chosen));
      assertEquals("done", UniqueViolation.onceMore(() -> failingWith(failures)), state);
      assertTrue(failures.isEmpty(), "tried twice");
    }
  }

  @Test
  @DisplayName("onceMore() repeats the work after a lost race")
  void lostRace() {
    EJBException gone = new EJBException(UniqueViolation.lostRace("gone"));
    Deque<RuntimeException> failures = new ArrayDeque<>(List.of(gone));
    assertEquals("done", UniqueViolation.onceMore(() -> failingWith(failures)));
    assertTrue(failures.isEmpty(), "tried twice");
    assertFalse(UniqueViolation.in(gone));
  }

  @Test
  @DisplayName("onceMore() does not repeat the work after any other failure")
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
