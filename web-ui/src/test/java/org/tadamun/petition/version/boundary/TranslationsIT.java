package org.tadamun.petition.version.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.OwnTranslation;
import org.tadamun.kernel.translation.entity.TranslationState;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("Translations")
class TranslationsIT extends FourEyes {

  @Inject private Forgetting forgetting;
  @Inject private Petitions petitions;
  @Inject private TallyWorld tallyWorld;
  @Inject private TextVersions texts;
  @Inject private Translations translations;

  /** The present text with an Arabic translation of everything, written by Anna. */
  private PetitionText whole() throws Exception {
    PetitionText text = PetitionWorld.text();
    PetitionText whole =
        new PetitionText(
            text.title(),
            text.body().with("ar", "نطالب بالإفراج عنه."),
            text.demands().stream().map(demand -> demand.with("ar", "أفرجوا عنه")).toList());
    PetitionDraft draft = new PetitionDraft(whole, null, null, 1000L, null);
    Acting.as(anna, () -> petitions.edit(petition.slug(), version(), draft));
    return whole;
  }

  private int version() {
    return petitions.bySlug(petition.slug()).orElseThrow().version();
  }

  private TranslationView arabic() {
    PetitionView now = petitions.bySlug(petition.slug()).orElseThrow();
    return arabic(now.text());
  }

  private TranslationView arabic(PetitionText text) {
    return translations.of(petition.id(), text).stream()
        .filter(one -> one.language().equals("ar"))
        .findFirst()
        .orElseThrow();
  }

  private void check(Person who, String hash) throws Exception {
    Acting.does(who, () -> translations.check(petition.slug(), "ar", hash));
  }

  @Test
  @DisplayName("R6: a translation cannot be checked by its writer, only by a second person")
  void check() throws Exception {
    whole();
    TranslationView fresh = arabic();
    assertEquals(TranslationState.DRAFT, fresh.state());
    assertEquals("rtl", fresh.dir());
    assertTrue(fresh.whole());
    assertEquals(anna.name(), fresh.writtenBy());
    assertThrows(OwnTranslation.class, () -> check(anna, fresh.textHash()));
    assertEquals(TranslationState.DRAFT, arabic().state());
    check(bilal, fresh.textHash());
    assertEquals(TranslationState.CHECKED, arabic().state());
    assertEquals(bilal.name(), arabic().checkedBy());
    assertThrows(WrongState.class, () -> check(bilal, fresh.textHash()));
    assertEquals(
        "petition.translation-checked",
        world.audit("petition", petition.slug()).getLast().action());
    JsonObject seen =
        Api.anonymous()
            .get("/petitions/" + petition.slug())
            .require(200)
            .json()
            .getJsonArray("translations")
            .getJsonObject(1);
    assertEquals("CHECKED", seen.getString("state"));
    assertEquals("rtl", seen.getString("dir"));
    assertFalse(seen.containsKey("writtenBy"), "no person is named outside");
  }

  @Test
  @DisplayName(
      "R6: a translation of the present text names its writer while another text is prepared")
  void besideAnother() throws Exception {
    PetitionText prepared =
        new PetitionText(
            PetitionWorld.text().title(),
            PetitionWorld.text().body().with("en", "We demand his release."),
            PetitionWorld.text().demands());
    Acting.as(bilal, () -> texts.prepare(petition.slug(), version(), prepared));
    PetitionText present = whole();
    TranslationView fresh = arabic(present);
    assertEquals(anna.name(), fresh.writtenBy());
    assertThrows(OwnTranslation.class, () -> check(anna, fresh.textHash()));
    check(bilal, fresh.textHash());
    assertEquals(bilal.name(), arabic(present).checkedBy());
  }

  @Test
  @DisplayName(
      "R5: a translation is outdated once its source changes, and must be kept and checked again")
  void outdated() throws Exception {
    PetitionText text = whole();
    check(bilal, arabic().textHash());
    PetitionText moved =
        new PetitionText(
            text.title(), text.body().with("en", "We demand his release."), text.demands());
    Acting.as(anna, () -> texts.prepare(petition.slug(), version(), moved));
    assertEquals(TranslationState.CHECKED, arabic(text).state(), "of the present text it holds");
    assertEquals(TranslationState.OUTDATED, arabic(moved).state());
    String hash = arabic(moved).textHash();
    // The present text has the same Arabic words; the next text is meant.
    assertThrows(WrongState.class, () -> check(bilal, hash));
    Acting.does(anna, () -> translations.keep(petition.slug(), "ar", hash));
    assertEquals(TranslationState.DRAFT, arabic(moved).state());
    assertThrows(OwnTranslation.class, () -> check(anna, hash));
    check(bilal, hash);
    assertEquals(TranslationState.CHECKED, arabic(moved).state());
    assertEquals(TranslationState.CHECKED, arabic(text).state());
  }

