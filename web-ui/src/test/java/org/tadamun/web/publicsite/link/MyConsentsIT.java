package org.tadamun.web.publicsite.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

/** R16: a consent can be withdrawn as easily as it was given. */
@InServer
@DisplayName("The withdrawal of a consent on the page of one's own signature")
class MyConsentsIT extends LiveCampaign {

  @Inject private Moderation moderation;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Signatures signatures;

  private PetitionView petition;
  private String owner;
  private String partner;
  private String token;

  @BeforeEach
  void sign() throws Exception {
    partner = world.partner(campaign);
    owner = campaign.owner().slug();
    petition = petitionWorld.open(campaign);
    String email = World.unique("revoka") + "@example.org";
    List<ConsentGiven> consents =
        List.of(
            new ConsentGiven(owner, "NEWS", true),
            new ConsentGiven(partner, "SHARE", true),
            new ConsentGiven(owner, "CONTACT", false),
            new ConsentGiven(owner, "TARGET", true));
    signatures.sign(
        petition.slug(),
        new SignatureRequest(
            "Revoka",
            "Haddad",
            email,
            "SE",
            null,
            null,
            "en",
            Visibility.ADDRESSEE,
            consents,
            null,
            null),
        "127.0.0.1");
    token = petitionWorld.token(email);
    signatures.confirm(token);
  }

  private boolean stands(String link, String organisation, String purpose) {
    return signatures.peek(link).consents().stream()
        .filter(one -> one.organisation().equals(organisation) && one.purpose().equals(purpose))
        .anyMatch(one -> one.granted());
  }

  @Test
  @DisplayName("is possible after a moderator has taken the signature out, too")
  void notCounting() throws Exception {
    long id = petitionWorld.rows(petition.id()).getFirst().id();
    Decision decision = new Decision(ModerationCommand.INVALIDATE, InvalidationReason.OTHER, null);
    Acting.as(petitionWorld.coordinator(campaign), () -> moderation.decide(id, decision));
    String page = Site.get("/en/my-signature/" + token).require(200).body();
    assertTrue(page.contains(box("NEWS", owner)), page);
    assertTrue(page.contains("id=\"visibility-ANONYMOUS\""), "fewer may see it, if it comes back");
    assertFalse(page.contains("id=\"visibility-PUBLIC\""), page);
    assertFalse(page.contains("id=\"language\""), page);
    assertTrue(page.contains(box("TARGET", owner + ".PK")), "its own tick is not there either");
    String link = "/en/my-signature/" + token;
    Site.post(link, Map.of(asked("NEWS", owner), "yes")).require(303);
    assertFalse(stands(token, owner, "NEWS"));
    Site.post(link, Map.of(asked("SHARE", partner), "yes", given("SHARE", partner), "yes"))
        .require(303);
    assertTrue(stands(token, partner, "SHARE"));
    assertEquals(410, Site.post(link, Map.of("visibility", "PUBLIC")).status());
    Site.post(link, Map.of("visibility", "ANONYMOUS")).require(303);
    assertEquals(Visibility.ANONYMOUS, signatures.peek(token).signer().visibility());
    assertEquals(410, Site.post(link, Map.of("visibility", "ADDRESSEE")).status());
    assertFalse(Site.get(link).require(200).body().contains("id=\"visibility\""));
  }

  private static String asked(String purpose, String organisation) {
    return "consentAsked." + purpose + '.' + organisation;
  }

  private static String given(String purpose, String organisation) {
    return "consent." + purpose + '.' + organisation;
  }

  private static String box(String purpose, String organisation) {
    return "name=\"" + given(purpose, organisation) + '"';
  }

  @Test
  @DisplayName("unticks a consent that is shown with the words to which the signer agreed")
  void page() {
    String link = "/en/my-signature/" + token;
    String shown = Site.get(link).require(200).body();
    for (String box : List.of(box("NEWS", owner), box("SHARE", partner))) {
      assertTrue(shown.contains(box), shown);
    }
    assertTrue(shown.contains("may send me news of this campaign"), shown);
    assertFalse(shown.contains(box("CONTACT", owner)), "what was refused is not offered");
    assertFalse(
        shown.contains("name=\"consent.TARGET."), "the target country has a tick of its own");
    Map<String, String> fields =
        Map.of(
            "visibility",
            "ADDRESSEE",
            "language",
            "en",
            asked("NEWS", owner),
            "yes",
            asked("SHARE", partner),
            "yes",
            given("SHARE", partner),
            "yes");
    Site.post(link, fields).require(303);
    String left = Site.get(link).require(200).body();
    assertFalse(left.contains(box("NEWS", owner)), left);
    assertTrue(left.contains(box("SHARE", partner)), left);
    assertFalse(stands(token, owner, "NEWS"));
    Site.post(link, fields).require(303);
    Site.post(link, Map.of(given("NEWS", owner), "yes")).require(303);
    assertFalse(stands(token, owner, "NEWS"), "a tick that was not asked for gives nothing");
    assertEquals(422, Site.post(link, Map.of(asked("NEWS", "nobody"), "yes")).status());
    assertEquals(422, Site.post(link, Map.of("consentAsked.NEWS", "yes")).status());
    assertTrue(stands(token, partner, "SHARE"));
  }

