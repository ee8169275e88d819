package org.tadamun.petition.recount.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.recount.entity.CorrectionState;

@DisplayName("A correction that was approved")
class RecountCorrectionsTest {

  private static final Instant BEFORE = Instant.parse("2026-11-28T08:00:00Z");
  private static final Instant DECIDED = Instant.parse("2026-11-28T09:00:00Z");

  private static RecountView recount(Instant at) {
    RecountCorrectionView correction =
        new RecountCorrectionView(
            "one",
            CorrectionState.APPROVED,
            "Somebody changed the table by hand.",
            List.of(),
            "staff:anna",
            BEFORE,
            "staff:bilal",
            DECIDED);
    return new RecountView("one", at, List.of(), 0, correction);
  }

  /** Corrections whose recounts return this view, or fail. */
  private static RecountCorrections where(RecountView next, RecountView last) {
    return new RecountCorrections(
        new Recounts() {
          @Override
          public RecountView run(String slug) {
            if (next == null) {
              throw new EJBException("no database for a moment");
            }
            return next;
          }

          @Override
          public Optional<RecountView> latest(String slug) {
            return Optional.ofNullable(last);
          }
        });
  }

  @Test
  @DisplayName("R8 is recounted, and the answer is of after it")
  void recounted() {
    RecountView after = recount(DECIDED);
    assertEquals(after, where(after, recount(BEFORE)).recounted("petition"));
    assertTrue(after.followsDecision());
  }

  @Test
  @DisplayName("R8 stands where the recount after it fails, and the answer says from when it is")
  void notRecounted() {
    RecountView answer = where(null, recount(BEFORE)).recounted("petition");
    assertEquals(CorrectionState.APPROVED, answer.correction().state());
    assertFalse(answer.followsDecision());
  }

  @Test
  @DisplayName("is a failure where nothing is known of it at all")
  void unknown() {
    RecountCorrections nothing = where(null, null);
    assertThrows(NotFound.class, () -> nothing.recounted("petition"));
  }

  @Test
  @DisplayName("is followed by what is recounted while nobody has decided, or there is none")
  void undecided() {
    assertTrue(new RecountView("one", BEFORE, List.of(), 0, null).followsDecision());
    RecountCorrectionView waits =
        new RecountCorrectionView(
            "one", CorrectionState.PROPOSED, "Why", List.of(), "staff:anna", DECIDED, null, null);
    assertTrue(new RecountView("one", BEFORE, List.of(), 0, waits).followsDecision());
  }
}
