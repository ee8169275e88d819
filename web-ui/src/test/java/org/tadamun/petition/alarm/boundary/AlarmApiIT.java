package org.tadamun.petition.alarm.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("Alarms about countries in the API")
class AlarmApiIT extends FourEyes {

  /** How many new signatures from the Vatican are believed by the default configuration. */
  private static final int BELIEVED = 40;

  private static final int MORE = 3;

  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private Clock clock;
  @Inject private Keys keys;
  @Inject private ModerationWorld moderationWorld;

  private Api api;
  private String list;
  private String path;

  @BeforeEach
  void raise() throws Exception {
    api = moderationWorld.with(petition, Permission.PETITION_MODERATE);
    list = "/petitions/" + petition.slug() + "/alarms";
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    path = "/alarms/" + only().getString("id");
  }

  private JsonObject only() {
    var items = api.get(list).require(200).json().getJsonArray("items");
    assertEquals(1, items.size());
    return items.getJsonObject(0);
  }

  private Answer release(Api who, Duration quiet) {
    JsonObject until =
        Json.createObjectBuilder().add("until", clock.instant().plus(quiet).toString()).build();
    return who.post(path + "/commands/release", until);
  }

  private static void refuse(Api who, String list, String path, ProblemType type) {
    who.get(list).requireProblem(type);
    who.get(path).requireProblem(type);
    who.post(path + "/commands/keep", "{}").requireProblem(type);
  }

  @Test
  @DisplayName(
      "R1 R3: a key reads an alarm with its figures, keeps it, then releases it until a day")
  void life() {
    Answer read = api.get(path).require(200);
    JsonObject raised = read.json();
    assertEquals('"' + raised.get("version").toString() + '"', read.header("ETag"));
    assertEquals(raised.getString("raisedAt"), raised.getString("createdAt"));
    assertEquals("RAISED", raised.getString("state"));
    assertEquals("VA", raised.getString("country"));
    assertEquals(MORE, raised.getInt("waiting"));
    Answer kept = api.post(path + "/commands/keep", "{}").require(200);
    assertEquals("KEPT", kept.json().getString("state"));
    assertNotEquals(read.header("ETag"), kept.header("ETag"));
    assertEquals(kept.header("ETag"), api.get(path).require(200).header("ETag"));
    api.post(path + "/commands/keep", "{}").requireProblem(ProblemType.WRONG_STATE);
    JsonObject released = release(api, Duration.ofDays(7)).require(200).json();
    assertEquals("RELEASING", released.getString("state"));
    assertTrue(released.getString("decidedBy").startsWith("key:"), released::toString);
    alarmRun.run();
    assertEquals("RELEASED", only().getString("state"));
    assertEquals(MORE, only().getInt("released"));
    release(api, Duration.ofDays(7)).requireProblem(ProblemType.WRONG_STATE);
    assertEquals("alarm.ended", world.audit("alarm", raised.getString("id")).getLast().action());
  }

  @Test
  @DisplayName(
      "R3: a release that states far fewer held signatures than there are is refused as stale")
  void moreByNow() throws Exception {
    alarmWorld.wave(petition, "VA", 10, 3);
    release(MORE).requireProblem(ProblemType.STALE);
    assertEquals("RAISED", only().getString("state"));
    assertEquals(MORE + 10, only().getInt("waiting"));
    assertEquals("RELEASING", release(MORE + 1).require(200).json().getString("state"));
    release(0).requireProblem(ProblemType.WRONG_STATE);
  }

  private Answer release(int shown) {
    JsonObject told =
        Json.createObjectBuilder()
            .add("until", clock.instant().plus(Duration.ofDays(7)).toString())
            .add("waiting", shown)
            .build();
    return api.post(path + "/commands/release", told);
  }

  @Test
  @DisplayName(
      "R3 R6: a release needs a day ahead; alarms need a key of the campaign with the scope")
  void refusals() {
    for (Duration wrong : new Duration[] {Duration.ofMinutes(-1), Duration.ofDays(400)}) {
      release(api, wrong).requireMistake("until", null);
    }
    api.post(path + "/commands/release", "{}").requireMistake("until", null);
    api.post(path + "/commands/vanish", "{}").requireProblem(ProblemType.NOT_FOUND);
    refuse(api, "/petitions/none/alarms", "/alarms/none", ProblemType.NOT_FOUND);
    for (Api other :
        new Api[] {
          moderationWorld.with(petition, Permission.PETITION_WRITE),
          keys.of(world.campaign(), Permission.PETITION_MODERATE)
        }) {
      refuse(other, list, path, ProblemType.FORBIDDEN);
      release(other, Duration.ofDays(7)).requireProblem(ProblemType.FORBIDDEN);
    }
    refuse(Api.anonymous(), list, path, ProblemType.UNAUTHENTICATED);
    release(Api.anonymous(), Duration.ofDays(7)).requireProblem(ProblemType.UNAUTHENTICATED);
    assertEquals("RAISED", only().getString("state"));
  }
}
