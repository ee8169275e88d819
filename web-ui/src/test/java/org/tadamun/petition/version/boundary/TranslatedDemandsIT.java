package org.tadamun.petition.version.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.OwnTranslation;
import org.tadamun.kernel.translation.entity.TranslationState;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Translations of a text whose demands change")
class TranslatedDemandsIT extends FourEyes {

  private static final LocalizedText RESIGN = LocalizedText.of("en", "Resign");

  @Inject private Petitions petitions;
  @Inject private TextVersions texts;
  @Inject private Translations translations;

  private int version() {
    return petitions.bySlug(petition.slug()).orElseThrow().version();
  }

  /** The text with a complete Arabic translation by Anna, which Bilal checks if asked to. */
  private PetitionText translated(boolean checked) throws Exception {
    PetitionText text = PetitionWorld.text();
    PetitionText whole =
        new PetitionText(
            text.title(),
            text.body().with("ar", "نطالب بالإفراج عنه."),
            List.of(text.demands().getFirst().with("ar", "أفرجوا عنه")));
    PetitionDraft draft = new PetitionDraft(whole, null, null, 1000L, null);
    Acting.as(anna, () -> petitions.edit(petition.slug(), version(), draft));
    if (checked) {
      check(bilal, whole);
    }
    return whole;
  }

  /** Prepares a text as Bilal, who writes no Arabic. */
  private PetitionText prepare(PetitionText text) throws Exception {
    Acting.as(bilal, () -> texts.prepare(petition.slug(), version(), text));
    return text;
  }

  private static PetitionText with(PetitionText text, String english, LocalizedText... more) {
    List<LocalizedText> demands = new ArrayList<>(text.demands());
    demands.addAll(List.of(more));
    return new PetitionText(text.title(), text.body().with("en", english), demands);
  }

  private TranslationView arabic(PetitionText text) {
    return translations.of(petition.id(), text).stream()
        .filter(one -> one.language().equals("ar"))
        .findFirst()
        .orElseThrow();
  }

  private void check(Person who, PetitionText text) throws Exception {
    Acting.does(who, () -> translations.check(petition.slug(), "ar", arabic(text).textHash()));
  }

  private void keep(Person who, PetitionText text) throws Exception {
    Acting.does(who, () -> translations.keep(petition.slug(), "ar", arabic(text).textHash()));
  }

  @Test
  @DisplayName(
      "R5: a new demand makes the translation outdated, and its words remain those of their writer")
  void more() throws Exception {
    PetitionText moved = prepare(with(translated(true), "We demand that he resigns.", RESIGN));
    assertEquals(TranslationState.OUTDATED, arabic(moved).state());
    assertEquals(anna.name(), arabic(moved).wordsBy());
    assertThrows(WrongState.class, () -> check(bilal, moved));
    keep(bilal, moved);
    assertEquals(TranslationState.DRAFT, arabic(moved).state());
    assertThrows(OwnTranslation.class, () -> check(anna, moved), "she wrote the words");
    assertThrows(OwnTranslation.class, () -> check(bilal, moved), "he kept them");
    Person translator = world.person(Role.TRANSLATOR, petition.campaignId(), null);
    check(translator, moved);
    assertEquals(TranslationState.CHECKED, arabic(moved).state());
  }

  @Test
  @DisplayName("R7: an outdated translation is not part of the new version")
  void published() throws Exception {
    PetitionText moved = with(translated(true), "We demand that he resigns.", RESIGN);
    petitionWorld.publish(bilal, petition.slug(), moved, ChangeKind.MATERIAL);
    PetitionText now = petitions.bySlug(petition.slug()).orElseThrow().text();
    assertEquals(List.of("en"), now.languages());
    assertEquals(2, now.demands().size());
  }

  @Test
  @DisplayName("R6: a dropped translation that somebody else restores still names its first writer")
  void broughtBack() throws Exception {
    PetitionText moved = with(translated(true), "We demand that he resigns.", RESIGN);
    petitionWorld.publish(bilal, petition.slug(), moved, ChangeKind.MATERIAL);
    PetitionText back = prepare(with(moved, "We demand more.", LocalizedText.of("en", "Pay")));
    assertEquals(TranslationState.OUTDATED, arabic(back).state());
    assertEquals(anna.name(), arabic(back).wordsBy());
    keep(bilal, back);
    assertThrows(OwnTranslation.class, () -> check(anna, back), "she wrote the words");
    assertThrows(OwnTranslation.class, () -> check(bilal, back), "he kept them");
  }

  @Test
  @DisplayName("R5: a translation stays outdated while the prepared text is saved again and again")
  void savedAgain() throws Exception {
    PetitionText first = prepare(with(translated(false), "We demand that he resigns.", RESIGN));
    PetitionText second = prepare(with(first, "We demand more.", LocalizedText.of("en", "Pay")));
    assertEquals(TranslationState.OUTDATED, arabic(second).state());
    PetitionText less =
        prepare(new PetitionText(second.title(), second.body(), second.demands().subList(1, 3)));
    assertEquals(TranslationState.OUTDATED, arabic(less).state());
    assertEquals(anna.name(), arabic(less).wordsBy());
  }

  @Test
  @DisplayName("R6: a translation becomes the draft of the person who adds words to it")
  void wordsAdded() throws Exception {
    PetitionText moved = prepare(with(translated(true), "We demand that he resigns.", RESIGN));
    PetitionText whole =
        prepare(
            new PetitionText(
                moved.title(),
                moved.body(),
                List.of(moved.demands().getFirst(), RESIGN.with("ar", "استقيلوا"))));
    assertEquals(TranslationState.DRAFT, arabic(whole).state());
    assertEquals(bilal.name(), arabic(whole).writtenBy());
    assertThrows(OwnTranslation.class, () -> check(bilal, whole));
    check(anna, whole);
  }

  @Test
  @DisplayName(
      "R6: a translation becomes the draft of the person who removes words, under the same source")
  void wordsRemoved() throws Exception {
    PetitionText present = translated(true);
    PetitionText bare =
        prepare(
            new PetitionText(present.title(), present.body().with("ar", null), present.demands()));
    assertEquals(TranslationState.DRAFT, arabic(bare).state());
    assertThrows(OwnTranslation.class, () -> check(bilal, bare));
    check(anna, bare);
  }

  @Test
  @DisplayName("R9: a translator can change neither the source nor the number of demands")
  void source() throws Exception {
    Person translator = world.person(Role.TRANSLATOR, petition.campaignId(), null);
    PetitionText present = PetitionWorld.text();
    for (PetitionText other :
        List.of(with(present, "Other words"), with(present, present.body().in("en"), RESIGN))) {
      Acting.refused(
          translator, Forbidden.class, () -> texts.translate(petition.slug(), version(), other));
    }
  }
}
