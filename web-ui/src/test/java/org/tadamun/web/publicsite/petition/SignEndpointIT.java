package org.tadamun.web.publicsite.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The signing form of a petition")
class SignEndpointIT extends OwnPetition {

  private static final String MARKUP = "\"><script>alert(1)</script>";

  @Inject private Campaigns campaigns;
  @Inject private Petitions petitions;
  @Inject private Site site;

  private String path;

  @BeforeEach
  void prepare() {
    path = "/en/petitions/" + petition.slug() + "/signatures";
  }

  @Test
  @DisplayName(
      "stores the signature, and leads to the page about the mail in the reader's language")
  void signs() {
    String email = World.unique("amal") + "@example.org";
    Answer answer =
        Site.post(
            "/ar/petitions/" + petition.slug() + "/signatures",
            with(email, "locality", "Malmö", "consent." + owner(), "on"));
    assertEquals(303, answer.status());
    String next = answer.header("Location");
    assertTrue(next.endsWith("/ar/petitions/" + petition.slug() + "/check-your-mail"), next);
    String page = Site.get(next).require(200).body();
    assertFalse(page.contains(email), "the page is everybody's");
    assertTrue(page.matches("(?s).*رسالتك جاهزة.*<p>تصل باسم.*"), "no mail server is set up here");

    Signature kept = only();
    assertEquals(SignatureState.PENDING, kept.state());
    assertEquals("Malmö", kept.signer().locality());
    assertEquals("ar", kept.signer().language());
    assertFalse(petitionWorld.token(email).isBlank());
  }

  @Test
  @DisplayName("is returned after a mistake with everything that was typed, and stores nothing")
  void mistakes() {
    Answer answer = Site.post(path, with("nobody at all", "locality", "Malmö", "country", ""));
    assertEquals(422, answer.status());
    assertEquals("no-store", answer.header("Cache-Control"));
    String page = answer.body();
    for (String typed : List.of("Amal", "O'Neill", "nobody at all", "Malmö")) {
      assertTrue(page.contains("value=\"" + typed + "\""), typed);
    }
    assertTrue(page.contains("aria-invalid=\"true\""));
    assertNothingKept();
  }

  @Test
  @DisplayName("is shown below a text that has no blanks, too")
  void noBlanks() throws Exception {
    LocalizedText words = LocalizedText.of("en", "立即释放他。".repeat(60));
    PetitionText text = new PetitionText(PetitionWorld.text().title(), words, List.of());
    PetitionView other =
        Acting.as(
            petitionWorld.coordinator(campaigns.byId(petition.campaignId()).orElseThrow()),
            () -> {
              PetitionView made =
                  petitions.create(
                      petition.campaignId(),
                      World.unique("petition"),
                      new PetitionDraft(text, null, null, null, null));
              return petitions.open(made.slug(), made.version());
            });
    String page = "/en/petitions/" + other.slug();
    assertTrue(Site.get(page).require(200).body().contains("立即 …"));
    assertEquals(422, Site.post(page + "/signatures", Map.of()).status());
  }

  @Test
  @DisplayName("asks once about an address with a typing mistake, and accepts either answer")
  void slip() {
    String local = World.unique("amal");
    String typed = local + "@gmial.com";
    for (String language : List.of("en", "ar")) {
      String form = "/" + language + "/petitions/" + petition.slug() + "/signatures";
      Answer asked = Site.post(form, with(typed, "locality", "Malmö"));
      assertEquals(422, asked.status());
      String page = asked.body();
      assertTrue(page.contains("<bdi dir=\"ltr\">" + local + "@gmail.com</bdi>"), page);
      assertTrue(page.contains("value=\"Malmö\"") && page.contains("value=\"" + typed + "\""));
    }
    assertNothingKept();
    assertEquals(303, Site.post(path, with(typed, "hinted", typed, "mail", "better")).status());
    assertFalse(petitionWorld.isWrittenTo(typed));
    assertFalse(petitionWorld.token(local + "@gmail.com").isBlank());
    assertEquals(303, Site.post(path, with(typed, "hinted", typed)).status());
    assertFalse(petitionWorld.token(typed).isBlank(), "his last word");
    assertFalse(Site.get("/en/petitions/" + petition.slug()).body().contains("hinted"));
  }

  @Test
  @DisplayName("asks about a typing mistake in a frame, too")
  void framedSlip() {
    String typed = World.unique("amal") + "@hotmial.com";
    String framed = "/embed/en/petitions/" + petition.slug() + "/signatures";
    Answer asked = Site.post(framed, with(typed));
    assertEquals(422, asked.status());
    assertTrue(asked.body().contains("id=\"mail-kept\""));
    assertEquals(303, Site.post(framed, with(typed, "hinted", typed, "mail", "kept")).status());
    assertFalse(petitionWorld.token(typed).isBlank());
  }

  @Test
  @DisplayName("shows what was typed as text, never as markup")
  void markup() {
    for (String field :
        List.of(
            "givenName",
            "familyName",
            "email",
            "country",
            "locality",
            "organisation",
            "visibility",
            "stamp",
            "remarks",
            "consent." + owner(),
            "other")) {
      Answer answer = Site.post(path, with("nobody", field, MARKUP));
      assertEquals(422, answer.status(), field);
      assertFalse(answer.body().contains("<script"), field);
    }
    assertNothingKept();
  }

