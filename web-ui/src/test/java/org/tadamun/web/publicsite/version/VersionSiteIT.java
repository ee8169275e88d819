package org.tadamun.web.publicsite.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.version.boundary.Translations;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("The pages about the versions of a text")
class VersionSiteIT extends FourEyes {

  @Inject private Campaigns campaigns;
  @Inject private Moderation moderation;
  @Inject private Petitions petitions;
  @Inject private TallyWorld tallyWorld;
  @Inject private Translations translations;

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
  @DisplayName("show one version and no change before the first change")
  void first() {
    String page = page("en");
    assertTrue(page.contains("Version 1, wording 1"), page);
    assertTrue(page.contains("First text"), page);
    assertFalse(page.contains("<ins>") || page.contains("<del>"), page);
    tallyWorld.sign(petition, "GB");
    String one = body("/en/petitions/" + petition.slug());
    assertFalse(one.contains("not part of this figure"), one);
  }

  @Test
  @DisplayName("mark additions in words too, in the direction of each language")
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
  @DisplayName("show the figure of each version, and no sum")
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

  private static String body(String address) {
    return Site.get(address).require(200).body();
  }

  @Test
  @DisplayName("link to the figures by country of each version, as a page and as a table")
  void countries() throws Exception {
    String path = "/petitions/" + petition.slug() + "/versions/";
    tallyWorld.sign(petition, "GB");
    tallyWorld.sign(petition, "SE");
    petitionWorld.publish(anna, petition.slug(), text("Other.", "غير ذلك."), ChangeKind.MATERIAL);
    tallyWorld.sign(petition, "MT");
    for (int version : new int[] {1, 2}) {
      assertTrue(page("en").contains("href=\"/en" + path + version + "/countries\""));
    }
    String first = body("/en" + path + "1/countries");
    assertTrue(first.contains("Signatures by country, version 1"), first);
    assertTrue(first.contains("These figures are of version 1 of the text alone."), first);
    assertTrue(first.contains("Sweden") && first.contains("United Kingdom"), first);
    assertFalse(first.contains("Malta"), first);
    assertTrue(first.contains("href=\"/en" + path + "1/countries.csv\""), first);
    assertTrue(first.contains("/ar" + path + "1/countries\""), "the same in another language");
    String table = body("/en" + path + "1/countries.csv");
    assertTrue(table.contains("\"SE\",\"Sweden\",\"1\""), table);
    assertTrue(table.contains("\"\",\"Total\",\"2\""), table);
    assertTrue(table.contains("SHA-256 " + petition.textHash()), table);
    assertFalse(table.contains("\"MT\""), table);
    assertTrue(table.contains("\"Signatures by country, version 1\",\"http"), table);
    assertTrue(table.contains("/en" + path + "1/countries\""), table);
    assertTrue(
        first.contains("<caption class=\"hidden\">Signatures by country, version 1<"), first);
    String present = "/en/petitions/" + petition.slug() + "/countries\"";
    assertTrue(first.contains(present) && first.contains(">The present version<"), first);
    String second = body("/en" + path + "2/countries");
    assertTrue(second.contains("Malta") && !second.contains("Sweden"), second);
    assertFalse(second.contains(">The present version<"), second);
  }

  @Test
  @DisplayName("answer 404 for the figures of a version while the campaign is offline")
  void offline() throws Exception {
    String path = "/en/petitions/" + petition.slug() + "/versions/1/countries";
    assertEquals(200, Site.get(path).status());
    String campaign = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    Acting.as(anna, () -> campaigns.takeOffline(campaign));
    for (String form : List.of("", ".csv")) {
      assertEquals(404, Site.get(path + form).status(), form);
    }
  }

  @Test
  @DisplayName("answer 404 for the figures of a version that does not exist")
  void noVersion() {
    String path = "/en/petitions/" + petition.slug() + "/versions/";
    for (String none : List.of("0", "2", "01", "-1", "x", "9999999999")) {
      for (String form : List.of("/countries", "/countries.csv")) {
        assertEquals(404, Site.get(path + none + form).status(), none);
      }
    }
  }

