package org.tadamun.kernel.problem.boundary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
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
    assertFalse(UniqueViolation.in(new SQLException("foreign key", "23503")));
    assertFalse(UniqueViolation.in(new SQLException("no state")));
    assertFalse(UniqueViolation.in(new IllegalStateException("23505")));
    assertFalse(UniqueViolation.in(null));
  }

  @Test
  @DisplayName("is looked for without end in no circle")
  void circle() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);
    assertFalse(UniqueViolation.in(first));
  }
}
