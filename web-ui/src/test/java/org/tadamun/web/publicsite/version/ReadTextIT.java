package org.tadamun.web.publicsite.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

/** The signer is shown a text, another one is published, and then the signer sends the form. */
@InServer
@DisplayName("R19: The signature under a text that has changed since it was shown")
class ReadTextIT extends FourEyes {

  private static final String CHANGED = "The text of this petition has changed";
  private static final String NEW_WORDS = "We demand it of all of you.";

  @Inject private Signatures signatures;
  @Inject private Site site;

  private void publish(ChangeKind kind) throws Exception {
    PetitionText text = PetitionWorld.text();
    LocalizedText body = LocalizedText.of("en", NEW_WORDS).with("ar", "نطالبكم جميعًا بذلك.");
    PetitionText next = new PetitionText(text.title(), body, text.demands());
    petition = petitionWorld.publish(anna, petition.slug(), next, kind);
  }

  private static String address() {
    return World.unique("amal") + "@example.org";
  }

  private static String field(String text) {
    return "name=\"text\" value=\"" + text + '"';
  }

  private String path(String prefix) {
    return prefix + "/petitions/" + petition.slug();
  }

  private Answer send(String prefix, String email, String... more) {
    Map<String, String> form = new HashMap<>(site.filled(email));
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return Site.post(path(prefix) + "/signatures", form);
  }

  private Signature last() {
    return petitionWorld.rows(petition.id()).getLast();
  }

  private String confirmed(String email, String... more) {
    assertEquals(303, send("/en", email, more).status());
    String token = petitionWorld.token(email);
    signatures.confirm(token);
    return token;
  }

  @Test
  @DisplayName("by the form is refused with what was typed and the new text")
  void form() throws Exception {
    String email = address();
    for (String prefix : List.of("/en", "/embed/en")) {
      assertTrue(Site.get(path(prefix)).require(200).body().contains(field("1.1")), prefix);
    }
    publish(ChangeKind.MATERIAL);
    for (String prefix : List.of("/en", "/embed/en")) {
      Answer back = send(prefix, email, "text", "1.1", "locality", "Malmö");
      assertEquals(409, back.status());
      String shown = back.body();
      assertTrue(shown.contains(CHANGED) && shown.contains("href=\"#text\""), shown);
      assertTrue(shown.contains("id=\"text\"") && shown.contains(NEW_WORDS), shown);
      assertFalse(shown.contains("<details><summary>Text of"), "it is not folded away");
      assertTrue(shown.contains("value=\"" + email + '"') && shown.contains("value=\"Malmö\""));
      assertTrue(shown.contains(field("2.1")), shown);
    }
    assertEquals(List.of(), petitionWorld.rows(petition.id()));
    String arabic = send("/ar", email, "text", "1.1").body();
    assertTrue(arabic.contains("تغيّر نص هذه العريضة"), arabic);
    assertEquals(303, send("/en", email, "text", "2.1").status());
    assertEquals(2, last().version());
  }

  @Test
  @DisplayName("is refused if the form has another mistake, too")
  void formBackForMore() throws Exception {
    publish(ChangeKind.MATERIAL);
    for (String[] more :
        List.of(
            new String[] {"text", "1.1", "country", ""},
            new String[] {"text", "1.1", "stamp", ""},
            new String[] {"text", "none of ours"},
            new String[] {"text", "2.9"})) {
      Answer back = send("/en", address(), more);
      assertTrue(back.status() == 409 || back.status() == 422, back.body());
      assertTrue(back.body().contains(CHANGED), back.body());
    }
    String odd = send("/en", address(), "text", "1.1\"><script>").body();
    assertFalse(odd.contains("<script"), odd);
    assertEquals(List.of(), petitionWorld.rows(petition.id()));
    assertEquals(303, send("/en", address()).status(), "a page of before does not say it");
    assertEquals(2, last().version());
  }

  @Test
  @DisplayName("is accepted after a minor change, and stored with the wording that was shown")
  void minor() throws Exception {
    publish(ChangeKind.MINOR);
    assertTrue(Site.get(path("/en")).require(200).body().contains(field("1.2")));
    assertEquals(303, send("/ar", address(), "text", "1.1").status());
    assertEquals(1, last().seen().revision());
    assertEquals("en", last().seen().language(), "the first wording had no Arabic");
    assertEquals(303, send("/ar", address(), "text", "1.2").status());
    assertEquals(2, last().seen().revision());
    assertEquals("ar", last().seen().language());
    assertEquals(303, send("/ar", address()).status());
    assertEquals(2, last().seen().revision());
  }

  @Test
  @DisplayName("version R1: links to the whole wording in its language, after later versions too")
  void foundAgain() throws Exception {
    publish(ChangeKind.MINOR);
    String email = address();
    assertEquals(303, send("/ar", email, "text", "1.2").status());
    String token = petitionWorld.token(email);
    signatures.confirm(token);
    publish(ChangeKind.MATERIAL);
    String own = Site.get("/en/my-signature/" + token).require(200).body();
    String read = path("/ar") + "/versions";
    assertTrue(own.contains("href=\"" + read + "#1.2\">Version 1, wording 2</a>"), own);
    assertTrue(own.contains("<td>Arabic</td>"), own);
    String versions = Site.get(read).require(200).body();
    for (String wording : List.of("1.1", "1.2", "2.1")) {
      assertTrue(versions.contains("id=\"" + wording + '"'), versions);
    }
    String there = versions.substring(versions.indexOf("id=\"1.2\""));
    String whole = there.substring(there.indexOf("<details>"), there.indexOf("</details>"));
    assertTrue(whole.contains("نطالبكم جميعًا بذلك.") && whole.contains("Release him"), whole);
    JsonObject link = Json.createObjectBuilder().add("token", token).build();
    JsonObject self = Api.anonymous().post("/signatures/self", link).require(200).json();
    assertEquals(2, self.getInt("revision"));
    assertEquals("ar", self.getString("textLanguage"));
  }