  @Test
  @DisplayName("is offered in each language, with the words in the language of the signing")
  void languages() {
    Map<String, String> titles =
        Map.of(
            "en", "What you agreed to",
            "ar", "ما وافقت عليه",
            "ur", "آپ نے جن باتوں کی اجازت دی",
            "fr", "Ce que vous avez accepté",
            "es", "Lo que aceptaste",
            "de", "Worin Sie eingewilligt haben");
    titles.forEach(
        (language, title) -> {
          String body = Site.get("/" + language + "/my-signature/" + token).require(200).body();
          assertTrue(body.contains(title), language);
          assertTrue(body.contains("dir=\"auto\">Yes, "), language);
        });
    String arabic = Site.get("/ar/my-signature/" + token).require(200).body();
    assertTrue(arabic.contains("dir=\"rtl\""), arabic);
  }

  private ConsentAnswer target() {
    return signatures.peek(token).consents().stream()
        .filter(one -> one.purpose().equals("TARGET"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("R9: is not undone by a page that was opened earlier, and neither is the visibility")
  void oldTab() {
    String link = "/en/my-signature/" + token;
    String shown = Site.get(link).require(200).body();
    assertTrue(shown.contains("name=\"visibilityShown\" value=\"ADDRESSEE\""), shown);
    assertTrue(shown.contains("name=\"languageShown\" value=\"en\""), shown);
    assertTrue(shown.contains("name=\"targetShown\" value=\"yes\""), shown);
    Map<String, String> elsewhere =
        Map.of(
            "visibility",
            "ANONYMOUS",
            "visibilityShown",
            "ADDRESSEE",
            "targetAsked",
            "PK",
            "targetShown",
            "yes");
    Site.post(link, elsewhere).require(303);
    Map<String, String> tab =
        Map.of(
            "visibility",
            "ADDRESSEE",
            "visibilityShown",
            "ADDRESSEE",
            "language",
            "fr",
            "languageShown",
            "en",
            "targetAsked",
            "PK",
            "targetShown",
            "yes",
            "target",
            "yes");
    Site.post(link, tab).require(303);
    assertEquals(Visibility.ANONYMOUS, signatures.peek(token).signer().visibility());
    assertFalse(stands(token, owner, "TARGET"));
    assertEquals("fr", signatures.peek(token).signer().language());
    String left = Site.get(link).require(200).body();
    assertTrue(left.contains("name=\"visibilityShown\" value=\"ANONYMOUS\""), left);
    assertTrue(left.contains("name=\"targetShown\" value=\"no\""), left);
  }

  @Test
  @DisplayName("R18: keeps the time and words of an answer that is given a second time")
  void sameAnswer() {
    ConsentAnswer given = target();
    Map<String, String> older = Map.of("targetAsked", "PK", "target", "yes", "language", "fr");
    Site.post("/de/my-signature/" + token, older).require(303);
    assertEquals(given, target());
    answer(true);
    assertEquals(given, target());
    answer(false);
    ConsentAnswer no = target();
    assertFalse(no.granted());
    answer(false);
    assertEquals(no, target());
  }

  private void answer(boolean toTarget) {
    Api.anonymous()
        .patch(
            "/signatures/self",
            Json.createObjectBuilder().add("token", token).add("toTarget", toTarget).build())
        .require(200);
  }

  @Test
  @DisplayName(
      "R18: is stored in the words of the page, whatever language the signer chooses for mails")
  void words() {
    Map<String, String> no =
        Map.of("language", "fr", "languageShown", "en", "targetAsked", "PK", "targetShown", "yes");
    Site.post("/de/my-signature/" + token, no).require(303);
    assertFalse(target().granted());
    assertTrue(target().textShown().startsWith("Ja, mein Name"), target()::toString);
    Map<String, String> yes = Map.of("targetAsked", "PK", "targetShown", "no", "target", "yes");
    Site.post("/ar/my-signature/" + token, yes).require(303);
    assertTrue(target().granted());
    assertTrue(target().textShown().startsWith("نعم، يجوز"), target()::toString);
    Api.anonymous()
        .patch(
            "/signatures/self",
            Json.createObjectBuilder()
                .add("token", token)
                .add("language", "es")
                .add("toTarget", false)
                .build())
        .require(200);
    assertEquals("es", signatures.peek(token).signer().language());
    assertTrue(target().textShown().startsWith("Oui, mon nom"), "by the API, as until then");
  }
}
