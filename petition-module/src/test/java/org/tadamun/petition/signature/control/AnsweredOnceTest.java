package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;

@DisplayName("Answers to the questions of consent")
class AnsweredOnceTest {

  private static final ConsentGiven YES = new ConsentGiven("ptudc", "SHARE", true);
  private static final ConsentGiven NO = new ConsentGiven("ptudc", "SHARE", false);

  private final SignaturePolicy policy = new SignaturePolicy(new Countries());

  private void sign(ConsentGiven... consents) {
    policy.check(
        new SignatureRequest(
            "Zara",
            null,
            "zara@example.org",
            "GB",
            null,
            null,
            "ur",
            null,
            List.of(consents),
            null,
            null),
        Terms.open());
  }

  private void refuses(ConsentGiven... consents) {
    FieldError mistake = assertThrows(InvalidInput.class, () -> sign(consents)).errors().getFirst();
    assertEquals("consents kernel.error.twice", mistake.field() + " " + mistake.messageKey());
  }

  @Test
  @DisplayName("A second answer to one question is refused, even if it is the same")
  void once() {
    refuses(YES, NO);
    refuses(NO, YES);
    refuses(YES, YES);
  }

  @Test
  @DisplayName("Each organisation and each purpose is a question of its own")
  void questions() {
    assertDoesNotThrow(() -> sign(YES, new ConsentGiven("unite", "SHARE", false)));
    assertDoesNotThrow(() -> sign(YES, new ConsentGiven("ptudc", "NEWS", false)));
  }
}
