package org.tadamun.petition.change.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.petition.change.testing.ChangeWorld;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.AtOnce;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("Changes of one signature by several callers at once")
class CopiesAtOnceIT extends FourEyes {

  private static final int CALLERS = 4;
  private static final int TIMES = 5;

  @Inject private ChangeWorld changes;
  @Inject private Meanwhile meanwhile;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Signatures signatures;

  private List<String> told() {
    return changes.kinds(petition);
  }

  private Moderation.Decided decide(Person who, long id, ModerationCommand command)
      throws Exception {
    return Acting.as(who, () -> moderation.decide(id, Decision.of(command)));
  }

  @Test
  @Timeout(120)
  @DisplayName(
      "R4: of two decisions at once the one that waited is recorded, as the last of the hour")
  void waited() throws Exception {
    long id = moderationWorld.confirmed(petition, "SE");
    meanwhile.of(
        () -> decide(anna, id, ModerationCommand.HOLD),
        () -> decide(bilal, id, ModerationCommand.RELEASE));
    assertEquals("RELEASED", told().getLast());
    assertEquals(changes.hours(petition), told().size());
  }

  @Test
  @DisplayName("R4: the recorded decision agrees with the state in the end, and no request fails")
  void turmoil() throws Exception {
    long id = moderationWorld.confirmed(petition, "SE");
    Api moderator = moderationWorld.moderator(petition);
    AtOnce.send(CALLERS, () -> decideOften(moderator, "/signatures/" + id + "/commands/"));
    Set<String> last =
        switch (petitionWorld.rows(petition.id()).getFirst().state()) {
          case HELD -> Set.of("HELD");
          case INVALIDATED -> Set.of("INVALIDATED");
          default -> Set.of("RELEASED", "REVERTED");
        };
    assertTrue(last.contains(told().getLast()), () -> told() + " and not " + last);
    assertEquals(changes.hours(petition), told().size());
  }

  private static boolean decideOften(Api moderator, String path) {
    for (int time = 0; time < TIMES; time++) {
      for (String command : List.of("hold", "release", "invalidate", "revert")) {
        JsonObject why =
            command.equals("invalidate")
                ? ModerationWorld.because("OTHER")
                : JsonValue.EMPTY_JSON_OBJECT;
        int status = moderator.post(path + command, why).status();
        assertTrue(status == 200 || status == 409, () -> command + " answered " + status);
      }
    }
    return true;
  }

  @Test
  @DisplayName("R4: the same choice of the owner from several windows is recorded once an hour")
  void owner() throws Exception {
    String email = World.unique("zara") + "@example.org";
    SignatureRequest request =
        new SignatureRequest(
            "Zara", "Khan", email, "SE", null, null, "en", Visibility.PUBLIC, null, null, null);
    signatures.sign(petition.slug(), request, "127.0.0.1");
    String token = petitionWorld.token(email);
    signatures.confirm(token);
    AtOnce.send(CALLERS, () -> chooseOften(token));
    assertEquals(Set.of("VISIBILITY_NARROWED"), Set.copyOf(told()));
    assertEquals(changes.hours(petition), told().size());
  }

  private static boolean chooseOften(String token) {
    Stream.of("ANONYMOUS", "PUBLIC", "ANONYMOUS", "PUBLIC", "ANONYMOUS")
        .map(one -> Json.createObjectBuilder().add("token", token).add("visibility", one).build())
        .forEach(choice -> Api.anonymous().patch("/signatures/self", choice).require(200));
    return true;
  }
}
