package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("The next date of a parliamentary act")
class ActViewTest {

  private static final LocalDate NEXT = LocalDate.of(2020, 11, 20);

  @Test
  @DisplayName("is told until its day is over")
  void day() {
    assertEquals(NEXT, act(ActState.SCHEDULED, NEXT).nextAhead(NEXT));
    assertNull(act(ActState.SCHEDULED, NEXT).nextAhead(NEXT.plusDays(1)));
    assertNull(act(ActState.SCHEDULED, null).nextAhead(NEXT));
  }

  @Test
  @DisplayName("is not told of what nothing can follow")
  void ended() {
    assertNull(act(ActState.ADOPTED, NEXT).nextAhead(NEXT.minusDays(9)));
    assertEquals(NEXT, act(ActState.ANSWERED, NEXT).nextAhead(NEXT.minusDays(9)));
  }

  private static ActView act(ActState state, LocalDate next) {
    LocalizedText words = LocalizedText.of("en", "Motion");
    return new ActView(
        "id",
        ActKind.MOTION,
        new Chamber(words, "GB"),
        words,
        "en",
        null,
        state,
        null,
        next,
        List.of(),
        null,
        List.of(),
        true,
        false,
        Instant.EPOCH,
        Instant.EPOCH,
        1);
  }
}
