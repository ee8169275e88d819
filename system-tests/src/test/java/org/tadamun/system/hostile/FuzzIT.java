package org.tadamun.system.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Staff;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Figures;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.TadamunServer;

/** R4 of the bars: no request makes the server fail, show internals, or change a figure. */
@BrowserTest
@DisplayName("Ten thousand requests that nobody should send")
class FuzzIT {

  private static final long SEED = 20_261_125;
  private static final int REQUESTS = 5_000;
  private static final int AT_ONCE = 8;
  private static final int SHOWN = 12;
  private static final String CAMPAIGN = "?campaign=" + Demonstration.SLUG;
  private static final Pattern ID = Pattern.compile("\"id\": ?\"([^\"]+)\"");
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\tat [a-z]|Exception\\b|java\\.(lang|util|io)\\.|org\\.(tadamun|glassfish|eclipse)\\."
              // The hidden field and the files of each console page have the name of Faces.
              + "|jakarta\\.(?!faces\\.(ViewState|resource)\\b)[a-z]|SQLSTATE|SELECT"
              + " (id|t[0-9]+)\\b|root:x:0");
  private static final Pattern LIVE =
      Pattern.compile("<script>alert|<img src=x|<svg/onload", Pattern.CASE_INSENSITIVE);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Answers by status of the current pass. */
  private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();

  @Test
  @DisplayName("are refused without failure, echo or stack trace, and change no figure")
  void fuzzed(Browser anyBrowser) throws Exception {
    try (TadamunServer server = Demonstration.begun("fuzzed", Map.of()).start()) {
      Http http = server.http();
      Browser browser = anyBrowser.at(server.base());
      Console.firstSignIn(browser, server.signInLink(), Staff.named("Fern Fuzzer"), "en");
      String key = key(browser);
      List<Endpoint> endpoints = new ArrayList<>(Endpoint.ofApi(http));
      assertTrue(endpoints.size() > 60, endpoints::toString);
      List<String> ids = ids(http.with("Authorization", "Bearer " + key), endpoints);
      endpoints.addAll(Endpoint.ofSite());

      Figures before = Figures.fresh(http);
      int pending = pending(http, key);
      assertEquals(List.of(), faults(new Fuzzer(server.base(), SEED, endpoints, ids, null)));
      assertEquals(before.byCountry(), Figures.fresh(http).byCountry(), "nobody changes a figure");
      requireSome(200, 202, 401, 404, 422);
      int more = pending(http, key) - pending;
      assertTrue(more > 0 && more <= count(202, 303), more + " wait: " + statuses);
      assertEquals(List.of(), faults(new Fuzzer(server.base(), SEED + 1, endpoints, ids, key)));
      requireSome(200, 404, 422);
      assertTrue(count(409, 412, 428) > 0, statuses::toString);
      assertTrue(count(401, 403) < REQUESTS / 4, () -> "a key that opens nothing: " + statuses);
      assertAddsUp(http);
      http.get("/health/ready").require(200);
      http.get("/health/live").require(200);
      assertEquals(200, http.get("/en/").status());
    }
  }

  /** Creates a key with every scope. */
  private static String key(Browser browser) {
    browser.open("/console/keys/new" + CAMPAIGN).type("name", "Fuzz");
    browser.choose(
        "organisation",
        browser.find("#organisation option:nth-of-type(2)").getDomProperty("value"));
    browser.all("#scopes input").forEach(scope -> scope.click());
    // The page stays, and shows the key.
    browser.find("#make").click();
    return browser.find("#secret").getDomProperty("value");
  }

  /** The number of signatures that wait for confirmation. */
  private static int pending(Http http, String key) {
    String path = "/api/v1/petitions/" + Demonstration.SLUG + "/signatures";
    JsonObject page =
        http.with("Authorization", "Bearer " + key)
            .get(path + "?state=PENDING&limit=200")
            .require(200)
            .json();
    assertTrue(page.isNull("next"), "all on one page");
    return page.getJsonArray("items").size();
  }

  private void requireSome(int... wanted) {
    for (int status : wanted) {
      assertTrue(count(status) > 0, () -> "never " + status + ": " + statuses);
    }
  }

  private int count(int... those) {
    return Arrays.stream(those).map(status -> statuses.getOrDefault(status, 0)).sum();
  }

  private static List<String> ids(Http http, List<Endpoint> endpoints) {
    List<String> ids = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      if (endpoint.method().equals("GET") && !endpoint.path().contains("{id}")) {
        String path = endpoint.path().replaceAll("\\{[^}]*}", Demonstration.SLUG);
        ID.matcher(http.get(path).body()).results().limit(3).forEach(id -> ids.add(id.group(1)));
      }
    }
    assertTrue(ids.size() > 10, ids::toString);
    return ids.stream().distinct().sorted().toList();
  }

  private List<String> faults(Fuzzer fuzzer) throws InterruptedException {
    ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    statuses.clear();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    for (int i = 0; i < REQUESTS; i++) {
      int number = i;
      threads.execute(() -> send(fuzzer, number, faults));
    }
    threads.shutdown();
    assertTrue(threads.awaitTermination(5, TimeUnit.MINUTES), "the server is busy for ever");
    System.out.println("seed " + SEED + ": " + new TreeMap<>(statuses));
    return faults.stream().limit(SHOWN).toList();
  }

  private void send(Fuzzer fuzzer, int number, ConcurrentLinkedQueue<String> faults) {
    HttpRequest request = fuzzer.request(number);
    String what = "seed " + SEED + " number " + number + " " + request.method() + " ";
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      String fault = fault(answer);
      if (!fault.isEmpty()) {
        faults.add(what + request.uri() + ": " + fault);
      }
    } catch (IOException broken) {
      // Of a TRACE only the head is read before the connection ends (docs/adr/167).
      if (!request.method().equals("TRACE")) {
        faults.add(what + request.uri() + ": " + broken);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** The fault of an answer, or an empty text. */
  private static String fault(HttpResponse<byte[]> answer) {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    int status = answer.statusCode();
    String type = answer.headers().firstValue("Content-Type").orElse("");
    boolean promised = status == 503 && answer.headers().firstValue("Retry-After").isPresent();
    if (status >= 500 && !promised && status != 501) {
      return status + " " + cut(body);
    }
    if (answer.headers().firstValue("X-Injected").isPresent()) {
      return "a header was injected";
    }
    if (status >= 400 && INSIDE.matcher(body).find()) {
      return "tells of its inside: "
          + cut(INSIDE.matcher(body).results().toList().toString(), body);
    }
    if (type.contains("html") && LIVE.matcher(body).find()) {
      return "would be executed: " + cut(body);
    }
    if (status >= 400 && type.contains("json") && body.contains(HostileText.CANARY)) {
      return "echoes: " + cut(body);
    }
    return "";
  }

  private static String cut(String body) {
    return body.substring(0, Math.min(body.length(), 300)).replaceAll("\\s+", " ");
  }

  private static String cut(String found, String body) {
    return found.length() + " " + cut(body);
  }

  /** Checks that the figures agree with each other; a key may change much else. */
  private static void assertAddsUp(Http http) {
    Figures.fresh(http);
    String path = "/api/v1/petitions/" + Demonstration.SLUG;
    JsonObject counts = http.get(path + "/counts").require(200).json();
    JsonObject bySource = counts.getJsonObject("bySource");
    assertEquals(
        counts.getInt("total"), bySource.keySet().stream().mapToInt(bySource::getInt).sum());
    int version = counts.getInt("version");
    int sum = 0;
    String cursor = "";
    do {
      JsonObject page =
          http.get(path + "/counts/history?limit=200&interval=day&by=none" + cursor)
              .require(200)
              .json();
      sum +=
          page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
              .mapToInt(item -> item.getInt("change"))
              .sum();
      cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    } while (cursor != null);
    assertEquals(counts.getInt("total"), sum, "version " + version);
  }
}
