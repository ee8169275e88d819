package org.tadamun.web.publicsite.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The source codes of a link")
class SourceCodesIT extends OwnPetition {

  private static final String CODES = "utm_campaign=day-1&utm_medium=mail&utm_source=friend";
  private static final Origin KEPT = new Origin("mail", "day-1", "friend");

  @Inject private Site site;
  @Inject private Tables tables;

  private String path;

  @BeforeEach
  void prepare() {
    path = "/petitions/" + petition.slug();
  }

  private static Api from(String page) {
    return Site.browser()
        .with("Sec-Fetch-Site", "same-origin")
        .with("Referer", System.getProperty("tadamun.base-url") + page);
  }

  private Map<String, String> filled() {
    return new HashMap<>(site.filled(World.unique("amal") + "@example.org"));
  }

  private Origin kept() {
    return petitionWorld.rows(petition.id()).getLast().origin();
  }

  @Test
  @DisplayName("R1: are stored with the signature, and the page is the same for all readers")
  void sent() {
    Answer coded = Site.get("/en" + path + "?" + CODES).require(200);
    assertFalse(coded.body().contains("day-1"));
    assertTrue(Site.isOnePage("/en" + path + "?" + CODES, "/en" + path));
    Site.post(from("/en" + path + "?" + CODES), "/en" + path + "/signatures", filled())
        .require(303);
    assertEquals(KEPT, kept());
  }

  @Test
  @DisplayName("R2: that are malformed are dropped, and the signature is accepted")
  void odd() {
    String odd = "/en" + path + "?utm_source=%3Cscript%3E&utm_medium=" + "x".repeat(61) + "&%zz";
    Site.post(from(odd), "/en" + path + "/signatures", filled()).require(303);
    assertEquals(Origin.NONE, kept());
  }

  @Test
  @DisplayName("R3: are kept when the form comes back with a mistake and is sent again")
  void again() {
    Map<String, String> wrong = filled();
    wrong.put("country", "");
    Answer page =
        Site.post(from("/en" + path + "?" + CODES), "/en" + path + "/signatures", wrong)
            .require(422);
    assertTrue(page.body().contains("name=\"utm_campaign\" value=\"day-1\""), page.body());
    Map<String, String> right = filled();
    right.putAll(Map.of("utm_campaign", "day-1", "utm_medium", "mail", "utm_source", "friend"));
    Site.post(from("/en" + path + "/signatures"), "/en" + path + "/signatures", right).require(303);
    assertEquals(KEPT, kept());
  }

  @Test
  @DisplayName("R3: return to the form for the next signer at the same device")
  void next() {
    String mail =
        Site.post(from("/en" + path + "?" + CODES), "/en" + path + "/signatures", filled())
            .require(303)
            .header("Location");
    assertTrue(mail.endsWith("/en" + path + "/check-your-mail?" + CODES), mail);
    assertTrue(
        Site.isOnePage(
            "/en" + path + "/check-your-mail?" + CODES, "/en" + path + "/check-your-mail"));
    Answer back = from(mail.substring(mail.indexOf("/en/"))).get("//en" + path).require(302);
    assertEquals("/en" + path + "?" + CODES, back.header("Location"));
  }

  @Test
  @DisplayName("R3: are kept in a change of language, without a cookie and without caching")
  void language() {
    Answer onward = from("/en" + path + "?" + CODES).get("//ar" + path).require(302);
    assertEquals("/ar" + path + "?" + CODES, onward.header("Location"));
    assertEquals("no-store", onward.header("Cache-Control"));
    assertNull(onward.header("Set-Cookie"));
    Site.get("/ar" + path + "?" + CODES).require(200);
  }

  @Test
  @DisplayName("R3: are kept in a redirect to the canonical address, and no other parameter is")
  void moved() {
    String written = "?page=2&utm_source=friend&via=abc-1&utm_medium=%0D%0AX-Odd:%201";
    String kept = "?utm_source=friend&via=abc-1";
    assertEquals("/en" + path + kept, movedFrom("/en" + path + "/" + written, 301));
    assertEquals("/embed/en" + path + kept, movedFrom("/embed/en" + path + "/" + written, 301));
    assertEquals("/en/" + kept, movedFrom("/en" + written, 301));
    assertEquals("/en/" + kept, movedFrom("/" + written, 302));
    assertEquals("/en" + path, movedFrom("/en" + path + "/?utm_source=%3Cscript%3E&page=2", 301));
    assertEquals("/en/", movedFrom("/?utm_source=//evil.example", 302));
  }

  private static String movedFrom(String address, int status) {
    Answer answer = Site.get(address).require(status);
    assertNull(answer.header("X-Odd"));
    return answer.header("Location");
  }

  @Test
  @DisplayName("R3: in the address of another site are ignored")
  void foreign() {
    Api elsewhere = Site.browser().with("Referer", "https://news.example.org/?" + CODES);
    elsewhere.get("//en" + path).require(200);
  }

  @Test
  @DisplayName("R4: of a visitor who does not sign are stored in no column")
  void unsigned() {
    String code = World.unique("poster");
    String coded = "/en" + path + "?utm_campaign=" + code + "&utm_source=friend";
    Site.get(coded).require(200);
    Map<String, String> wrong = filled();
    wrong.put("country", "");
    Site.post(from(coded), "/en" + path + "/signatures", wrong).require(422);
    assertEquals(List.of(), tables.columnsWith(code));
    Site.post(from(coded), "/en" + path + "/signatures", filled()).require(303);
    assertFalse(tables.columnsWith(code).isEmpty(), "the look finds it where it is kept");
  }
}
