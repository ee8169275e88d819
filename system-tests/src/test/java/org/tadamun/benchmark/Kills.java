package org.tadamun.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.tadamun.benchmark.fact.Recount;
import org.tadamun.benchmark.instrument.MailSink;
import org.tadamun.benchmark.instrument.Server;

/**
 * R1: kills the server ten times while people sign and confirm and their mails are sent. Each
 * acknowledged signature must have its mail in the end. After each start, each acknowledged
 * confirmation must be in the figures, and in the end the figures must agree with the links that
 * were followed. Throws an exception if something is missing.
 */
final class Kills {

  private static final int KILLS = 10;
  private static final int PEOPLE = 8;
  private static final Duration LOAD_LEAST = Duration.ofSeconds(3);
  private static final int LOAD_MORE_MILLIS = 4_000;

  /** A fixed seed, so that the kills come at the same moments in each run. */
  private static final long SEED = 20201108;

  private static final Duration MAILS_LONGEST = Duration.ofMinutes(3);
  private static final String API = "/api/v1/";
  private static final String PETITION = API + "petitions/release-amar-fayaz";

  private final Path root;
  private final Path data;
  private final Map<String, String> configuration;
  private final Recount recount;
  private final MailSink mail;

  private final AtomicLong numbers = new AtomicLong();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> signed = ConcurrentHashMap.newKeySet();
  private final Set<String> followed = ConcurrentHashMap.newKeySet();

  /** Links that were answered. A set, since a mail that is sent twice has the same link. */
  private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

  private final List<Double> starts = new ArrayList<>();
  private final Random random = new Random(SEED);

  private Kills(
      Path root, Path data, Map<String, String> database, Recount recount, MailSink mail) {
    this.root = root;
    this.data = data;
    this.recount = recount;
    this.mail = mail;
    this.configuration = new HashMap<>(database);
    configuration.put("TADAMUN_MAIL_HOST", "127.0.0.1");
    configuration.put("TADAMUN_MAIL_PORT", Integer.toString(mail.port()));
    configuration.put("TADAMUN_MAIL_FROM", "campaign@example.org");
    configuration.put("TADAMUN_MAIL_STARTTLS", "off");
  }

  /**
   * @param database the server's configuration keys for it; empty for Derby in the data folder
   * @param recount counts the rows of the database while no server runs
   */
  static void measure(
      String name, Path root, Path data, Map<String, String> database, Recount recount)
      throws Exception {
    try (MailSink mail = new MailSink()) {
      new Kills(root, data, database, recount, mail).run(name);
    }
  }

  private void run(String name) throws Exception {
    int before = 0;
    for (int i = 0; i < KILLS; i++) {
      Server server = Server.tadamun(root, data, configuration);
      starts.add(server.startSeconds());
      int total = total(server);
      before = i == 0 ? total : before;
      requireConfirmed(total - before);
      killUnderLoad(server);
      recount.requireEqual();
    }
    try (Server server = Server.tadamun(root, data, configuration)) {
      starts.add(server.startSeconds());
      requireConfirmed(total(server) - before);
      awaitMails();
      int underLoad = confirmed.size();
      int total = confirmTheRest(server);
      report(name, underLoad, total - before);
    }
    recount.requireEqual();
  }

