package org.tadamun.petition.signature.control.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.upkeep.Reminding;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Forms with tagged addresses of one mailbox")
class TaggedAddressesIT extends OwnPetition {

  private static final int FORMS = MailboxRate.MOST + 3;

  @Inject private ModerationWorld moderationWorld;
  @Inject private Reminding reminders;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private PetitionView other;
  private String victim;

  @BeforeEach
  void prepare() throws Exception {
    other = petitionWorld.open();
    victim = World.unique("victim");
  }

  private static String answer(PetitionView of, String email) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("givenName", "Zara")
            .add("email", email)
            .add("country", "SE")
            .add("language", "en")
            .build();
    return Api.anonymous()
        .post("/petitions/" + of.slug() + "/signatures", body)
        .require(202)
        .body();
  }

  /** Sends a form for each tag, to two petitions in turn, and returns the different answers. */
  private Set<String> fill() {
    Set<String> answers = new TreeSet<>();
    for (int i = 0; i < FORMS; i++) {
      String email = victim + "+" + i + "@tags.internal";
      answers.add(answer(i % 2 == 0 ? petition : other, email));
    }
    return answers;
  }

  private List<Signature> rows() {
    return Stream.of(petition, other)
        .flatMap(one -> petitionWorld.rows(one.id()).stream())
        .toList();
  }

  private long mailed() {
    return rows().stream().filter(row -> petitionWorld.hasLinks(row.id())).count();
  }

  @Test
  @DisplayName("R3: they bring ten mails in all, and each is answered alike and kept")
  void ten() {
    assertEquals(1, fill().size());
    assertEquals(FORMS, rows().size());
    assertEquals(MailboxRate.MOST, mailed());
    // An entry that exists already, which alone could get four more mails.
    answer(petition, victim + "+0@Tags.internal");
    assertEquals(List.of("petition.confirm"), time.mailsTo(victim + "+0@tags.internal"));
    assertEquals(FORMS, rows().size());
    assertEquals(MailboxRate.MOST, mailed());
  }

  @Test
  @DisplayName("R3: they do not stop the mail by which the owner confirms the untagged address")
  void owner() {
    fill();
    String own = victim + "@tags.internal";
    answer(other, own);
    String token = petitionWorld.token(own);
    assertEquals(SignatureState.CONFIRMED, signatures.confirm(token).status());
    assertEquals(1, petitionWorld.recount(other.id()));
  }

  @Test
  @DisplayName("R3: they bring no more mails by reminders")
  void reminders() {
    fill();
    Signature last = petitionWorld.rows(petition.id()).getLast();
    assertFalse(petitionWorld.hasLinks(last.id()));
    time.age(last.id(), Duration.ofDays(4));
    reminders.remind(petition.slug(), 0);
    assertFalse(petitionWorld.hasLinks(last.id()));
    assertEquals(1, moderationWorld.signature(last.id()).reminders(), "it is not tried each hour");
  }
}
