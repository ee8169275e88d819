package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.signature.boundary.SignatureRequest;

@DisplayName("A person without an address, as staff put him right")
class PersonPolicyTest {

  private final SignaturePolicy policy = new SignaturePolicy(new Countries());

  private Violations checked(String name, String country, String place, String language) {
    Violations found = new Violations();
    SignatureRequest person =
        new SignatureRequest(
            name, null, null, country, place, place, language, null, null, null, null);
    policy.checkPerson(found, person);
    return found;
  }

  private static Map<String, String> mistakes(Violations found) {
    InvalidInput refusal = assertThrows(InvalidInput.class, found::throwIfAny);
    Map<String, String> mistakes = new TreeMap<>();
    refusal
        .errors()
        .forEach(e -> mistakes.put(e.field(), e.messageKey().replace("kernel.error.", "")));
    return mistakes;
  }

  @Test
  @DisplayName("is acceptable by name, country and language, also of no country")
  void accepted() {
    checked("Zara", "GB", "Leeds", "ur").throwIfAny();
    checked("李", "ZZ", null, "sd").throwIfAny();
  }

  @Test
  @DisplayName("is refused by the rules by which people sign, with every mistake at once")
  void refused() {
    assertEquals(
        Map.of("givenName", "no-letter", "country", "country"),
        mistakes(checked("123", "XX", null, "ur")));
    assertEquals(
        Map.of("givenName", "required", "country", "required", "language", "required"),
        mistakes(checked(" ", null, null, null)));
    assertEquals(
        Map.of("locality", "link", "organisation", "link"),
        mistakes(checked("Zara", "GB", "http://example.org", "ur")));
  }
}
