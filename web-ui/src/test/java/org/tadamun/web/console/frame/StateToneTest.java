package org.tadamun.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.intake.entity.ImportState;

@DisplayName("The colour of a state")
class StateToneTest {

  @ParameterizedTest
  @EnumSource(ImportState.class)
  @DisplayName("tells of every import whether somebody waits for it")
  void imports(ImportState state) {
    boolean works = state.isAtWork() || state == ImportState.UPLOADING;
    assertEquals(works, StateTone.of(state.name()) == StateTone.WAIT, state.name());
  }

  @ParameterizedTest
  @EnumSource(value = DeliveryOutcome.class, mode = Mode.EXCLUDE, names = "PLANNED")
  @DisplayName("is never quiet about what came of a delivery")
  void deliveries(DeliveryOutcome outcome) {
    assertNotEquals(StateTone.QUIET, StateTone.of(outcome.name()));
  }

  @ParameterizedTest
  @EnumSource(value = MailState.class, mode = Mode.EXCLUDE, names = "CANCELLED")
  @DisplayName("is never quiet about a mail that somebody has to look after")
  void mails(MailState state) {
    assertNotEquals(StateTone.QUIET, StateTone.of(state.name()));
  }

  @ParameterizedTest
  @EnumSource(value = ActState.class, mode = Mode.EXCLUDE, names = "REJECTED")
  @DisplayName("calls bad of a parliamentary act nothing but that it was voted down")
  void acts(ActState state) {
    assertNotEquals(StateTone.BAD, StateTone.of(state.name()));
    assertEquals(StateTone.BAD, StateTone.of(ActState.REJECTED.name()));
  }

  @Test
  @DisplayName("is quiet where nobody chose one, and belongs to its name in the style sheet")
  void names() {
    assertEquals(StateTone.QUIET, StateTone.of("NO_SUCH_STATE"));
    for (StateTone tone : StateTone.values()) {
      assertEquals(tone, StateTone.ofCssName(tone.cssName()));
    }
  }
}
