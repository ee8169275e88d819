package org.tadamun.web.api.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.api.Writing;
import org.tadamun.web.api.Writings;
import org.tadamun.web.api.description.ProgramRoutes;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;

/**
 * Unknown members in the body of a command. The body is never read back, so that no caller has a
 * reason to send unknown members.
 */
@InServer
@DisplayName("A command")
class CommandMembersIT {

  private static final String DAY = "2020-11-20";

  @Inject private BeanManager beans;
  @Inject private ContractWorld contractWorld;

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
  }

  /** The commands whose body has only known members; those on one's own signature have no key. */
  private List<Writing> commands() {
    Map<String, Method> routes = ProgramRoutes.of(beans);
    return Writings.all(scene).stream()
        .filter(writing -> writing.method().equals("POST") && writing.scope() != null)
        .filter(writing -> isWhole(routes.get(writing.toString())))
        .toList();
  }

  private static boolean isWhole(Method method) {
    return method != null
        && Stream.of(method.getParameterTypes())
            .anyMatch(type -> type.isAnnotationPresent(OnlyKnown.class));
  }

  private void refused(String path, JsonObject sent) {
    scene.key().post(path, sent).requireMistake("date", DAY);
  }

  @Test
  @DisplayName("with an unknown member is refused at that member, and does nothing")
  void otherDay() {
    List<Writing> commands = commands();
    assertTrue(commands.size() > 20, commands::toString);
    for (Writing writing : commands) {
      Map<String, Long> rows = contractWorld.rows(scene);
      JsonObject more = Json.createObjectBuilder(writing.valid()).add("date", DAY).build();
      refused(writing.path(), more);
      assertEquals(rows, contractWorld.rows(scene), writing::toString);
    }
  }

  /**
   * The commands without a body. None of them names its object by a number, so that the body is
   * checked before the object is looked up.
   */
  private List<String> bodiless() {
    return ProgramRoutes.of(beans).entrySet().stream()
        .filter(route -> route.getKey().startsWith("POST ") && takesNothing(route.getValue()))
        .map(route -> route.getKey().replace("POST ", ""))
        .map(path -> path.replace("/petitions/{slug}", "/petitions/" + scene.petition()))
        .map(path -> path.replace("/campaigns/{slug}", "/campaigns/" + scene.campaign().slug()))
        .map(path -> path.replace("/days-of-action/{slug}", "/days-of-action/" + scene.day()))
        .map(path -> path.replace("/addressees/{id}", "/addressees/" + scene.addressee()))
        .map(path -> path.replaceAll("\\{[a-z]+}", "none"))
        .toList();
  }

  private static boolean takesNothing(Method method) {
    Operation said = method.getAnnotation(Operation.class);
    return (said == null || !said.hidden())
        && Stream.of(method.getParameterTypes())
            .noneMatch(type -> type.isRecord() || type == InputStream.class);
  }

  @Test
  @DisplayName("rest R13: without a body refuses a body that has members, and does nothing")
  void noBody() {
    List<String> bodiless = bodiless();
    assertTrue(
        bodiless.contains("/addressees/" + scene.addressee() + "/ending"), bodiless::toString);
    assertTrue(bodiless.size() > 25, bodiless::toString);
    JsonObject sent = Writings.object().add("date", DAY).build();
    Map<String, Long> rows = contractWorld.rows(scene);
    bodiless.forEach(path -> refused(path, sent));
    assertEquals(rows, contractWorld.rows(scene));
  }

  @Test
  @DisplayName("ignores a member whose value is null, even an unknown one")
  void nothing() {
    String path = "/endorsements/" + scene.endorsement() + "/commands/unpublish";
    JsonObject nothing = Writings.object().addNull("date").build();
    scene.key().post(path, nothing).require(200);
    scene.key().post("/addressees/" + scene.addressee() + "/ending", nothing).require(200);
  }

  @Test
  @DisplayName("R20: report refuses an action that did not take place, a letter and photographs")
  void report() {
    String path = "/actions/" + scene.action();
    String state = scene.key().get(path).require(200).json().getString("state");
    for (String member : List.of("tookPlace", "letterHandedOver", "photographs")) {
      JsonObject sent = Writings.object().add(member, member.startsWith("letter")).build();
      scene.key().post(path + "/report", sent).requireMistake(member, null);
    }
    JsonArrayBuilder pictures = Json.createArrayBuilder().add("a.jpg");
    String kept =
        scene
            .key()
            .post(path + "/report", Writings.object().add("photographs", pictures).build())
            .requireMistake("photographs", "a.jpg")
            .body();
    assertTrue(kept.contains("keeps no photographs"), kept);
    Answer told =
        scene
            .key()
            .post(path + "/report", "{\"tookPlace\": false}")
            .requireProblem(ProblemType.INVALID);
    assertTrue(told.body().contains("/commands/cancel"), told.body());
    assertEquals(state, scene.key().get(path).json().getString("state"));
    JsonObject held =
        Writings.object()
            .add("tookPlace", true)
            .add("letterHandedOver", false)
            .add("photographs", JsonValue.EMPTY_JSON_ARRAY)
            .build();
    Answer reported = scene.key().post(path + "/report", held).require(200);
    assertEquals("TOOK_PLACE", reported.json().getString("state"));
  }
}
