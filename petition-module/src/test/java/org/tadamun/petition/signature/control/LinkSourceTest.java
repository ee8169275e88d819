package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.boundary.SignatureRequest;
import org.tadamun.petition.signature.boundary.SignatureRequest.Source;

@DisplayName("By which link a program says that somebody came")
class LinkSourceTest {

  private static void sign(Source source) {
    Terms.policy()
        .check(
            new SignatureRequest(
                "Zara", null, "z@example.org", "GB", null, null, "ur", null, null, source, null),
            Terms.open());
  }

  @Test
  @DisplayName("has the codes that a link may have, and is refused at each that is none")
  void codes() {
    assertDoesNotThrow(() -> sign(new Source("mail", null, "friend", "6789bcdfghjk")));
    assertDoesNotThrow(() -> sign(new Source(" mail", "Day_1.b-2", "x".repeat(60), "")));
    Source odd = new Source("website form", "Höst", "https://a.example/?x=1", "x".repeat(61));
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> sign(odd));
    assertEquals(
        List.of("source.medium", "source.campaign", "source.referrer", "source.via"),
        refusal.errors().stream().map(one -> one.field()).toList());
    assertTrue(
        refusal.errors().stream().allMatch(one -> one.messageKey().equals("petition.error.code")));
    for (String none : new String[] {"-a", ".a", "a b", "a@b", "a/b", "<x>", "a\nb", "=1"}) {
      assertThrows(InvalidInput.class, () -> sign(new Source(null, none, null, null)), none);
    }
  }

  @Test
  @DisplayName("has no other names: utm_source would be lost in silence")
  void names() {
    assertTrue(Source.class.isAnnotationPresent(OnlyKnown.class));
  }

  @Test
  @DisplayName("is kept as codes, or not at all")
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
