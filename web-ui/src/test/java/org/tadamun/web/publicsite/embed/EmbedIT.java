package org.tadamun.web.publicsite.embed;

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
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The signing form in a frame")
class EmbedIT extends OwnPetition {

  private static final List<String> LANGUAGES = List.of("en", "ar", "ur", "fr", "es", "de");

  @Inject private Petitions petitions;
  @Inject private Site site;

  private String path;

  @BeforeEach
  void prepare() {
    path = "/petitions/" + petition.slug();
  }

  private static String policy(Answer page) {
    return page.header("Content-Security-Policy");
  }

  private static Api from(String page) {
    return Site.browser()
        .with("Sec-Fetch-Site", "same-origin")
        .with("Referer", System.getProperty("tadamun.base-url") + page);
  }

  private Map<String, String> filled() {
    return new HashMap<>(site.filled(World.unique("amal") + "@example.org"));
  }

  @Test
  @DisplayName("R1 R2: may be framed in each language, and has no script, cookie or foreign host")
  void page() {
    for (String language : LANGUAGES) {
      Answer page = Site.get("/embed/" + language + path).require(200);
      assertTrue(policy(page).endsWith("frame-ancestors *"), policy(page));
      assertNull(page.header("X-Frame-Options"));
      assertNull(page.header("Set-Cookie"));
      String direction = language.equals("ar") || language.equals("ur") ? "rtl" : "ltr";
      String body = page.body();
      assertTrue(body.contains("lang=\"" + language + "\" dir=\"" + direction + "\""), language);
      assertTrue(body.contains("action=\"/embed/" + language + path + "/signatures\""), body);
      assertTrue(body.contains("content=\"noindex\""));
      assertFalse(body.contains("<script"));
      for (String other : LANGUAGES) {
        assertTrue(body.contains("href=\"/embed/" + other + path + "\""), other);
      }
    }
    assertTrue(Site.isOnePage("/embed/en" + path, "/embed/en" + path + "?utm_source=unite"));
  }

  @Test
  @DisplayName("R1: shares its policy with no other page, however the address is written")
  void others() {
    for (String other :
        List.of(
            "/en" + path,
            "/en/embed" + path,
            "/embed/..;/en" + path,
            "/embed/;/../en" + path,
            "/embed/%2e%2e/en" + path,
            "/embed/..%2fen" + path,
            "/embed/..;/console/sign-in",
            "/console/sign-in")) {
      Answer page = Site.get(other);
      boolean framed = policy(page) != null && policy(page).endsWith("frame-ancestors *");
      boolean slim = page.body().contains("class=\"framed\"");
      assertTrue(page.status() >= 400 || framed == slim, other + " " + page.status());
    }
    assertEquals(404, Site.get("/en/embed" + path).status());
    assertEquals(404, Site.get("/embed/en/campaigns/x").status());
    assertEquals(404, Site.get("/embed/en/petitions/none").status());
    assertEquals(405, Site.post("/embed/en" + path, Map.of()).status());
  }

  @Test
  @DisplayName(
      "R3 R4 R6: keeps the signer in the frame, and stores the frame and the partner as origin")
  void signs() {
    String framed = "/embed/ar" + path;
    Answer sent =
        Site.post(
                from(framed + "?utm_source=unite&utm_medium=mail"),
                framed + "/signatures",
                filled())
            .require(303);
    String next = sent.header("Location");
    String codes = "?utm_medium=mail&utm_source=unite";
    assertTrue(next.endsWith("/embed/ar" + path + "/check-your-mail" + codes), next);
    Answer mail = Site.get(next).require(200);
    assertTrue(policy(mail).endsWith("frame-ancestors *"));
    assertTrue(mail.body().contains("href=\"/embed/ar" + path + "#sign\""), mail.body());
    assertLeads(mail);
    assertFalse(mail.body().contains("class=\"top\""), "no head of the site in a frame");
    assertEquals(
        new Origin("embed", null, "unite"), petitionWorld.rows(petition.id()).getLast().origin());
  }

