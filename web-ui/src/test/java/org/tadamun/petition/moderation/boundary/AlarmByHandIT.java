package org.tadamun.petition.moderation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.alarm.boundary.AlarmReaders;
import org.tadamun.petition.alarm.boundary.AlarmWorld;
import org.tadamun.petition.alarm.control.mail.AlarmMails;
import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.alarm.entity.NotByHand;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Country that a moderator holds by hand")
class AlarmByHandIT extends FourEyes {

  /** How many new signatures from the Vatican are believed by the default configuration. */
  private static final int BELIEVED = 40;

  private static final int MORE = 5;

  @Inject private AlarmReaders readers;
  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private AlarmsByHand byHand;
  @Inject private Clock clock;
  @Inject private CountryAlarms alarms;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Recounts recounts;

  private AlarmView hold(String country) throws Exception {
    return Acting.as(anna, () -> byHand.raise(petition.slug(), country));
  }

  private void release(AlarmView alarm, Duration quiet) throws Exception {
    Acting.as(anna, () -> alarms.release(alarm.id(), clock.instant().plus(quiet), null));
    alarmRun.run();
  }

  private SignatureState comes(String country) {
    return alarmWorld.confirm(alarmWorld.signed(petition, country));
  }

  @Test
  @DisplayName(
      "R8: the country is held below its bound, no other is, and all are released as usual")
  void early() throws Exception {
    String address = readers.joins(anna, "en");
    alarmWorld.wave(petition, "VA", MORE, 3);
    AlarmView alarm = hold("VA");
    assertEquals(AlarmCause.BY_HAND, alarm.cause());
    assertEquals(AlarmState.KEPT, alarm.state());
    assertEquals(MORE, alarm.seen());
    assertEquals(BELIEVED, alarm.bound());
    assertEquals(anna.name(), alarm.decidedBy());
    assertEquals(SignatureState.HELD, comes("VA"));
    assertEquals(SignatureState.CONFIRMED, comes("MT"));
    alarmRun.run();
    assertEquals(SignatureState.HELD, comes("VA"));
    assertEquals(Map.of("VA", (long) MORE, "MT", 1L), ModerationWorld.tallied(petition));
    release(alarm, Duration.ofHours(1));
    assertEquals(SignatureState.CONFIRMED, comes("VA"));
    assertEquals(Map.of("VA", MORE + 3L, "MT", 1L), ModerationWorld.tallied(petition));
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings());
    assertEquals(
        List.of("alarm.raised", "alarm.released", "alarm.ended"),
        world.audit("alarm", alarm.id()).stream().map(entry -> entry.action()).toList());
    assertEquals(List.of(), readers.told(petition, address, AlarmMails.CAUSE));
  }

  @Test
  @DisplayName("R8: holding a country ends its quiet time, and a later release sets a shorter one")
  void endsQuiet() throws Exception {
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    AlarmView first = Acting.as(anna, () -> alarms.list(petition.slug())).getFirst();
    release(first, Duration.ofDays(90));
    assertEquals(SignatureState.CONFIRMED, comes("VA"));
    AlarmView again = hold("VA");
    assertEquals(SignatureState.HELD, comes("VA"));
    alarmRun.run();
    assertEquals(SignatureState.HELD, comes("VA"), "as it is read, too");
    AlarmView over = Acting.as(anna, () -> alarms.one(first.id()));
    assertEquals(AlarmState.RELEASED, over.state());
    assertTrue(!over.quietUntil().isAfter(clock.instant()), over::toString);
    assertEquals(2, Acting.as(anna, () -> alarms.one(again.id())).waiting());
    release(again, Duration.ofHours(6));
    AlarmView last = Acting.as(anna, () -> alarms.one(again.id()));
    assertTrue(last.quietUntil().isBefore(clock.instant().plus(Duration.ofHours(7))));
    assertEquals(SignatureState.CONFIRMED, comes("VA"));
  }

  @Test
  @DisplayName(
      "R8: a country is held once, must exist, and must be one that the moderator may moderate")
  void refusals() throws Exception {
    hold("VA");
    assertThrows(NotByHand.class, () -> hold("VA"));
    for (String wrong : new String[] {null, "", "XQ", "va"}) {
      InvalidInput refused = assertThrows(InvalidInput.class, () -> hold(wrong));
      assertEquals("country", refused.errors().getFirst().field());
    }
    Acting.refused(anna, NotFound.class, () -> byHand.raise("none", "VA"));
    Person swede = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "SE");
    Acting.refused(swede, Forbidden.class, () -> byHand.raise(petition.slug(), "MT"));
    assertEquals(1, Acting.as(anna, () -> alarms.list(petition.slug())).size());
  }

  @Test
  @DisplayName("R8: a key of the campaign with the permission holds a country by the API")
  void api() {
    String path = "/petitions/" + petition.slug() + "/alarms";
    JsonObject vatican = Json.createObjectBuilder().add("country", "VA").build();
    Api key = moderationWorld.with(petition, Permission.PETITION_MODERATE);
    Answer made = key.post(path, vatican).require(201);
    assertEquals("BY_HAND", made.json().getString("cause"));
    assertTrue(made.header("Location").endsWith("/alarms/" + made.json().getString("id")));
    assertTrue(made.json().getString("decidedBy").startsWith("key:"), made::body);
    key.post(path, vatican).requireProblem(ProblemType.WRONG_STATE);
    key.post(path, "{}").requireMistake("country", null);
    moderationWorld
        .with(petition, Permission.PETITION_WRITE)
        .post(path, vatican)
        .requireProblem(ProblemType.FORBIDDEN);
    Api.anonymous().post(path, vatican).requireProblem(ProblemType.UNAUTHENTICATED);
  }
}
