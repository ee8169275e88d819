package org.tadamun.web.publicsite.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.ending.control.PastDays;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The page behind a mailed link, once the petition cannot be signed,")
class NobodySignsIT extends FourEyes {

  private static final Map<String, String> BUTTON = Map.of();
  private static final String AGAIN = "Sign once more";

  @Inject private Clock clock;
  @Inject private PastDays past;
  @Inject private Petitions petitions;
  @Inject private TimeMachine time;

  private String token;

  @BeforeEach
  void sign() {
    String email = World.unique("malti") + "@example.org";
    petitionWorld.sign(petition, "Malti", "Borg", email, "MT");
    token = petitionWorld.token(email);
  }

  private void pause() throws Exception {
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.pause(petition.slug(), version));
  }

  private static String gone(Answer answer) {
    assertEquals(410, answer.status());
    return answer.body();
  }

  @Test
  @DisplayName("R3: links to the form of an open petition, and only to the page of a paused one")
  void once() throws Exception {
    String link = "/en/confirm/" + token;
    String form = "/en/petitions/" + petition.slug() + "#sign";
    time.age(petitionWorld.rows(petition.id()).getFirst().id(), Duration.ofDays(15));
    for (String page : new String[] {gone(Site.get(link)), gone(Site.post(link, BUTTON))}) {
      assertTrue(page.contains(form) && page.contains(AGAIN), page);
    }
    pause();
    for (String page : new String[] {gone(Site.get(link)), gone(Site.post(link, BUTTON))}) {
      assertFalse(page.contains("#sign") || page.contains(AGAIN), page);
      assertFalse(page.contains("once more"), page);
      assertTrue(page.contains("Go to the petition"), page);
    }
    String unknown = gone(Site.get("/en/confirm/" + "x".repeat(43)));
    assertTrue(unknown.contains("Sign once more and you get a new link."), unknown);
  }

  @Test
  @DisplayName("links from one's own signature to the confirmation, as long as it is possible")
  void toConfirm() throws Exception {
    String self = "/en/my-signature/" + token;
    String link = "href=\"/en/confirm/" + token + "\"";
    assertTrue(Site.get(self).require(200).body().contains(link));
    pause();
    assertTrue(Site.get(self).require(200).body().contains(link), "a pause keeps nobody off");
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    assertFalse(Site.get(self).require(200).body().contains(link));
  }

  private void say(String words) {
    String link = "/en/confirm/" + token;
    for (String page : new String[] {gone(Site.get(link)), gone(Site.post(link, BUTTON))}) {
      assertTrue(page.contains(words), page);
      assertFalse(page.contains("#sign") || page.contains(AGAIN), page);
    }
  }

  @Test
  @DisplayName("R3: says to keep the email until the closing of the petition is final")
  void closedForNow() throws Exception {
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    say("Please keep the email");
    time.age(petitionWorld.rows(petition.id()).getFirst().id(), Duration.ofDays(15));
    say("Please keep the email");
    past.closedAt(petition.id(), clock.instant().minus(Duration.ofDays(15)));
    assertFalse(gone(Site.get("/en/confirm/" + token)).contains("keep the email"));
  }

  @Test
  @DisplayName("does not ask the signer to share a petition that cannot be signed")
  void passOn() throws Exception {
    Site.post("/en/confirm/" + token, BUTTON).require(303);
    String self = "/en/my-signature/" + token;
    assertFalse(Site.get(self).body().contains("/en/confirm/"), "he has confirmed");
    assertTrue(Site.get(self).require(200).body().contains("id=\"link-title\""));
    assertTrue(Site.get("/en/confirm/" + token).body().contains("Share the petition"));
    pause();
    assertFalse(Site.get(self).require(200).body().contains("id=\"link-title\""));
    String confirmed = Site.get("/en/confirm/" + token).require(200).body();
    assertFalse(confirmed.contains("Share the petition"), confirmed);
    assertTrue(confirmed.contains("Go to the petition"), confirmed);
  }

  @Test
  @DisplayName(
      "says that an erased signature stops counting, or is kept in the figures once closed")
  void erasing() throws Exception {
    String link = "/en/erase/" + token;
    past.closesAt(petition.id(), clock.instant().minusSeconds(60));
    String page = Site.get(link).require(200).body();
    assertTrue(page.contains("Your signature then no longer counts."), page);
    assertFalse(page.contains("stays in the figures"), page);
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    page = Site.get(link).require(200).body();
    assertTrue(page.contains("it stays in the figures, with its country"), page);
    assertFalse(page.contains("no longer counts"), page);
  }
}
