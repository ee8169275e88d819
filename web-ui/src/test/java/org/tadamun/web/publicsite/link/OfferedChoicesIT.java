package org.tadamun.web.publicsite.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

/**
 * A choice that was not offered must not seem to be saved: the signer would believe that the name
 * is visible to others than it is.
 */
@InServer
@DisplayName("A choice that a public form does not offer")
class OfferedChoicesIT extends FourEyes {

  private static final String NONE = "EVERYBODY";
  private static final String TIED =
      "<fieldset id=\"visibility\" aria-describedby=\"visibility-error\">";
  private static final String TICKED =
      "name=\"target\" id=\"consent-target\" value=\"yes\" checked=\"checked\"";

  @Inject private OwnSignature own;
  @Inject private Signatures signatures;
  @Inject private Site site;

  private String email;

  @BeforeEach
  void name() {
    email = World.unique("amal") + "@example.org";
  }

  private Answer sign(Map<String, String> form) {
    return Site.post("/en/petitions/" + petition.slug() + "/signatures", form);
  }

  private static void assertAt(String field, Answer back) {
    assertEquals(422, back.status(), back::body);
    String page = back.body();
    assertTrue(page.contains("href=\"#" + field + '"'), page);
    assertTrue(page.contains("id=\"" + field + "-error\""), page);
    assertFalse(page.contains(NONE) || page.contains("target-error"), page);
  }

  @Test
  @DisplayName("is refused at its field in the signing form, which keeps what was typed")
  void whenSigning() {
    Map<String, String> form = new HashMap<>(site.filled(email));
    form.put("visibility", NONE);
    Answer back = sign(form);
    assertAt("visibility", back);
    assertTrue(back.body().contains("value=\"" + email + '"'), back::body);
    assertTrue(back.body().contains("value=\"ANONYMOUS\" checked=\"checked\""), back::body);
    assertTrue(back.body().contains(TIED), back::body);
    assertEquals(List.of(), petitionWorld.rows(petition.id()));
  }

  @Test
  @DisplayName("is refused at its field on the page of one's own signature, and changes nothing")
  void ofOnesOwn() {
    assertEquals(303, sign(site.filled(email)).status());
    String token = petitionWorld.token(email);
    signatures.confirm(token);
    String page = "/en/my-signature/" + token;
    Answer seen = Site.post(page, Map.of("visibility", NONE, "language", "fr"));
    assertAt("visibility", seen);
    assertTrue(seen.body().contains(TIED), seen::body);
    assertTrue(seen.body().contains("value=\"PUBLIC\" checked=\"checked\""), seen::body);
    assertTrue(seen.body().contains("value=\"fr\" lang=\"fr\" selected=\"selected\""), seen::body);
    Answer tongue = Site.post(page, Map.of("visibility", "ANONYMOUS", "language", NONE));
    assertAt("language", tongue);
    assertTrue(tongue.body().contains("value=\"ANONYMOUS\" checked=\"checked\""), tongue::body);
    assertTrue(
        tongue.body().contains("value=\"en\" lang=\"en\" selected=\"selected\""), tongue::body);
    Signer kept = signatures.peek(token).signer();
    assertEquals(Visibility.PUBLIC, kept.visibility());
    assertEquals("en", kept.language());
    assertEquals(410, Site.post("/en/my-signature/none", Map.of("visibility", NONE)).status());
  }

  @Test
  @DisplayName("may also be a language in which no mails are written")
  void noLanguageOfOurs() {
    assertEquals(303, sign(site.filled(email)).status());
    String token = petitionWorld.token(email);
    signatures.confirm(token);
    String page = "/en/my-signature/" + token;
    assertFalse(Site.get(page).require(200).body().contains("language-error"));
    Map<String, String> form = new HashMap<>(Map.of("language", "ja", "languageShown", "en"));
    form.putAll(Map.of("targetAsked", "PK", "targetShown", "no", "target", "yes"));
    Answer back = Site.post(page, form);
    assertAt("language", back);
    String tied = "id=\"language\" aria-invalid=\"true\" aria-describedby=\"language-error\"";
    assertTrue(back.body().contains(tied), back::body);
    assertTrue(back.body().contains(TICKED), "as he has just set it");
    assertTrue(back.body().contains("name=\"targetShown\" value=\"no\""), "as it is kept");
    form.put("targetAsked", "GB");
    assertFalse(Site.post(page, form).body().contains(TICKED), "that was another question");
    assertEquals("en", signatures.peek(token).signer().language());
    assertTrue(signatures.peek(token).consents().stream().noneMatch(ConsentAnswer::granted));
    form.putAll(Map.of("language", "fr", "targetAsked", "PK"));
    assertEquals(303, Site.post(page, form).status());
    assertTrue(Site.get(page).require(200).body().contains(TICKED));
    form.put("language", "ja");
    own.withdraw(token);
    assertEquals(410, Site.post(page, form).status(), "nobody is asked there any more");
  }
}
