package org.tadamun.petition.signature.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.petition.boundary.signing.MaySign;

class RefusalsTest {

  private static PetitionClosed refusal(MaySign answer) {
    return assertThrows(PetitionClosed.class, () -> PetitionClosed.unless(answer));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(refusal(MaySign.NO), 409),
        Arguments.of(refusal(MaySign.ENDED), 409),
        Arguments.of(refusal(MaySign.NOT_YET), 409),
        Arguments.of(refusal(MaySign.PAUSED), 409),
        Arguments.of(LinkGone.unknown(), 410),
        Arguments.of(LinkGone.expired("release-amar-fayaz"), 410),
        Arguments.of(LinkGone.withdrawn("release-amar-fayaz"), 410),
        Arguments.of(LinkGone.closed(), 410));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  @DisplayName("Each refusal for signers has its status, and a text in every language")
  void statusAndWords(BusinessException refusal, int status) {
    assertEquals(status, refusal.type().status());
    Texts texts = new Texts();
    for (Locale locale : new Languages().shipped()) {
      assertTrue(texts.has(locale, refusal.messageKey()), locale + " " + refusal.messageKey());
      assertFalse(texts.get(locale, refusal.messageKey(), refusal.arguments()).contains("{"));
    }
  }
}