  @Test
  @DisplayName("R6: neither the writer of the words nor the colleague who kept them can check them")
  void keptByAnother() throws Exception {
    PetitionText moved = kept();
    String hash = arabic(moved).textHash();
    assertNeitherChecks(moved);
    Person translator = world.person(Role.TRANSLATOR, petition.campaignId(), null);
    check(translator, hash);
    assertEquals(TranslationState.CHECKED, arabic(moved).state());
  }

  @Test
  @DisplayName("R6: the writer of the words cannot check them where their row has a higher number")
  void writtenOnAnotherNode() throws Exception {
    PetitionText moved = kept();
    forgetting.numberedHigher("petition_translation", "written_by", anna.name());
    assertNeitherChecks(moved);
  }

  /** A text with another source, for which Bilal has kept the words that Anna wrote. */
  private PetitionText kept() throws Exception {
    PetitionText text = whole();
    PetitionText moved =
        new PetitionText(
            text.title(), text.body().with("en", "We demand his release."), text.demands());
    Acting.as(bilal, () -> texts.prepare(petition.slug(), version(), moved));
    String hash = arabic(moved).textHash();
    Acting.does(bilal, () -> translations.keep(petition.slug(), "ar", hash));
    return moved;
  }

  private void assertNeitherChecks(PetitionText moved) {
    TranslationView drafted = arabic(moved);
    assertEquals(bilal.name(), drafted.writtenBy());
    assertEquals(anna.name(), drafted.wordsBy());
    assertThrows(OwnTranslation.class, () -> check(anna, drafted.textHash()));
    assertThrows(OwnTranslation.class, () -> check(bilal, drafted.textHash()));
    assertEquals(TranslationState.DRAFT, arabic(moved).state());
  }

  @Test
  @DisplayName(
      "R7: a minor change keeps outdated translations and says so; a new version drops them")
  void publication() throws Exception {
    PetitionText text = whole();
    PetitionText moved =
        new PetitionText(
            text.title(), text.body().with("en", "We demand his release."), text.demands());
    petitionWorld.publish(anna, petition.slug(), moved, ChangeKind.MINOR);
    assertEquals(TranslationState.OUTDATED, arabic().state());
    String page = Site.get("/ar/petitions/" + petition.slug()).require(200).body();
    assertTrue(page.contains("تغيّر النص الأصلي"), page);
    PetitionText more =
        new PetitionText(
            moved.title(), moved.body().with("en", "We demand more."), moved.demands());
    petitionWorld.publish(anna, petition.slug(), more, ChangeKind.MATERIAL);
    PetitionView now = petitions.bySlug(petition.slug()).orElseThrow();
    assertEquals(List.of("en"), now.text().languages());
    tallyWorld.sign(now, "SE");
    assertEquals("en", petitionWorld.rows(petition.id()).getLast().seen().language());
  }

  @Test
  @DisplayName(
      "a check is refused in another campaign, with a wrong hash, and for a missing language")
  void refusals() throws Exception {
    whole();
    String hash = arabic().textHash();
    Person stranger = world.person(Role.TRANSLATOR, world.campaign().id(), null);
    assertThrows(Forbidden.class, () -> check(stranger, hash));
    assertThrows(Stale.class, () -> check(bilal, "0".repeat(64)));
    Acting.refused(bilal, NotFound.class, () -> translations.check(petition.slug(), "de", hash));
    Acting.refused(bilal, WrongState.class, () -> translations.keep(petition.slug(), "ar", hash));
    assertNull(arabic().checkedAt());
    Person translator = world.person(Role.TRANSLATOR, petition.campaignId(), null);
    check(translator, hash);
    assertEquals(translator.name(), arabic().checkedBy());
  }
}