  @Test
  @DisplayName("give beside a restarted count the figure of the earlier version, in a frame too")
  void earlier() throws Exception {
    String path = "/petitions/" + petition.slug();
    String campaign = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    tallyWorld.sign(petition, "GB");
    tallyWorld.sign(petition, "SE");
    petitionWorld.publish(anna, petition.slug(), text("Other.", "غير ذلك."), ChangeKind.MATERIAL);
    String words =
        "2 signatures were given to version 1 of the text. They are not part of this figure."
            + " Version 2 is counted from zero.";
    String link = "href=\"/en" + path + "/versions\" target=\"";
    for (String address : List.of("/en" + path, "/en" + path + "/countries")) {
      assertTrue(body(address).contains(words), () -> body(address));
      assertTrue(body(address).contains(link + "_self\""), () -> body(address));
    }
    assertTrue(body("/en/campaigns/" + campaign).contains(words));
    String framed = body("/embed/en" + path);
    assertTrue(framed.contains(words) && framed.contains(link + "_blank\""), framed);
    assertTrue(body("/ar" + path).contains("للنسخة 1 من النص توقيعان"));
    petitionWorld.publish(anna, petition.slug(), text("Third.", "ثالث."), ChangeKind.MATERIAL);
    String third = body("/fr" + path + "/countries");
    assertTrue(third.contains("2 signatures ont été données à la version 1 du texte."), third);
    assertTrue(third.contains("La version 3 est comptée à partir de zéro."), third);
  }

  @Test
  @DisplayName("embed R5: have links in a text that open a new tab from a frame")
  void beside() throws Exception {
    String path = "/petitions/" + petition.slug();
    String words = "All of it: https://help.example/it?a=b&c. We demand it.";
    petitionWorld.publish(anna, petition.slug(), text(words, "نطالب بذلك."), ChangeKind.MINOR);
    String link =
        "<a href=\"https://help.example/it?a=b&amp;c\" target=\"%s\" rel=\"noopener nofollow\"";
    String framed = body("/embed/en" + path);
    assertTrue(framed.contains(link.formatted("_blank")), framed);
    assertFalse(framed.contains(link.formatted("_self")), framed);
    String whole = body("/en" + path);
    assertTrue(whole.contains(link.formatted("_self")), whole);
  }

  @Test
  @DisplayName("say wherever one signs that a translation is unchecked or incomplete")
  void translation() throws Exception {
    String path = "/petitions/" + petition.slug();
    String token = tallyWorld.sign(petition, "GB");
    petitionWorld.publish(anna, petition.slug(), text("Other.", "غير ذلك."), ChangeKind.MATERIAL);
    String unchecked = "هذه ترجمة لم يتحقق منها شخص ثانٍ بعد.";
    String parts = "بعض الأجزاء لم تُترجم بعد.";
    String again = body("/ar/sign-again/" + token);
    assertTrue(again.contains(unchecked) && again.contains(parts), again);
    assertTrue(again.contains("<dt>الاسم</dt>"), again);
    for (String address : List.of("/ar" + path, "/embed/ar" + path)) {
      String page = body(address);
      assertTrue(page.contains(unchecked) && page.contains(parts), page);
    }
    assertFalse(body("/en/sign-again/" + token).contains("class=\"note\""));
    String hash = petitions.bySlug(petition.slug()).orElseThrow().text().hash("ar");
    Acting.does(bilal, () -> translations.check(petition.slug(), "ar", hash));
    String checked = body("/ar/sign-again/" + token);
    assertFalse(checked.contains(unchecked), checked);
    assertTrue(checked.contains("بعض أجزاء هذه الترجمة ناقصة."), checked);
  }

  @Test
  @DisplayName("name the version of each line in the log of corrections, if there are several")
  void corrections() throws Exception {
    tallyWorld.sign(petition, "GB");
    long id = petitionWorld.rows(petition.id()).getLast().id();
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
    String path = "/petitions/" + petition.slug() + "/corrections";
    assertFalse(body("/de" + path).contains("Fassung</th>"));
    petitionWorld.publish(anna, petition.slug(), text("Other.", "غير ذلك."), ChangeKind.MATERIAL);
    String log = body("/en" + path);
    assertTrue(log.contains("<th scope=\"col\" class=\"n\">Version</th>"), log);
    assertTrue(log.contains("<td class=\"n\">1</td>"), log);
  }

  @Test
  @DisplayName("answer 404 for an unknown petition, and 410 for an unknown link to sign again")
  void nothing() {
    assertEquals(404, Site.get("/en/petitions/none/versions").status());
    assertEquals(410, Site.get("/en/sign-again/" + "x".repeat(43)).status());
    assertEquals(410, Site.post("/en/sign-again/" + "x".repeat(43), Map.of()).status());
    assertEquals(List.of(), petitionWorld.rows(petition.id()));
  }
}
