package org.tadamun.web.console.moment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a form asks of a zone that is not of its country")
class ZoneQuestionTest {

  private final ZoneQuestion question = new ZoneQuestion();

  @Test
  @DisplayName("is asked when it is saved, and answered by a tick")
  void ticked() {
    assertFalse(question.isAsked());
    assertFalse(question.isMeant("CA", "Asia/Karachi"));
    assertTrue(question.isAsked());
    question.setMeant(true);
    assertTrue(question.isMeant("CA", "Asia/Karachi"));
  }

  @Test
  @DisplayName("is asked anew of another zone and another country")
  void anew() {
    question.isMeant("CA", "Asia/Karachi");
    question.setMeant(true);
    assertFalse(question.isMeant("CA", "Europe/London"));
    assertTrue(question.isAsked() && !question.isMeant());
    question.setMeant(true);
    assertFalse(question.isMeant("DE", "Europe/London"));
  }

  @Test
  @DisplayName("is not asked of a zone of the country, nor of one before it was saved")
  void unasked() {
    question.setMeant(true);
    assertFalse(question.isMeant("CA", "Asia/Karachi"), "nobody has read the question yet");
    assertFalse(question.isMeant("CA", "America/Toronto"));
    assertFalse(question.isAsked());
  }
}