  /** Checks that a script leads the reader to the answer, and that the policy allows the script. */
  private static void assertLeads(Answer page) {
    assertTrue(
        page.body().matches("(?s).*<script src=\"/assets/[\\w-]+/framed\\.js\".*"), page::body);
    assertTrue(policy(page).contains("; script-src 'self'; "), policy(page));
  }

  @Test
  @DisplayName("R4: counts the next signer at the same device for the same partner")
  void next() {
    String framed = "/embed/en" + path;
    String codes = "?utm_source=unite";
    String mail =
        Site.post(from(framed + codes), framed + "/signatures", filled())
            .require(303)
            .header("Location");
    String back =
        from(mail.substring(mail.indexOf("/embed/")))
            .get("/" + framed)
            .require(302)
            .header("Location");
    assertEquals(framed + codes, back);
    Site.post(from(back), framed + "/signatures", filled()).require(303);
    assertEquals(
        List.of("unite", "unite"),
        petitionWorld.rows(petition.id()).stream().map(row -> row.origin().referrer()).toList());
  }

  @Test
  @DisplayName("R3 R4 R6: shows a mistake in the frame, with what was typed and the partner's code")
  void mistakes() {
    String framed = "/embed/en" + path;
    Map<String, String> wrong = filled();
    wrong.put("country", "");
    Answer page =
        Site.post(from(framed + "?utm_source=unite"), framed + "/signatures", wrong).require(422);
    assertTrue(policy(page).endsWith("frame-ancestors *"));
    assertLeads(page);
    assertTrue(page.body().contains("action=\"" + framed + "/signatures\""), page.body());
    assertTrue(page.body().contains("name=\"utm_source\" value=\"unite\""), page.body());
    assertTrue(page.body().contains("value=\"O'Neill\""), page.body());
    Map<String, String> right = filled();
    right.put("utm_source", "unite");
    Site.post(from(framed + "/signatures"), framed + "/signatures", right).require(303);
    assertEquals("unite", petitionWorld.rows(petition.id()).getLast().origin().referrer());
  }

  @Test
  @DisplayName("refuses a form that the page around it sends")
  void foreign() {
    Api around = Site.browser().with("Sec-Fetch-Site", "cross-site");
    assertEquals(403, Site.post(around, "/embed/en" + path + "/signatures", filled()).status());
    Api sandboxed = Site.browser().with("Origin", "null");
    assertEquals(403, Site.post(sandboxed, "/embed/en" + path + "/signatures", filled()).status());
    assertEquals(List.of(), petitionWorld.rows(petition.id()));
  }

  @Test
  @DisplayName(
      "R3: keeps the partner's code in another language, and R5 opens other pages in a new tab")
  void onward() {
    Answer further =
        from("/embed/en" + path + "?utm_source=unite").get("//embed/ur" + path).require(302);
    assertEquals("/embed/ur" + path + "?utm_source=unite", further.header("Location"));
    String body = Site.get("/embed/en" + path).body();
    assertTrue(body.contains("href=\"/en" + path + "\" target=\"_blank\" rel=\"noopener\""), body);
    assertTrue(body.matches("(?s).*href=\"/en/privacy/[a-z0-9-]+\" target=\"_blank\".*"), body);
    assertTrue(body.contains("href=\"/en/imprint\" target=\"_blank\""), body);
    String whole = Site.get("/en" + path).body();
    assertTrue(whole.matches("(?s).*href=\"/en/privacy/[a-z0-9-]+\" target=\"_self\".*"), whole);
  }

  @Test
  @DisplayName("has no form for a closed petition, and answers 409 to a signature")
  void closed() throws Exception {
    Person anna = world.person(Role.COORDINATOR, petition.campaignId(), null);
    Acting.as(anna, () -> petitions.close(petition.slug(), petition.version()));
    String body = Site.get("/embed/en" + path).require(200).body();
    assertFalse(body.contains("<form"), body);
    assertEquals(409, Site.post("/embed/en" + path + "/signatures", filled()).status());
  }
}
