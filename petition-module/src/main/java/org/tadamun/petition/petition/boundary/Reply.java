package org.tadamun.petition.petition.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionOutcome;

/**
 * What was answered to a petition.
 *
 * @param answeredAt when; not before the opening and not in the future
 * @param answeredBy who answered, in words, by language
 * @param answer the words of the answer, by language
 */
@Schema(name = "PetitionReply")
public record Reply(Instant answeredAt, LocalizedText answeredBy, LocalizedText answer) {

  void applyTo(Petition petition, Instant now) {
    check(petition.openedAt(), now);
    petition.answer(answeredAt, answeredBy, answer, now);
  }

  void check(Instant opened, Instant now) {
    Violations violations =
        new Violations()
            .required("answeredAt", answeredAt)
            .moment("answeredAt", answeredAt)
            .required("answeredBy", answeredBy)
            .texts("answeredBy", answeredBy, PetitionOutcome.WHO_MAX)
            .required("answer", answer)
            .texts("answer", answer, PetitionOutcome.ANSWER_MAX);
    Handover.happened(violations, "answeredAt", answeredAt, opened, now);
    violations.throwIfAny();
  }
}
