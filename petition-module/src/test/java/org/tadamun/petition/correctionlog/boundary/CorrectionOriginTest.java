package org.tadamun.petition.correctionlog.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.petition.correction.entity.Correction;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.correction.entity.InvalidationReason;

@DisplayName("Origin of a line of the log")
class CorrectionOriginTest {

  private static final Instant NOW = Instant.parse("2026-11-30T14:40:00Z");
  private static final long RUN = 4711;

  private static CorrectionOrigin ruled(CorrectionKind kind, String reason, Long run) {
    CorrectionKey key = CorrectionKey.ruling(7, 1, NOW, "SE", kind, reason, run);
    return CorrectionOrigin.of(new Correction(key));
  }

  @Test
  @DisplayName("A hold or release is of a rule or an alarm if it has a number, else of staff")
  void reviewed() {
    CorrectionKey key =
        CorrectionKey.ruling(7, 1, NOW, "SE", CorrectionKind.RELEASE, CorrectionKey.REVIEW, RUN);
    Set<CorrectionOrigin> possible =
        Stream.of(CorrectionOrigin.values())
            .filter(origin -> origin.mayBeOf(new Correction(key)))
            .collect(Collectors.toSet());
    assertEquals(EnumSet.of(CorrectionOrigin.ALARM, CorrectionOrigin.RULE), possible);
    for (CorrectionKind kind : new CorrectionKind[] {CorrectionKind.HOLD, CorrectionKind.RELEASE}) {
      assertEquals(CorrectionOrigin.HAND, ruled(kind, CorrectionKey.REVIEW, null), kind.name());
    }
  }

  @ParameterizedTest
  @EnumSource(InvalidationReason.class)
  @DisplayName("An invalidation is of a rule if it has a number, else of staff, for each reason")
  void takenOut(InvalidationReason reason) {
    CorrectionKind kind = CorrectionKind.INVALIDATION;
    assertEquals(CorrectionOrigin.RULE, ruled(kind, reason.name(), RUN));
    assertEquals(CorrectionOrigin.HAND, ruled(kind, reason.name(), null));
  }

  @Test
  @DisplayName("A batch, an import or a recount is told by its reason; a move is of staff")
  void batchImportRecountAndMove() {
    for (String reason : new String[] {CorrectionKey.BATCH, CorrectionKey.IMPORT}) {
      CorrectionKey key = CorrectionKey.withdrawal(7, 1, NOW, "SE", reason, RUN);
      assertEquals(reason, CorrectionOrigin.of(new Correction(key)).name());
    }
    CorrectionKey recount = CorrectionKey.recount(7, 1, NOW, "SE", RUN);
    assertEquals(CorrectionOrigin.RECOUNT, CorrectionOrigin.of(new Correction(recount)));
    CorrectionKey move = CorrectionKey.move(7, 1, NOW, "SE");
    assertEquals(CorrectionOrigin.HAND, CorrectionOrigin.of(new Correction(move)));
  }
}
