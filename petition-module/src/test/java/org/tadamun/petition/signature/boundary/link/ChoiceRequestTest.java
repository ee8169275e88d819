package org.tadamun.petition.signature.boundary.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.signature.boundary.OwnChoices;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;

@DisplayName("Choices of a signer by the API")
class ChoiceRequestTest {

  private static final Signer NOOR =
      new Signer("Noor", "Jahan", "PK", "Lahore", null, "ur", Visibility.PUBLIC);

  private static ChoiceRequest sent(Visibility visibility, String language, Visibility asRead) {
    ChoiceRequest.Read read =
        new ChoiceRequest.Read("Noor", "Jahan", "PK", "Lahore", null, "ur", asRead);
    return new ChoiceRequest("token", visibility, language, read, null, null, null);
  }

  private static List<String> mistakes(ChoiceRequest request) {
    return assertThrows(InvalidInput.class, () -> request.choices(() -> NOOR)).errors().stream()
        .map(FieldError::field)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(classes = {ChoiceRequest.class, ChoiceRequest.Read.class, RenewalRequest.class})
  @DisplayName("Unknown fields of a request are refused")
  void onlyKnown(Class<?> request) {
    assertTrue(request.isAnnotationPresent(OnlyKnown.class));
  }

  @Test
  @DisplayName("Choices are also read from the data as the signer got them, where they differ")
  void asRead() {
    OwnChoices choices = sent(null, null, Visibility.ANONYMOUS).choices(() -> NOOR);
    assertEquals(Visibility.ANONYMOUS, choices.visibility());
    assertNull(choices.language(), "says what is so already");
    assertFalse(sent(null, null, null).choosesNothing());
    assertTrue(new ChoiceRequest("token", null, null, null, null, null, null).choosesNothing());
  }

  @Test
  @DisplayName("If a choice is sent in both ways, the one that changes something counts")
  void sentTwice() {
    Visibility fewer = Visibility.ANONYMOUS;
    assertEquals(
        fewer, sent(fewer, null, Visibility.PUBLIC).choices(() -> NOOR).visibility(), "beside");
    assertEquals(
        fewer, sent(Visibility.PUBLIC, null, fewer).choices(() -> NOOR).visibility(), "as read");
    assertEquals("en", sent(null, "en", null).choices(() -> NOOR).language());
    Visibility others =
        List.of(Visibility.values()).stream()
            .filter(one -> one != fewer && one != Visibility.PUBLIC)
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("signer.visibility"), mistakes(sent(others, null, fewer)));
  }

  @Test
  @DisplayName("Another name, place, country or organisation is refused at its field")
  void stays() {
    ChoiceRequest.Read read =
        new ChoiceRequest.Read("Nur", "J.", "SE", "Lund", "Railway", null, null);
    assertEquals(
        List.of(
            "signer.givenName",
            "signer.familyName",
            "signer.country",
            "signer.locality",
            "signer.organisation"),
        mistakes(new ChoiceRequest("token", null, null, read, null, null, null)));
  }

  @Test
  @DisplayName("A mistake is named at the field by which the choice was sent")
  void called() {
    assertEquals("signer.language", sent(null, null, null).called("language"));
    assertEquals("language", sent(null, "en", null).called("language"));
    assertEquals("consents[0].purpose", sent(null, null, null).called("consents[0].purpose"));
  }
}
