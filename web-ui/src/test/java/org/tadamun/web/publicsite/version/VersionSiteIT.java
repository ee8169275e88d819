package org.tadamun.web.publicsite.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("The pages about texts")
class VersionSiteIT extends FourEyes {

  @Inject private TallyWorld tallyWorld;

  private String page(String language) {
    return Site.get("/" + language + "/petitions/" + petition.slug() + "/versions")
        .require(200)
        .body();
  }

  private static PetitionText text(String english, String arabic) {
    PetitionText text = PetitionWorld.text();
    LocalizedText body = LocalizedText.of("en", english).with("ar", arabic);
    return new PetitionText(text.title(), body, text.demands());
  }

  @Test
  @DisplayName("show before the first change the one text, and no change")
  void first() {
    String page = page("en");
    assertTrue(page.contains("Version 1, wording 1"), page);
    assertTrue(page.contains("First text"), page);
    assertFalse(page.contains("<ins>") || page.contains("<del>"), page);
  }

  @Test
  @DisplayName("mark what came and went in words too, in the direction of each language")
  void change() throws Exception {
    petitionWorld.publish(
        anna, petition.slug(), text("We demand it.", "نطالب بذلك."), ChangeKind.MINOR);
    petitionWorld.publish(
        anna, petition.slug(), text("We demand it now.", "نطالب بذلك الآن."), ChangeKind.MINOR);
    String page = page("ur");
    assertTrue(page.contains("lang=\"ar\" dir=\"rtl\""), page);
    assertTrue(page.contains("lang=\"en\" dir=\"ltr\""), page);
    assertTrue(page.contains("الآن.</ins>"), page);
    assertTrue(page.contains("now.</ins>"), page);
    assertTrue(page.contains("شامل کیا گیا:"), "a reader of screens hears what was added");
    assertTrue(page.contains("نسخہ 1، عبارت 3"), page);
  }

  @Test
  @DisplayName("tell each version's own figure, and add none")
  void figures() throws Exception {
    tallyWorld.sign(petition, "GB");
    tallyWorld.sign(petition, "SE");
    petitionWorld.publish(anna, petition.slug(), text("Other.", "غير ذلك."), ChangeKind.MATERIAL);
    String page = page("en");
    assertTrue(page.contains("Signatures of this version: 0"), page);
    assertTrue(page.contains("Signatures of this version: 2"), page);
    assertTrue(page.contains("never added"), page);
    assertTrue(page.contains("Material change"), page);
  }

  @Test
  @DisplayName("are no pages where there is no petition, and no link where there is none")
  void nothing() {
    assertEquals(404, Site.get("/en/petitions/none/versions").status());
    assertEquals(410, Site.get("/en/sign-again/" + "x".repeat(43)).status());
    assertEquals(410, Site.post("/en/sign-again/" + "x".repeat(43), Map.of()).status());
    assertEquals(List.of(), petitionWorld.rows(petition.id()));
  }
}
