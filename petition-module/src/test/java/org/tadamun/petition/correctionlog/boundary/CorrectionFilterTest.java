package org.tadamun.petition.correctionlog.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.correction.entity.CorrectionKind;

@DisplayName("Filter of corrections")
class CorrectionFilterTest {

  @Test
  @DisplayName("The filter has exactly the conditions that were given")
  void wanted() {
    CorrectionFilter one = new CorrectionFilter("SE", CorrectionKind.HOLD, "REVIEW", 2);
    assertEquals(
        Map.of("country", "SE", "kind", CorrectionKind.HOLD, "reason", "REVIEW", "version", 2),
        one.wanted());
    assertTrue(one.isNarrow());
    assertEquals(Map.of(), CorrectionFilter.ALL.wanted());
    assertEquals(CorrectionFilter.ALL, new CorrectionFilter("", null, "", null));
    assertFalse(new CorrectionFilter(null, CorrectionKind.HOLD, null, null).isNarrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DUPLICATE", "OTHER", "REVIEW", "BATCH", "IMPORT", "RECOUNT"})
  @DisplayName("Reasons of rules, staff, batches, imports and recounts are accepted")
  void reasons(String reason) {
    assertEquals(reason, new CorrectionFilter(null, null, reason, null).reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"other", "no-such-reason", "' or 1=1"})
  @DisplayName("A reason that the log cannot have is ignored")
  void otherReasons(String reason) {
    assertNull(new CorrectionFilter(null, null, reason, null).reason());
  }
}
