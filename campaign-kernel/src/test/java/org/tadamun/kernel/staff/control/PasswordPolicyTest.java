package org.tadamun.kernel.staff.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;

@DisplayName("Password")
class PasswordPolicyTest {

  private static final String[] OWN = {"nadia.haddad@example.org", "Nadia Haddad"};

  private static FieldError refusal(String password) {
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> PasswordPolicy.check("password", password, OWN));
    return refusal.errors().getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven green bicycles",
        "برتقال وتفاح وليمون",
        "🚲🚲🌲🌳🌴🌵🌾🌿☘🍀🍁🍂🍃",
        "xK9!mQ2?vB7#"
      })
  @DisplayName("a long and uncommon password is accepted, in any script and with any characters")
  void good(String password) {
    assertDoesNotThrow(() -> PasswordPolicy.check("password", password, OWN));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   "})
  @DisplayName("an absent or blank password is refused as required")
  void absent(String password) {
    assertEquals("kernel.error.required", refusal(password).messageKey());
  }

  @ParameterizedTest
  @CsvSource({
    "short, password-short",
    "elevenchars, password-short",
    "correct horse battery staple, password-known",
    "123456789012, password-known",
    "210987654321, password-known",
    "abcdefghijklmn, password-known",
    "aaaaaaaaaaaaaaaa, password-known",
    "abababababababab, password-known",
    "iloveyou1234, password-known",
    "liverpool1984, password-known",
    "trustno1trustno1, password-known",
    "1qaz2wsx3edc4rfv, password-known",
    "P4ssw0rd2020, password-known",
    "nadia.haddad1, password-known",
    "nadia haddad!, password-known",
    "nadia.haddad@example.org, password-known",
    "NADIA.haddad@example.org1, password-known"
  })
  @DisplayName("a short or easily guessed password is refused with the reason")
  void bad(String password, String key) {
    FieldError error = refusal(password);
    assertEquals("kernel.error." + key, error.messageKey());
    assertEquals("password", error.field());
  }

  @Test
  @DisplayName("a password has a maximum length; a guessable one of that length is still refused")
  void longest() {
    String most = "seven green bicycles ".repeat(7).substring(0, PasswordPolicy.MOST);
    assertDoesNotThrow(() -> PasswordPolicy.check("password", most, OWN));
    assertThrows(InvalidInput.class, () -> PasswordPolicy.check("password", most + "x", OWN));
    String known = "a".repeat(PasswordPolicy.MOST);
    assertEquals("kernel.error.password-known", refusal(known).messageKey());
  }

  @Test
  @DisplayName("a very long password is refused for its length only, without a guess")
  void book() {
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () -> PasswordPolicy.check("password", "password1".repeat(5_000), OWN));
    assertEquals(
        List.of("kernel.error.too-long"),
        refusal.errors().stream().map(FieldError::messageKey).toList());
  }

  @Test
  @DisplayName("the length is counted in code points")
  void codePoints() {
    assertEquals("kernel.error.password-short", refusal("🚲🌲🌳🌴🌵🌾").messageKey());
  }

  @Test
  @DisplayName("a password may contain the user's name if the rest is long enough")
  void partOfName() {
    assertDoesNotThrow(() -> PasswordPolicy.check("password", "nadia haddad rides a bicycle", OWN));
    assertDoesNotThrow(() -> PasswordPolicy.check("password", "seven green bicycles", null, "Al"));
  }

  @Test
  @DisplayName("a repeated password that differs is refused beside all other errors")
  void twice() {
    String good = "seven green bicycles";
    assertDoesNotThrow(() -> PasswordPolicy.checkTwice(new Violations(), good, good, OWN));
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () ->
                PasswordPolicy.checkTwice(
                    new Violations().required("zone", null), "short", "other", OWN));
    assertEquals(
        List.of("zone", "password", "repeated"),
        refusal.errors().stream().map(FieldError::field).toList());
  }
}
