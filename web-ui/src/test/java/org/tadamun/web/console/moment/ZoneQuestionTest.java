package org.tadamun.web.console.moment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The question about a time zone outside the country")
class ZoneQuestionTest {

  private final ZoneQuestion question = new ZoneQuestion();

  @Test
  @DisplayName("the question is asked at the first save and answered by the tick")
  void ticked() {
    assertFalse(question.isAsked());
    assertFalse(question.isMeant("CA", "Asia/Karachi"));
    assertTrue(question.isAsked());
    question.setMeant(true);
    assertTrue(question.isMeant("CA", "Asia/Karachi"));
  }

  @Test
  @DisplayName("another zone or another country asks again")
  void anew() {
    question.isMeant("CA", "Asia/Karachi");
    question.setMeant(true);
    assertFalse(question.isMeant("CA", "Europe/London"));
    assertTrue(question.isAsked() && !question.isMeant());
    question.setMeant(true);
    assertFalse(question.isMeant("DE", "Europe/London"));
  }

  @Test
  @DisplayName(
      "a zone of the country is not asked about; a tick before the question does not count")
  void unasked() {
    question.setMeant(true);
    assertFalse(question.isMeant("CA", "Asia/Karachi"), "nobody has read the question yet");
    assertFalse(question.isMeant("CA", "America/Toronto"));
    assertFalse(question.isAsked());
  }
}
