package org.tadamun.web.console.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.boundary.UpdateDraft;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.entity.UpdateState;

@DisplayName("The form of news")
class UpdateFormTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final LocalizedText ARABIC = LocalizedText.of("ar", "هي حرة");
  private static final List<String> LANGUAGES = List.of("ar", "en");

  private static UpdateForm form(UpdateState state, boolean may) {
    UpdateView stored = new UpdateView(3, "n3ws", 7, ARABIC, ARABIC, state, null, NOW, NOW, NOW, 0);
    return new UpdateForm(new UpdateDraft(ARABIC, ARABIC), LANGUAGES, stored, may);
  }

  @Test
  @DisplayName("a new form and that of a draft accept everything")
  void draft() {
    UpdateForm fresh = new UpdateForm(new UpdateDraft(null, null), LANGUAGES, null, true);
    for (UpdateForm form : List.of(fresh, form(UpdateState.DRAFT, true))) {
      assertFalse(form.getTitle().isSettled("ar") || form.getBody().isSettled("en"));
      assertFalse(form.isAddable());
    }
  }

  @Test
  @DisplayName("R2: the form of published news accepts missing languages only")
  void published() {
    UpdateForm form = form(UpdateState.PUBLISHED, true);
    assertTrue(form.isAddable());
    assertTrue(form.getTitle().isSettled("ar") && form.getBody().isSettled("ar"));
    assertFalse(form.getTitle().isSettled("en") || form.getBody().isSettled("en"));
    form.getTitle().getTexts().put("en", "She is free");
    assertEquals(ARABIC.with("en", "She is free"), form.toDraft().title());
  }

  @Test
  @DisplayName("the form of withdrawn news, or of somebody who may not write, accepts nothing")
  void closed() {
    for (UpdateForm form :
        List.of(
            form(UpdateState.WITHDRAWN, true),
            form(UpdateState.PUBLISHED, false),
            form(UpdateState.DRAFT, false))) {
      assertFalse(form.isAddable());
      assertTrue(form.getTitle().isSettled("en") && form.getBody().isSettled("ar"));
    }
  }
}
