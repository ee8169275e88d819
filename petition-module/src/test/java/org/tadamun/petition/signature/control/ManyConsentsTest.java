package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;

@DisplayName("Consents to a campaign of 25 organisations")
class ManyConsentsTest {

  private static final int ORGANISATIONS = 25;

  private final SignaturePolicy policy = new SignaturePolicy(new Countries());
  private final SigningTerms.Terms large = Terms.carriedBy(ORGANISATIONS);

  private static SignatureRequest request(List<ConsentGiven> consents) {
    return new SignatureRequest(
        "Zara", null, "zara@example.org", "GB", null, null, "ur", null, consents, null, null);
  }

  @Test
  @DisplayName("Answers to all organisations and purposes are accepted")
  void all() {
    List<ConsentGiven> answers = new ArrayList<>();
    for (int i = 0; i < ORGANISATIONS; i++) {
      answers.add(new ConsentGiven("union-" + i, "NEWS", i % 2 == 0));
      answers.add(new ConsentGiven("union-" + i, "CONTACT", false));
      answers.add(new ConsentGiven("union-" + i, "SHARE", true));
    }
    answers.add(new ConsentGiven("union-0", "TARGET", true));
    assertEquals("zara@example.org", policy.check(request(answers), large).canonical());
  }

  @Test
  @DisplayName("An unknown purpose is refused with the known ones")
  void purposes() {
    List<ConsentGiven> other = List.of(new ConsentGiven("union-0", "NEWSLETTER", true));
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> policy.check(request(other), large));
    assertEquals("consents[0].purpose", refusal.errors().getFirst().field());
    assertEquals("petition.error.purpose", refusal.errors().getFirst().messageKey());
    assertEquals("NEWS, CONTACT, SHARE, TARGET", refusal.errors().getFirst().arguments()[0]);
  }

  @Test
  @DisplayName("101 answers are refused: there is at most one for each organisation and purpose")
  void tooMany() {
    List<ConsentGiven> more = Collections.nCopies(101, new ConsentGiven("union-0", "NEWS", true));
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> policy.check(request(more), large));
    assertEquals("consents", refusal.errors().getFirst().field());
    assertEquals("kernel.error.too-many", refusal.errors().getFirst().messageKey());
  }
}
