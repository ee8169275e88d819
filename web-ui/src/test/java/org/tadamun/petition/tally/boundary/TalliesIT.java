package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Tallies")
class TalliesIT {

  private static final int THREADS = 12;
  private static final int SIGNERS = 96;
  private static final String[] COUNTRIES = {"SE", "GB", "PK", "ZZ"};

  @Inject private PetitionWorld petitionWorld;
  @Inject private TallyWorld tallyWorld;

  private static JsonObject counts(PetitionView petition) {
    return Api.anonymous().get("/petitions/" + petition.slug() + "/counts").require(200).json();
  }

  private static long sumOfCountries(JsonObject counts) {
    return counts.getJsonArray("countries").getValuesAs(JsonObject.class).stream()
        .mapToLong(row -> row.getJsonNumber("count").longValue())
        .sum();
  }

  @Test
  @DisplayName("R1 R2: they agree with a recount while many sign, confirm and withdraw at once")
  void neverDrift() throws Exception {
    PetitionView petition = petitionWorld.open();
    Random random = new Random(1);
    Map<String, String> countries = new HashMap<>();
    for (int i = 0; i < SIGNERS; i++) {
      countries.put(World.unique("s"), COUNTRIES[random.nextInt(COUNTRIES.length)]);
    }
    List<String> signers = List.copyOf(countries.keySet());
    inParallel(signers, name -> sign(petition, name, countries.get(name)));
    Map<String, String> tokens =
        signers.stream()
            .collect(
                Collectors.toMap(name -> name, name -> petitionWorld.token(name + "@example.org")));
    Map<String, Boolean> withdraws =
        signers.stream().collect(Collectors.toMap(name -> name, name -> random.nextInt(4) == 0));
    inParallel(
        signers,
        name -> {
          act("/signatures/confirmation", tokens.get(name));
          act("/signatures/confirmation", tokens.get(name));
          if (withdraws.get(name)) {
            act("/signatures/self/withdrawal", tokens.get(name));
          }
          JsonObject seen = counts(petition);
          assertEquals(seen.getJsonNumber("total").longValue(), sumOfCountries(seen));
        });

    long recounted = petitionWorld.recount(petition.id());
    assertEquals(withdraws.values().stream().filter(gone -> !gone).count(), recounted);
    assertEquals(recounted, historyOf(petition, "by=country"));
    assertEquals(recounted, historyOf(petition, "by=none"));
    Map<String, Long> byCountry =
        petitionWorld.rows(petition.id()).stream()
            .filter(row -> row.state() == SignatureState.CONFIRMED)
            .collect(Collectors.groupingBy(row -> row.signer().country(), Collectors.counting()));
    assertEquals(byCountry, historyByCountry(petition));
  }

  @Test
  @DisplayName("R1: they include what is booked into a past hour after it was read")
  void pastBookedLater() throws Exception {
    PetitionView petition = petitionWorld.open();
    Instant lastWeek = Instant.now().minus(7, ChronoUnit.DAYS);
    tallyWorld.bookPast(petition, "SE", lastWeek, 40);
    assertEquals(40, counts(petition).getInt("total"));
    assertEquals(40, historyOf(petition, "by=none"));

    tallyWorld.bookPast(petition, "NO", lastWeek, 2);
    JsonObject seen = counts(petition);
    assertEquals(42, seen.getInt("total"));
    assertEquals(42, sumOfCountries(seen));
    assertEquals(42, historyOf(petition, "by=none"));
    assertEquals(Map.of("SE", 40L, "NO", 2L), historyByCountry(petition));
  }

  @Test
  @DisplayName("R3: the history by day gives a day as a whole or not at all, also by country")
  void wholeDays() throws Exception {
    PetitionView petition = petitionWorld.open();
    Instant day = Instant.now().minus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
    tallyWorld.bookPast(petition, "SE", day.plus(3, ChronoUnit.HOURS), 40);
    tallyWorld.bookPast(petition, "SE", day.plus(15, ChronoUnit.HOURS), 2);
    String path = "/petitions/" + petition.slug() + "/counts/history?interval=day";
    Instant noon = day.plus(12, ChronoUnit.HOURS);
    for (String by : List.of("&by=none", "&by=country")) {
      JsonArray whole = days(path + by + "&from=" + day + "&to=" + noon);
      assertEquals(42, whole.getJsonObject(0).getInt("change"));
      assertEquals(day.toString(), whole.getJsonObject(0).getString("from"));
      assertEquals(0, days(path + by + "&from=" + noon).size());
    }
  }