  @Test
  @DisplayName("is stored with the wording that was shown last if the signer signs once more")
  void again() throws Exception {
    String email = address();
    assertEquals(303, send("/en", email, "text", "1.1").status());
    publish(ChangeKind.MINOR);
    assertEquals(303, send("/en", email, "text", "1.1").status());
    assertEquals(1, last().seen().revision());
    assertEquals(303, send("/en", email, "text", "1.2").status());
    assertEquals(2, last().seen().revision());
    assertEquals(1, petitionWorld.rows(petition.id()).size());
  }

  @Test
  @DisplayName("by the API is refused with 409, and means the present text if it names none")
  void api() throws Exception {
    publish(ChangeKind.MATERIAL);
    post(Json.createObjectBuilder().add("version", 1)).requireProblem(ProblemType.WRONG_STATE);
    post(Json.createObjectBuilder().add("version", 3)).requireProblem(ProblemType.WRONG_STATE);
    post(Json.createObjectBuilder().add("version", 2).add("revision", 2))
        .requireProblem(ProblemType.WRONG_STATE);
    post(Json.createObjectBuilder().add("revision", 0)).requireProblem(ProblemType.WRONG_STATE);
    assertEquals(List.of(), petitionWorld.rows(petition.id()));
    post(Json.createObjectBuilder()).require(202);
    assertEquals(2, last().version());
    post(Json.createObjectBuilder().add("version", 2)).require(202);
    publish(ChangeKind.MINOR);
    post(Json.createObjectBuilder().add("version", 2).add("revision", 1)).require(202);
    assertEquals(1, last().seen().revision());
  }

  private Answer post(JsonObjectBuilder text) {
    JsonObject body =
        text.add("givenName", "Amal")
            .add("email", address())
            .add("country", "SE")
            .add("language", "en")
            .build();
    return Api.anonymous().post(path("") + "/signatures", body);
  }

  @Test
  @DisplayName("by the button \"sign again\" is refused, with the new text")
  void signAgain() throws Exception {
    String token = confirmed(address());
    publish(ChangeKind.MATERIAL);
    String link = "/ar/sign-again/" + token;
    assertTrue(Site.get(link).require(200).body().contains(field("2.1")));
    publish(ChangeKind.MATERIAL);
    Answer back = Site.post(link, Map.of("text", "2.1"));
    assertEquals(409, back.status());
    assertTrue(back.body().contains("تغيّر نص هذه العريضة"), back.body());
    assertTrue(back.body().contains("<title>خطأ: "), back.body());
    assertTrue(back.body().contains(field("3.1")), back.body());
    assertEquals(1, petitionWorld.rows(petition.id()).size());
    publish(ChangeKind.MINOR);
    assertEquals(303, Site.post(link, Map.of("text", "3.1")).status());
    assertEquals(3, last().version());
    assertEquals(1, last().seen().revision());
    assertEquals("ar", last().seen().language(), "as the page showed it");
    assertEquals(303, Site.post(link, Map.of("text", "2.1")).status(), "again is harmless");
    assertEquals(2, petitionWorld.rows(petition.id()).size());
  }

  @Test
  @DisplayName("by the API to sign again is refused with 409")
  void renewal() throws Exception {
    String token = confirmed(address());
    publish(ChangeKind.MATERIAL);
    JsonObjectBuilder old = Json.createObjectBuilder().add("token", token).add("version", 1);
    Api.anonymous()
        .post("/signatures/self/renewal", old.build())
        .requireProblem(ProblemType.WRONG_STATE);
    assertEquals(1, petitionWorld.rows(petition.id()).size());
    JsonObjectBuilder read =
        Json.createObjectBuilder().add("token", token).add("version", 2).add("revision", 1);
    Api.anonymous().post("/signatures/self/renewal", read.build()).require(200);
    assertEquals(2, last().version());
    assertEquals("en", last().seen().language());
    String plain = confirmed(address(), "text", "2.1");
    publish(ChangeKind.MATERIAL);
    JsonObject token2 = Json.createObjectBuilder().add("token", plain).build();
    Api.anonymous().post("/signatures/self/renewal", token2).require(200);
    assertEquals(3, last().version());
  }

  @Test
  @DisplayName("is not taken by the link of a signature that its owner has not confirmed yet")
  void unconfirmed() {
    String email = address();
    assertEquals(303, send("/en", email).status());
    JsonObject link = Json.createObjectBuilder().add("token", petitionWorld.token(email)).build();
    String refusal = Api.anonymous().post("/signatures/self/renewal", link).require(410).body();
    assertTrue(refusal.contains("This signature has not been confirmed."), refusal);
  }
}
