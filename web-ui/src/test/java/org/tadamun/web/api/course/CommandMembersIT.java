package org.tadamun.web.api.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.api.Writing;
import org.tadamun.web.api.Writings;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;

/** Its body is never read back, so that nobody has a reason to send more than it knows. */
@InServer
@DisplayName("A command")
class CommandMembersIT {

  private static final Set<String> LED =
      Set.of(
          "/actions/{id}/commands/{command}",
          "/actions/{id}/report",
          "/campaigns/{slug}/outcome",
          "/deliveries/{id}/report",
          "/alarms/{id}/commands/{command}",
          "/deliveries/{id}/correction",
          "/endorsements/{id}/commands/{command}",
          "/imports/{id}/withdrawal",
          "/parliamentary-acts/{id}/events",
          "/parliamentary-acts/{id}/sponsors/{sponsor}/withdrawal",
          "/petitions/{slug}/commands/{command}",
          "/petitions/{slug}/recounts/{id}/correction",
          "/petitions/{slug}/versions/next/publication",
          "/signatures/{id}/commands/{command}");

  @Inject private ContractWorld contractWorld;

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
  }

  private List<Writing> commands() {
    return Writings.all(scene).stream()
        .filter(writing -> writing.method().equals("POST") && LED.contains(writing.template()))
        .toList();
  }

  @Test
  @DisplayName("that says a day by another name is refused at it, and does nothing")
  void otherDay() {
    List<Writing> commands = commands();
    assertEquals(
        new TreeSet<>(LED),
        commands.stream().map(Writing::template).collect(Collectors.toCollection(TreeSet::new)));
    for (Writing writing : commands) {
      Map<String, Long> rows = contractWorld.rows(scene);
      JsonObject more = Json.createObjectBuilder(writing.valid()).add("date", "2020-11-20").build();
      scene
          .key()
          .post(writing.path(), more)
          .requireProblem(ProblemType.INVALID)
          .requireField("date", "2020-11-20");
      assertEquals(rows, contractWorld.rows(scene), writing::toString);
    }
  }

  @Test
  @DisplayName("passes over what is null, whatever it is called")
  void nothing() {
    String path = "/endorsements/" + scene.endorsement() + "/commands/unpublish";
    scene.key().post(path, Writings.object().addNull("date").build()).require(200);
  }

  @Test
  @DisplayName("R20 reports nothing of what did not take place, and keeps no letter with it")
  void report() {
    String path = "/actions/" + scene.action();
    String state = scene.key().get(path).require(200).json().getString("state");
    for (String member : List.of("tookPlace", "letterHandedOver", "photographs")) {
      JsonObject sent = Writings.object().add(member, member.startsWith("letter")).build();
      scene
          .key()
          .post(path + "/report", sent)
          .requireProblem(ProblemType.INVALID)
          .requireField(member, null);
    }
    Answer told =
        scene
            .key()
            .post(path + "/report", "{\"tookPlace\": false}")
            .requireProblem(ProblemType.INVALID);
    assertTrue(told.body().contains("/commands/cancel"), told.body());
    assertEquals(state, scene.key().get(path).json().getString("state"));
    JsonObject held =
        Writings.object().add("tookPlace", true).add("letterHandedOver", false).build();
    Answer reported = scene.key().post(path + "/report", held).require(200);
    assertEquals("TOOK_PLACE", reported.json().getString("state"));
  }
}
