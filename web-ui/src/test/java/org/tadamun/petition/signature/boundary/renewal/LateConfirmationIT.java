package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.upkeep.SignatureReminders;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Who has not confirmed the first version of a text")
class LateConfirmationIT extends FourEyes {

  @Inject private SignatureReminders reminders;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private final String email = World.unique("late") + "@example.org";
  private String token;

  @BeforeEach
  void signFirst() throws Exception {
    petitionWorld.sign(petition, "Malti", "Borg", email, "MT");
    token = petitionWorld.token(email);
    petition =
        petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
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
  @DisplayName("is reminded of both where he has confirmed neither")
  void reminded() {
    petitionWorld.sign(petition, "Malti", "Borg", email, "MT");
    remindAfterFourDays();
    assertEquals(
        List.of("petition.confirm", "petition.confirm", "petition.remind", "petition.remind"),
        time.mailsTo(email));
  }
}