  private void killUnderLoad(Server server) throws Exception {
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      boolean signs = i % 2 == 0;
      people.add(Thread.ofVirtual().start(() -> actUntilDead(server, signs)));
    }
    TimeUnit.MILLISECONDS.sleep(LOAD_LEAST.toMillis() + random.nextInt(LOAD_MORE_MILLIS));
    server.kill();
    for (Thread one : people) {
      one.join();
    }
  }

  private void actUntilDead(Server server, boolean signs) {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      while (true) {
        String token = signs ? null : mail.tokens().poll();
        if (token == null) {
          sign(client, server);
        } else {
          confirm(client, server, token);
        }
      }
    } catch (IOException dead) {
      // The server was killed, as expected.
    } catch (InterruptedException never) {
      Thread.currentThread().interrupt();
    }
  }

  private void sign(HttpClient client, Server server) throws IOException, InterruptedException {
    String address = "kill" + numbers.incrementAndGet() + "@example.org";
    asked.add(address);
    String body =
        "{\"givenName\":\"Ten\",\"familyName\":\"Kills\",\"email\":\"%s\",\"country\":\"NO\",\"language\":\"en\"}"
            .formatted(address);
    if (post(client, server, PETITION + "/signatures", body) == 202) {
      signed.add(address);
    }
  }

  private void confirm(HttpClient client, Server server, String token)
      throws IOException, InterruptedException {
    followed.add(token);
    String body = "{\"token\":\"" + token + "\"}";
    if (post(client, server, API + "signatures/confirmation", body) == 200) {
      confirmed.add(token);
    } else {
      throw new IllegalStateException("a link that was mailed confirms nothing");
    }
  }

  private static int post(HttpClient client, Server server, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(30))
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  /**
   * Checks that the confirmations are counted, before a repeated request could make up for a lost
   * one.
   */
  private void requireConfirmed(int more) {
    String counted = "the total rose by " + more;
    require(more >= confirmed.size(), confirmed.size() + " acknowledged, but " + counted);
    require(more <= followed.size(), followed.size() + " links followed, but " + counted);
  }

  private void awaitMails() throws InterruptedException {
    long end = System.nanoTime() + MAILS_LONGEST.toNanos();
    while (!mail.recipients().keySet().containsAll(signed) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    long lost = signed.stream().filter(one -> !mail.recipients().containsKey(one)).count();
    require(lost == 0, lost + " signatures were acknowledged and have no mail");
    require(asked.containsAll(mail.recipients().keySet()), "a mail to somebody who never signed");
  }

  /** Follows all links again whose answer was cut off. Returns the total afterwards. */
  private int confirmTheRest(Server server) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (String token = mail.tokens().poll(); token != null; token = mail.tokens().poll()) {
        confirm(client, server, token);
      }
      for (String token : List.copyOf(followed)) {
        confirm(client, server, token);
      }
    }
    return total(server);
  }

  private static int total(Server server) throws Exception {
    // Figures may be up to five seconds old.
    TimeUnit.SECONDS.sleep(6);
    try (JsonReader reader =
        Json.createReader(new ByteArrayInputStream(server.get(PETITION + "/counts").body()))) {
      JsonObject counts = reader.readObject();
      int sum =
          counts.getJsonArray("countries").getValuesAs(JsonObject.class).stream()
              .mapToInt(row -> row.getInt("count"))
              .sum();
      require(sum == counts.getInt("total"), "the total is not the sum");
      return sum;
    }
  }

  private void report(String name, int underLoad, int more) {
    int people = mail.recipients().size();
    long twice = mail.recipients().values().stream().filter(times -> times > 1).count();
    starts.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%n%s: %d kills while %d people sign and confirm%n"
            + "  %,d signatures acknowledged, %,d of them have their mail; %,d more were there%n"
            + "  %,d confirmations acknowledged before a kill%n"
            + "  %,d people follow their links in the end, the total rises by %,d%n"
            + "  %,d got their mail more than once (at most %d after a kill)%n"
            + "  ready again after %.1f s (median), %.1f s (longest)%n",
        name,
        KILLS,
        PEOPLE,
        signed.size(),
        signed.size(),
        people - signed.size(),
        underLoad,
        people,
        more,
        twice,
        3 * 10,
        starts.get(starts.size() / 2),
        starts.getLast());
    require(more == people, people + " confirmed, but the total rose by " + more);
  }

  private static void require(boolean fact, String otherwise) {
    if (!fact) {
      throw new IllegalStateException(otherwise);
    }
  }
}
