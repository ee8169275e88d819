package org.tadamun.web.publicsite.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.SignatureRequest;
import org.tadamun.petition.signature.boundary.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

/** R16: what somebody agreed to, he ends as easily. */
@InServer
@DisplayName("A consent is taken back on the page of one's signature")
class MyConsentsIT {

  @Inject private Moderation moderation;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Signatures signatures;
  @Inject private World world;

  private CampaignView campaign;
  private PetitionView petition;
  private String owner;
  private String partner;
  private String token;

  @BeforeEach
  void sign() throws Exception {
    campaign = world.liveCampaign();
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
  @DisplayName("also where a moderator took the signature out")
  void notCounting() throws Exception {
    long id = petitionWorld.rows(petition.id()).getFirst().id();
    Decision decision = new Decision(ModerationCommand.INVALIDATE, InvalidationReason.OTHER, null);
    Acting.as(petitionWorld.coordinator(campaign), () -> moderation.decide(id, decision));
    String page = Site.get("/en/my-signature/" + token).require(200).body();
    assertTrue(page.contains(box("NEWS", owner)), page);
    assertFalse(page.contains("id=\"visibility\""), page);
    assertTrue(page.contains(box("TARGET", owner + ".PK")), "its own tick is not there either");
    String link = "/en/my-signature/" + token;
    Site.post(link, Map.of(asked("NEWS", owner), "yes")).require(303);
    assertFalse(stands(token, owner, "NEWS"));
    Site.post(link, Map.of(asked("SHARE", partner), "yes", given("SHARE", partner), "yes"))
        .require(303);
    assertTrue(stands(token, partner, "SHARE"));
    assertEquals(410, Site.post(link, Map.of("visibility", "PUBLIC")).status());
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
  @DisplayName("by the page, where each stands ticked with the words that he was shown")
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
  @DisplayName("in each language, right to left too, the words in that in which he signed")
  void languages() {
    Map<String, String> titles =
        Map.of(
            "en", "What you agreed to",
            "ar", "ما وافقت عليه",
            "ur", "آپ نے جن باتوں کی اجازت دی",
            "fr", "Ce que vous avez accepté",
            "es", "Lo que aceptaste",
            "de", "Wozu Sie eingewilligt haben");
    titles.forEach(
        (language, title) -> {
          String body = Site.get("/" + language + "/my-signature/" + token).require(200).body();
          assertTrue(body.contains(title), language);
          assertTrue(body.contains("dir=\"auto\">Yes, "), language);
        });
    String arabic = Site.get("/ar/my-signature/" + token).require(200).body();
    assertTrue(arabic.contains("dir=\"rtl\""), arabic);
  }
}
