package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.upkeep.SignatureReminders;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Who has not confirmed the first version of a text")
class LateConfirmationIT extends FourEyes {

  private static final Map<String, String> BUTTON = Map.of();

  @Inject private BatchWorld batchWorld;
  @Inject private Petitions petitions;
  @Inject private SignatureReminders reminders;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private final String email = World.unique("late") + "@example.org";
  private String token;

  @BeforeEach
  void signFirst() throws Exception {
    petitionWorld.sign(petition, "Malti", "Borg", email, "MT");
    token = petitionWorld.token(email);
    PetitionText first = PetitionWorld.text();
    LocalizedText title = LocalizedText.of("en", "Free all of them");
    PetitionText second = new PetitionText(title, first.body(), first.demands());
    petition = petitionWorld.publish(anna, petition.slug(), second, ChangeKind.MATERIAL);
  }

  private void remindAfterFourDays() {
    petitionWorld.rows(petition.id()).forEach(row -> time.age(row.id(), Duration.ofDays(4)));
    reminders.remind(petition.slug(), 0);
  }

  @Test
  @DisplayName("is not told that he does not count where he has confirmed the second")
  void notReminded() {
    petitionWorld.sign(petition, "Malti", "Borg", email, "MT");
    signatures.confirm(petitionWorld.token(email));
    remindAfterFourDays();
    assertEquals(List.of("petition.confirm", "petition.confirm"), time.mailsTo(email));
  }

  @Test
  @DisplayName("reads what he confirms, is asked for the second at once, and thanked for that")
  void confirmsFirst() throws Exception {
    String page = Site.get("/en/confirm/" + token).require(200).body();
    assertTrue(page.contains("Free our colleague"), page);
    assertFalse(page.contains("Free all of them"), page);
    assertTrue(page.contains("an earlier version of this text"), page);
    String next = Site.post("/en/confirm/" + token, BUTTON).require(303).header("Location");
    assertTrue(next.endsWith("/en/sign-again/" + token), next);
    assertTrue(Site.get("/en/sign-again/" + token).require(200).body().contains("Free all of them"));
    assertEquals(Map.of("ONLINE MT", 1L), batchWorld.tally(petition.id()));
    String thanks = Site.post("/en/sign-again/" + token, BUTTON).require(303).header("Location");
    assertTrue(thanks.endsWith("/en/thanks/" + petition.slug()), thanks);
    assertEquals(Map.of("ONLINE MT", 2L), batchWorld.tally(petition.id()));
  }

  @Test
  @DisplayName("is led back to what he has confirmed while the second cannot be signed")
  void paused() throws Exception {
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.pause(petition.slug(), version));
    String next = Site.post("/en/confirm/" + token, BUTTON).require(303).header("Location");
    assertTrue(next.endsWith("/en/confirm/" + token), next);
    assertTrue(Site.get("/en/confirm/" + token).require(200).body().contains("Already confirmed"));
  }

  @Test
  @DisplayName("is reminded of both where he has confirmed neither")
  void reminded() {
    petitionWorld.sign(petition, "Malti", "Borg", email, "MT");
    remindAfterFourDays();
    assertEquals(
        List.of("petition.confirm", "petition.confirm", "petition.remind", "petition.remind"),
        time.mailsTo(email));
  }
}