  @Test
  @DisplayName("refuses hostile values field by field")
  void hostile() {
    Map<String, List<String>> bad =
        Map.of(
            "givenName",
                List.of(
                    "",
                    " ",
                    "=1+1",
                    "+1",
                    "-1",
                    "@x",
                    "a\u0000b",
                    "a\u0007b",
                    "http://x.org",
                    "x".repeat(5000)),
            "familyName", List.of("=1+1", "a\u0000b", "<b>", "x".repeat(5000)),
            "email",
                List.of(
                    "",
                    "nobody",
                    "a@b",
                    "a@b.org\r\nBcc: c@d.org",
                    "a\u0000@b.org",
                    "x".repeat(5000) + "@b.org"),
            "country", List.of("", "XQ", "xx", "=1", "a\u0000b", "x".repeat(5000)),
            "locality", List.of("=1+1", "a\u0000b", "<b>", "x".repeat(5000)),
            "organisation", List.of("@x", "a\u0000b", "<b>", "x".repeat(5000)));
    bad.forEach(
        (field, values) ->
            values.forEach(
                value -> {
                  String email = World.unique("amal") + "@example.org";
                  Answer answer = Site.post(path, with(email, field, value));
                  assertEquals(422, answer.status(), field + "=" + value);
                }));
    assertNothingKept();
  }

  @Test
  @DisplayName("form R2: is accepted only from a page of our own")
  void foreignPages() {
    Map<String, String> form = site.filled(World.unique("amal") + "@example.org");
    Api browser = Site.browser();
    for (String from : List.of("cross-site", "same-site", "none")) {
      assertEquals(403, Site.post(browser.with("Sec-Fetch-Site", from), path, form).status(), from);
    }
    for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1", "x y")) {
      assertEquals(403, Site.post(browser.with("Origin", origin), path, form).status(), origin);
    }
    assertNothingKept();
    String own = System.getProperty("tadamun.base-url");
    assertEquals(303, Site.post(browser.with("Origin", own), path, form).status());
  }

  @Test
  @DisplayName("refuses a program that fills the hidden field with 422")
  void trap() {
    String email = World.unique("amal") + "@example.org";
    assertEquals(422, Site.post(path, with(email, "remarks", "buy this")).status());
    assertNothingKept();
  }

  @Test
  @DisplayName("is returned if it was sent too fast, too late, or with a forged stamp")
  void ages() {
    String email = World.unique("amal") + "@example.org";
    String old = site.stamp(Duration.ofDays(3));
    String stamp = site.stamp(Duration.ofMinutes(1));
    for (String odd :
        List.of(site.stamp(Duration.ZERO), old, "", "x", "1.2", "." + stamp, stamp + "x")) {
      Answer again = Site.post(path, with(email, "stamp", odd));
      assertEquals(422, again.status(), odd);
      assertTrue(again.body().contains("value=\"" + email + "\""), "what was typed stays");
    }
    assertNothingKept();
    assertEquals(303, Site.post(path, with(email, "stamp", stamp)).status());
  }

  @Test
  @DisplayName("is refused as JSON, and above 64 KB")
  void bodies() {
    Api browser = Site.browser().with("Sec-Fetch-Site", "same-origin");
    assertEquals(
        415,
        browser
            .send("POST", "/" + path, BodyPublishers.ofString("{}"), "application/json")
            .status());
    String large = "givenName=" + "x".repeat(70_000);
    Answer much = browser.send("POST", "/" + path, BodyPublishers.ofString(large), Site.FORM);
    assertTrue(much.require(413).body().contains("64 KB"), much::body);
    String broken = "givenName=%ZZ&email=%&country=%E0%A4&=&&&stamp";
    assertEquals(
        422, browser.send("POST", "/" + path, BodyPublishers.ofString(broken), Site.FORM).status());
    assertNothingKept();
  }

  @Test
  @DisplayName("is refused with 409 for a paused petition, and with 404 for an unknown one")
  void refusesPausedAndUnknown() throws Exception {
    String email = World.unique("amal") + "@example.org";
    Person anna = world.person(Role.COORDINATOR, petition.campaignId(), null);
    Acting.as(anna, () -> petitions.pause(petition.slug(), petition.version()));
    assertEquals(409, Site.post(path, with(email, "locality", "Malmö")).status());
    assertNothingKept();
    assertEquals(404, Site.post("/en/petitions/none/signatures", with(email, "a", "b")).status());
  }

  private Map<String, String> with(String email, String... more) {
    Map<String, String> form = new HashMap<>(site.filled(email));
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private String owner() {
    return campaigns.byId(petition.campaignId()).orElseThrow().owner().slug();
  }

  private Signature only() {
    List<Signature> rows = petitionWorld.rows(petition.id());
    assertEquals(1, rows.size());
    return rows.getFirst();
  }

  private void assertNothingKept() {
    assertEquals(List.of(), petitionWorld.rows(petition.id()));
  }
}
