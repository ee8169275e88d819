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
import org.tadamun.petition.imports.entity.ImportState;

@DisplayName("The colour of a state")
class StateToneTest {

  @ParameterizedTest
  @EnumSource(ImportState.class)
  @DisplayName("an import has the colour of waiting exactly while it is at work")
  void imports(ImportState state) {
    boolean works = state.isAtWork() || state == ImportState.UPLOADING;
    assertEquals(works, StateTone.of(state.name()) == StateTone.WAIT, state.name());
  }

  @ParameterizedTest
  @EnumSource(value = DeliveryOutcome.class, mode = Mode.EXCLUDE, names = "PLANNED")
  @DisplayName("an outcome of a delivery never has the quiet colour")
  void deliveries(DeliveryOutcome outcome) {
    assertNotEquals(StateTone.QUIET, StateTone.of(outcome.name()));
  }

  @ParameterizedTest
  @EnumSource(value = MailState.class, mode = Mode.EXCLUDE, names = "CANCELLED")
  @DisplayName("a state of a mail, except cancelled, never has the quiet colour")
  void mails(MailState state) {
    assertNotEquals(StateTone.QUIET, StateTone.of(state.name()));
  }

  @ParameterizedTest
  @EnumSource(value = ActState.class, mode = Mode.EXCLUDE, names = "REJECTED")
  @DisplayName("the only bad state of a parliamentary act is rejected")
  void acts(ActState state) {
    assertNotEquals(StateTone.BAD, StateTone.of(state.name()));
    assertEquals(StateTone.BAD, StateTone.of(ActState.REJECTED.name()));
  }

  @Test
  @DisplayName("an unknown state is quiet; the CSS name leads back to the tone")
  void names() {
    assertEquals(StateTone.QUIET, StateTone.of("NO_SUCH_STATE"));
    for (StateTone tone : StateTone.values()) {
      assertEquals(tone, StateTone.ofCssName(tone.cssName()));
    }
  }
}
