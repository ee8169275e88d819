package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("A list with the bounds from and to")
class TimeBoundsIT {

  private static final String DAY = "2020-11-08";
  private static final String NEXT = "2020-11-09";
  private static final String MIDNIGHT = "T00:00:00Z";

  @Inject private ContractWorld contractWorld;

  private Scene scene;
  private List<String> lists;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
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
  @DisplayName("accepts days and moments, and means the same by them")
  void both() {
    for (String list : lists) {
      JsonObject moments = read(list, DAY + MIDNIGHT, NEXT + MIDNIGHT);
      // The days of a funnel are whole, the last one included.
      JsonObject days = read(list, DAY, list.contains("/funnel") ? DAY : NEXT);
      for (String part : List.of("items", "days", "countries", "from", "to", "total")) {
        assertEquals(moments.get(part), days.get(part), list + " " + part);
      }
      read(list, DAY, NEXT + MIDNIGHT);
      read(list, DAY + MIDNIGHT, NEXT);
    }
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
