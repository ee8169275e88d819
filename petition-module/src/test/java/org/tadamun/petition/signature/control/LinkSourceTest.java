package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.Source;

@DisplayName("Codes of the link by which a signer came")
class LinkSourceTest {

  @Test
  @DisplayName("A code that no link may have is left out, and the signature is accepted")
  void codes() {
    Source odd = new Source("website form", "Höst", "https://a.example/?x=1", "x".repeat(61));
    assertEquals(new Source(null, null, null, null), odd);
    assertDoesNotThrow(() -> sign(odd));
    assertEquals(Origin.NONE, SignaturePolicy.origin(odd));
    for (String none : new String[] {"-a", ".a", "a b", "a@b", "a/b", "<x>", "a\nb", "=1"}) {
      assertEquals("Day_1.b-2", new Source(none, "Day_1.b-2", null, none).campaign());
      assertNull(new Source(none, "Day_1.b-2", null, none).medium(), none);
    }
    assertEquals("x".repeat(60), new Source(" mail", null, "x".repeat(60), "").referrer());
  }

  private static void sign(Source source) {
    Terms.policy()
        .check(
            new SignatureRequest(
                "Zara", null, "z@example.org", "GB", null, null, "ur", null, null, source, null),
            Terms.open());
  }

  @Test
  @DisplayName("Unknown fields of the source are ignored")
  void names() {
    assertFalse(Source.class.isAnnotationPresent(OnlyKnown.class));
  }

  @Test
  @DisplayName("Codes are stored trimmed, and a source without codes as none")
  void origin() {
    assertEquals(Origin.NONE, SignaturePolicy.origin(null));
    assertEquals(Origin.NONE, SignaturePolicy.origin(new Source(" ", "", null, " ")));
    assertEquals(
        new Origin("mail", "release", null),
        SignaturePolicy.origin(new Source(" mail", "release ", null, null)));
    assertEquals(
        new Origin(Origin.PERSONAL, null, null),
        SignaturePolicy.origin(new Source(null, null, null, "6789bcdfghjk")));
    assertEquals(
        "share", SignaturePolicy.origin(new Source("share", null, null, "6789bcdfghjk")).medium());
  }
}