  private static JsonArray days(String path) {
    return Api.anonymous().get(path).require(200).json().getJsonArray("items");
  }

  @Test
  @DisplayName(
      "R4: the history is cacheable for five seconds by any origin, and answers 304 to its own"
          + " ETag and 200 to another one")
  void cacheable() throws Exception {
    PetitionView petition = petitionWorld.open();
    String path = "/petitions/" + petition.slug() + "/counts/history?interval=day";
    Answer first = Api.anonymous().get(path).require(200);
    assertTrue(first.header("Cache-Control").contains("max-age=5"), first.header("Cache-Control"));
    assertEquals("*", first.header("Access-Control-Allow-Origin"));
    assertEquals(304, again(path, first).status());
    Api.anonymous().with("If-None-Match", "\"other\"").get(path).require(200);
  }

  /** The figures get a new moment, and with it a new tag, after five seconds. */
  private static Answer again(String path, Answer first) {
    Answer answer = first;
    for (int i = 0; i < 4 && answer.status() != 304; i++) {
      answer = Api.anonymous().with("If-None-Match", answer.header("ETag")).get(path);
    }
    return answer;
  }

  @Test
  @DisplayName("they name countries in the language of the query before that of the browser")
  void language() throws Exception {
    PetitionView petition = petitionWorld.open();
    tallyWorld.bookPast(petition, "SE", Instant.now().minus(7, ChronoUnit.DAYS), 2);
    String path = "/petitions/" + petition.slug() + "/counts";
    Api french = Api.anonymous().with("Accept-Language", "fr");
    assertEquals("Suède", named(french.get(path)));
    Answer german = french.get(path + "?lang=de");
    assertEquals("Schweden", named(german));
    assertEquals("de", german.header("Content-Language"));
    assertEquals("Sweden", named(french.get(path + "?lang=ja")));
  }

  private static String named(Answer counts) {
    return counts.require(200).json().getJsonArray("countries").getJsonObject(0).getString("name");
  }

  @Test
  @DisplayName("an unknown interval, version or moment is refused")
  void refusals() throws Exception {
    PetitionView petition = petitionWorld.open();
    String path = "/petitions/" + petition.slug() + "/counts";
    Api api = Api.anonymous();
    api.get(path + "/history?interval=week").requireMistake("interval", "week");
    api.get(path + "/history?by=city").requireProblem(ProblemType.INVALID);
    api.get(path + "/history?from=yesterday").requireProblem(ProblemType.INVALID);
    api.get(path + "/history?limit=9999").requireProblem(ProblemType.INVALID);
    api.get(path + "/history?cursor=zzz").requireProblem(ProblemType.INVALID);
    api.get(path + "?version=x").requireProblem(ProblemType.INVALID);
    api.get(path + "?version=9").requireProblem(ProblemType.NOT_FOUND);
    api.get("/petitions/none/counts").requireProblem(ProblemType.NOT_FOUND);
  }

  private interface Step {
    void take(String name);
  }

  private static void inParallel(List<String> names, Step step) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> running = new ArrayList<>();
      names.forEach(name -> running.add(threads.submit(() -> step.take(name))));
      for (Future<?> one : running) {
        one.get();
      }
    }
  }

  private static void sign(PetitionView petition, String name, String country) {
    Api.anonymous()
        .post(
            "/petitions/" + petition.slug() + "/signatures",
            Json.createObjectBuilder()
                .add("givenName", "Test")
                .add("email", name + "@example.org")
                .add("country", country)
                .add("language", "en")
                .build())
        .require(202);
  }

  private static void act(String path, String token) {
    Api.anonymous().post(path, Json.createObjectBuilder().add("token", token).build()).require(200);
  }

  private static long historyOf(PetitionView petition, String by) {
    return historyByCountryOrNone(petition, by).values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, Long> historyByCountry(PetitionView petition) {
    return historyByCountryOrNone(petition, "by=country");
  }

  private static Map<String, Long> historyByCountryOrNone(PetitionView petition, String by) {
    String path = "/petitions/" + petition.slug() + "/counts/history?interval=hour&" + by;
    return Api.anonymous().get(path).require(200).items().stream()
        .collect(
            Collectors.toMap(
                item -> item.isNull("country") ? "" : item.getString("country"),
                item -> item.getJsonNumber("change").longValue(),
                Long::sum));
  }
}
