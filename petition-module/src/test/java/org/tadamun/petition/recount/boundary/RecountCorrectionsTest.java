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

@DisplayName("Recount after the approval of a correction")
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

  /** Corrections whose recounts return these views; without a next one the recount fails. */
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
  @DisplayName("R8: an approval is followed by a recount, and the answer is of that recount")
  void recounted() {
    RecountView after = recount(DECIDED);
    assertEquals(after, where(after, recount(BEFORE)).recounted("petition"));
    assertTrue(after.followsDecision());
  }

  @Test
  @DisplayName("R8: the approval stands if the recount fails, and the answer says that it is older")
  void notRecounted() {
    RecountView answer = where(null, recount(BEFORE)).recounted("petition");
    assertEquals(CorrectionState.APPROVED, answer.correction().state());
    assertFalse(answer.followsDecision());
  }

  @Test
  @DisplayName("If no recount is found at all, the answer is a refusal")
  void unknown() {
    RecountCorrections nothing = where(null, null);
    assertThrows(NotFound.class, () -> nothing.recounted("petition"));
  }

  @Test
  @DisplayName("A recount without a decided correction never counts as older than a decision")
  void undecided() {
    assertTrue(new RecountView("one", BEFORE, List.of(), 0, null).followsDecision());
    RecountCorrectionView waits =
        new RecountCorrectionView(
            "one", CorrectionState.PROPOSED, "Why", List.of(), "staff:anna", DECIDED, null, null);
    assertTrue(new RecountView("one", BEFORE, List.of(), 0, waits).followsDecision());
  }
}
