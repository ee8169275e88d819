package org.tadamun.web.console.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.web.console.frame.LocalizedDraft;

@DisplayName("The form of a petition")
class PetitionFormTest {

  private static final LocalizedText TITLE = LocalizedText.of("en", "Free him");
  private static final LocalizedText BODY = LocalizedText.of("en", "We demand it.");
  private static final LocalizedText FIRST = LocalizedText.of("en", "Release him");
  private static final LocalizedText SECOND = LocalizedText.of("en", "Punish them");
  private static final PetitionText SIGNED = text(BODY, FIRST, SECOND);

  private static PetitionText text(LocalizedText body, LocalizedText... demands) {
    return new PetitionText(TITLE, body, List.of(demands));
  }

  private static PetitionForm form(PetitionText typed) {
    return form(typed, 0);
  }

  private static PetitionForm form(PetitionText typed, int shown) {
    PetitionDraft draft = new PetitionDraft(typed, null, null, null, null);
    return new PetitionForm(draft, List.of("en"), ZoneOffset.UTC).settle(SIGNED, shown);
  }

  @Test
  @DisplayName("a settled form has an input for each demand that was signed or typed")
  void room() {
    assertEquals(2, form(SIGNED).getDemands().size());
    PetitionForm less = form(text(BODY, SECOND));
    assertEquals(2, less.getDemands().size());
    assertFalse(less.getDemands().getFirst().isSettled("en"), "another demand stood here");
    less.getDemands().getFirst().getTexts().put("en", "Release him");
    less.getDemands().getLast().getTexts().put("en", "Punish them");
    assertEquals(SIGNED, less.toDraft(new String[0]).text());
    LocalizedText more = LocalizedText.of("en", "Pay them");
    assertEquals(3, form(text(BODY, FIRST, SECOND, more)).getDemands().size(), "it was typed");
  }

  @Test
  @DisplayName("a settled form keeps the number of inputs that its page had")
  void inputs() {
    assertEquals(5, form(SIGNED, 5).getDemands().size());
    assertEquals(SIGNED, form(SIGNED, 5).toDraft(new String[0]).text());
  }

  @Test
  @DisplayName("withoutStale drops proposed translations of a replaced source, and nothing else")
  void proposed() {
    LocalizedText both = FIRST.with("ar", "أفرجوا عنه");
    PetitionText proposal = new PetitionText(TITLE.with("ar", "حرية"), null, List.of(both, SECOND));
    assertEquals(proposal, PetitionForm.withoutStale(proposal, proposal));
    LocalizedText own = TITLE.with("en", "Free her").with("ar", "حرية").with("de", "Frei");
    LocalizedText third = LocalizedText.of("en", "Pay them").with("ar", "ادفعوا");
    PetitionText typed =
        new PetitionText(
            own,
            BODY,
            List.of(both.with("en", "Release them").with("ar", "أفرجوا عنهم"), third, both));
    PetitionText left = PetitionForm.withoutStale(proposal, typed);
    assertEquals(own.with("ar", null), left.title());
    assertEquals(typed.demands(), left.demands(), "none of these is what was proposed");
    assertEquals(BODY, left.body());
    PetitionText emptied = text(BODY, LocalizedText.of("ar", "أفرجوا عنه"));
    assertEquals(List.of(), PetitionForm.withoutStale(proposal, emptied).demands());
  }

  @Test
  @DisplayName("withoutStale drops the translations of a demand replaced by the one below it")
  void movedUp() {
    LocalizedText first = FIRST.with("ar", "أفرجوا عنه").with("de", "Freiheit");
    LocalizedText second = SECOND.with("ar", "عاقبوهم").with("de", "Freiheit");
    PetitionText proposal = new PetitionText(TITLE, null, List.of(first, second));
    PetitionText typed = text(BODY, first.with("en", "Punish them"));
    assertEquals(
        List.of(SECOND.with("de", "Freiheit")),
        PetitionForm.withoutStale(proposal, typed).demands(),
        "what stood with it stays");
    PetitionText turned = text(BODY, second, first);
    assertEquals(turned, PetitionForm.withoutStale(proposal, turned));
  }

  @Test
  @DisplayName("a closed form has no open inputs and still gives back its text")
  void closed() {
    PetitionDraft draft = new PetitionDraft(SIGNED, null, null, null, null);
    PetitionForm open = new PetitionForm(draft, List.of("en", "de"), ZoneOffset.UTC);
    assertTrue(texts(open).allMatch(LocalizedDraft::isOpen));
    open.close();
    assertTrue(texts(open).noneMatch(LocalizedDraft::isOpen));
    assertEquals(SIGNED, open.toDraft(new String[0]).text(), "it can be read");
  }

  private static Stream<LocalizedDraft> texts(PetitionForm form) {
    return Stream.concat(
        Stream.of(form.getTitle(), form.getBody(), form.getThanks(), form.getShare()),
        form.getDemands().stream());
  }
}
