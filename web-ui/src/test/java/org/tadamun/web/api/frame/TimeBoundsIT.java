package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Await;

@InServer
@DisplayName("A list with the bounds from and to")
class TimeBoundsIT {

  private static final String DAY = "2020-11-08";
  private static final String NEXT = "2020-11-09";
  private static final String MIDNIGHT = "T00:00:00Z";

  /** The days of a funnel are those of the campaign's zone; this one always has those of UTC. */
  private static final String ZONE = "Africa/Abidjan";

  @Inject private Clock clock;
  @Inject private ContractWorld contractWorld;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionWorld petitionWorld;
  @Inject private World world;

  private PetitionView signed;
  private Scene scene;
  private List<String> lists;

  @BeforeEach
  void open() throws Exception {
    signed = petitionWorld.open(world.liveCampaign(ZONE));
    scene = contractWorld.scene(signed);
    String petition = "/petitions/" + scene.petition();
    lists =
        List.of(
            petition + "/counts/history?interval=hour",
            petition + "/signatures?limit=50",
            petition + "/trends?by=domain",
            petition + "/funnel?country=SE");
  }

  private JsonObject read(String list, String from, String to) {
    return scene.key().get(list + "&from=" + from + "&to=" + to).require(200).json();
  }

  @Test
  @DisplayName("accepts days and moments, and answers both with the same signatures of a day")
  void both() {
    world.earlyEnough();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    moderationWorld.confirmed(signed, "SE");
    for (String list : lists) {
      // A timer may count mails for the funnel between the two readings.
      Await.untilHolds(Duration.ofSeconds(30), () -> sameOf(list, today));
      read(list, DAY, NEXT + MIDNIGHT);
      read(list, DAY + MIDNIGHT, NEXT);
    }
  }

  /** Asserts that days and moments mean the same, and another day something else. */
  private JsonObject sameOf(String list, LocalDate day) {
    // The days of a funnel are whole, the last one included.
    boolean whole = list.contains("/funnel");
    LocalDate next = day.plusDays(1);
    JsonObject moments = read(list, day + MIDNIGHT, next + MIDNIGHT);
    JsonObject days = read(list, day.toString(), (whole ? day : next).toString());
    for (String part : List.of("items", "days", "countries", "from", "to", "total")) {
      assertEquals(moments.get(part), days.get(part), list + " " + part);
    }
    JsonObject empty = read(list, DAY, whole ? DAY : NEXT);
    assertTrue(
        List.of("items", "countries", "total").stream()
            .anyMatch(part -> !Objects.equals(empty.get(part), days.get(part))),
        () -> list + " has nothing of today: " + days);
    return days;
  }

  @Test
  @DisplayName("refuses at its field a bound that is neither a day nor a moment")
  void neither() {
    for (String list : lists) {
      for (String field : List.of("from", "to")) {
        for (String odd : List.of("yesterday", "2020-02-30", "08.11.2020", "2020-11-08T12")) {
          scene.key().get(list + "&" + field + "=" + odd).requireMistake(field, null);
        }
      }
    }
  }

  @Test
  @DisplayName("refuses an end that is not after the beginning, instead of an empty list")
  void order() {
    for (String list : lists) {
      scene.key().get(list + "&from=" + NEXT + "&to=" + DAY).requireProblem(ProblemType.INVALID);
    }
    // The end is excluded: from a day to the same day is an empty time.
    for (String end : List.of(DAY, NEXT)) {
      scene.key().get(lists.get(1) + "&from=" + NEXT + "&to=" + end).requireMistake("to", null);
      scene.key().post("/exports/signatures", order(NEXT, end)).requireMistake("to", null);
    }
  }

  @Test
  @DisplayName("accepts days and moments in an export of signatures too")
  void files() {
    for (String end : List.of("", MIDNIGHT)) {
      scene.key().post("/exports/signatures", order(DAY + end, NEXT + end)).require(201);
    }
    scene.key().post("/exports/signatures", order("yesterday", NEXT)).requireMistake("from", null);
  }

  private JsonObject order(String from, String to) {
    return Json.createObjectBuilder()
        .add("petition", scene.petition())
        .add("format", "CSV")
        .add("from", from)
        .add("to", to)
        .build();
  }
}
