package org.tadamun.petition.batch.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.batch.entity.BatchState;

class BatchFilterTest {

  @Test
  @DisplayName("A filter of batches is not narrowed by an absent or blank parameter")
  void open() {
    assertEquals(BatchFilter.ALL, BatchFilter.parse(null, null, ""));
    assertEquals(BatchFilter.ALL, BatchFilter.parse(null, " ", null));
    assertEquals(BatchFilter.TO_CHECK, BatchFilter.parse(null, "SUBMITTED", " "));
    assertEquals(
        new BatchFilter("p", BatchState.CHECKED, "ZZ", null),
        BatchFilter.parse("p", " CHECKED", "zz"));
  }

  @ParameterizedTest
  @CsvSource({"COUNTED, GB, state", "checked, GB, state", ", GBR, country"})
  @DisplayName("A filter of batches refuses an unknown state or country at its field")
  void refused(String state, String country, String field) {
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> BatchFilter.parse("p", state, country));
    assertEquals(field, refusal.errors().getFirst().field());
  }
}
