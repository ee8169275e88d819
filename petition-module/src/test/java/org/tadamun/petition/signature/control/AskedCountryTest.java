package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;

@DisplayName("R18: Country of a consent about authorities")
class AskedCountryTest {

  private final SignaturePolicy policy = new SignaturePolicy(new Countries());

  private static SignatureRequest with(String purpose, boolean granted, String country) {
    return new SignatureRequest(
        "Zara",
        null,
        "zara@example.org",
        "SE",
        null,
        null,
        "en",
        null,
        List.of(new ConsentGiven("unite", purpose, granted, country)),
        null,
        null);
  }

  private void refuses(SignatureRequest request, SigningTerms.Terms terms, String messageKey) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> policy.check(request, terms));
    assertEquals(
        List.of("consents[0].country"), refusal.errors().stream().map(FieldError::field).toList());
    assertEquals(messageKey, refusal.errors().getFirst().messageKey());
  }

  @Test
  @DisplayName("The campaign's target country may be named or left out")
  void targetCountry() {
    for (boolean granted : new boolean[] {true, false}) {
      assertDoesNotThrow(() -> policy.check(with("TARGET", granted, "PK"), Terms.open()));
      assertDoesNotThrow(() -> policy.check(with("TARGET", granted, null), Terms.open()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB", "", "pk", "<b>"})
  @DisplayName("Another country is refused")
  void otherCountry(String country) {
    refuses(with("TARGET", true, country), Terms.open(), "petition.error.other-country");
    refuses(with("TARGET", false, country), Terms.open(), "petition.error.other-country");
  }

  @Test
  @DisplayName("A country is refused if the campaign has no target country")
  void noTargetCountry() {
    refuses(with("TARGET", true, "PK"), Terms.withoutTarget(), "petition.error.other-country");
  }

  @Test
  @DisplayName("A country is refused for other purposes")
  void purpose() {
    refuses(with("NEWS", true, "PK"), Terms.open(), "kernel.error.choice");
  }
}
