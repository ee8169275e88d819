package org.tadamun.web.console.parliament;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.parliament.boundary.EventDraft;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("The form of an event of a parliamentary act")
class EventFormTest {

  private static final EventDraft WRITTEN =
      new EventDraft(
          ActState.TABLED,
          LocalDate.of(2020, 11, 18),
          LocalizedText.of("en", "Tabled by three members"),
          "https://example.org/motion",
          "EDM 1042");

  private static EventForm of(EventDraft draft) {
    return new EventForm(draft, List.of("en", "ar"));
  }

  @Test
  @DisplayName("an unchanged event gives back every field as it was")
  void unchanged() {
    assertEquals(WRITTEN, of(WRITTEN).toDraft());
  }

  @Test
  @DisplayName("an emptied number is an empty text, since null would keep the present number")
  void emptied() {
    EventForm form = of(WRITTEN);
    form.setIdentifier(null);
    assertEquals("", form.toDraft().identifier());
  }
}
