package org.tadamun.petition.petition.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionOutcome;

/**
 * An answer to a petition.
 *
 * @param answeredAt when; not in the future, and not before the minute of the hand-over, or without
 *     one of the opening
 * @param answeredTimeZone IANA zone of the place, in which the day is shown; null if not stated
 * @param answeredBy who answered, in words, by language
 * @param answer the words of the answer, by language
 */
@Schema(name = "PetitionReply")
public record PetitionReply(
    Instant answeredAt, String answeredTimeZone, LocalizedText answeredBy, LocalizedText answer) {

  static PetitionReply of(PetitionOutcome outcome) {
    return new PetitionReply(
        outcome.answeredAt(), outcome.answeredTimeZone(), outcome.answeredBy(), outcome.answer());
  }

  void applyTo(Petition petition, Instant now) {
    check(petition.openedAt(), petition.outcome().deliveredAt(), now);
    petition.answer(answeredAt, answeredBy, answer, now);
    petition.correct(where().orElse(petition.outcome()));
  }

  private PetitionOutcome where() {
    return new PetitionOutcome(null, null, null, null, null, null, answeredTimeZone, null, null);
  }

  /**
   * Corrects what was recorded of hand-over and answer; the result must be valid as if it were
   * recorded now.
   *
   * @param given null parts stay as they are
   */
  static void correct(Petition petition, PetitionOutcome given, Instant now) {
    PetitionOutcome whole = given.orElse(petition.outcome());
    petition.correct(whole);
    Handover.of(whole).check(petition.openedAt(), now);
    if (whole.hasAnswer()) {
      of(whole).check(petition.openedAt(), whole.deliveredAt(), now);
    }
  }

  void check(Instant opened, Instant delivered, Instant now) {
    Violations violations =
        new Violations()
            .required("answeredAt", answeredAt)
            .moment("answeredAt", answeredAt)
            .zone("answeredTimeZone", answeredTimeZone)
            .required("answeredBy", answeredBy)
            .texts("answeredBy", answeredBy, PetitionOutcome.WHO_MAX)
            .required("answer", answer)
            .texts("answer", answer, PetitionOutcome.ANSWER_MAX);
    Instant since = delivered == null ? opened : null;
    Handover.happened(violations, "answeredAt", answeredAt, since, now);
    if (answeredAt != null
        && delivered != null
        && answeredAt.isBefore(delivered.truncatedTo(ChronoUnit.MINUTES))) {
      violations.add("answeredAt", "petition.error.before-handover");
    }
    violations.throwIfAny();
  }
}
