package org.tadamun.petition.moderation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.testing.ModerationWorld.corrected;
import static org.tadamun.petition.testing.ModerationWorld.tallied;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Decisions of several moderators at once")
class ModerationAtOnceIT {

  private static final int THREADS = 6;
  private static final int DECISIONS = 40;
  private static final int SIGNERS = 24;
  private static final String[] COUNTRIES = {"SE", "GB", "PK"};
  private static final String[] COMMANDS = {"hold", "release", "invalidate", "revert"};

  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionWorld petitionWorld;

  @Test
  @DisplayName("R1 R4: correction R2: total, sum of countries, recount and public log agree")
  void neverDrift() throws Exception {
    PetitionView petition = petitionWorld.open();
    Api moderator = moderationWorld.moderator(petition);
    List<Long> ids = new ArrayList<>();
    Map<String, Long> signed = new HashMap<>();
    for (int i = 0; i < SIGNERS; i++) {
      String country = COUNTRIES[i % COUNTRIES.length];
      ids.add(moderationWorld.confirmed(petition, country));
      signed.merge(country, 1L, Long::sum);
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int seed = 0; seed < THREADS; seed++) {
        Random random = new Random(seed);
        running.add(threads.submit(() -> decide(moderator, petition, ids, random)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    Map<String, Long> recounted =
        petitionWorld.rows(petition.id()).stream()
            .filter(row -> row.state() == SignatureState.CONFIRMED)
            .collect(Collectors.groupingBy(row -> row.signer().country(), Collectors.counting()));
    assertEquals(new TreeMap<>(recounted), new TreeMap<>(tallied(petition)));
    Map<String, Long> logged = new TreeMap<>(signed);
    corrected(petition).forEach((country, change) -> logged.merge(country, change, Long::sum));
    logged.values().removeIf(count -> count == 0);
    assertEquals(new TreeMap<>(recounted), logged);
  }

  private static void decide(Api moderator, PetitionView petition, List<Long> ids, Random random) {
    JsonObject reason = Json.createObjectBuilder().add("reason", "OTHER").build();
    JsonObject none = JsonValue.EMPTY_JSON_OBJECT;
    for (int i = 0; i < DECISIONS; i++) {
      long id = ids.get(random.nextInt(ids.size()));
      String command = COMMANDS[random.nextInt(COMMANDS.length)];
      JsonObject why = command.equals("invalidate") ? reason : none;
      int status = moderator.post("/signatures/" + id + "/commands/" + command, why).status();
      assertTrue(status == 200 || status == 409, command + " answered " + status);
      JsonObject seen =
          Api.anonymous().get("/petitions/" + petition.slug() + "/counts").require(200).json();
      long sum =
          seen.getJsonArray("countries").getValuesAs(JsonObject.class).stream()
              .mapToLong(row -> row.getJsonNumber("count").longValue())
              .sum();
      assertEquals(seen.getJsonNumber("total").longValue(), sum);
    }
  }
}
