package org.tadamun.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.tadamun.benchmark.fact.Curve;
import org.tadamun.benchmark.instrument.Heap;
import org.tadamun.benchmark.instrument.Load;
import org.tadamun.benchmark.instrument.MailSink;
import org.tadamun.benchmark.instrument.Server;
import org.tadamun.benchmark.scale.Store;
import org.tadamun.benchmark.scale.WaitingLinks;

/**
 * Replays the arrivals of a real petition as fast as the server can take them: first all sign while
 * the mails are queued, then the mails are sent, then all confirm; then some more sign and confirm
 * while their mails are sent. The figures are read all the time, and in the end must be those of
 * the curve. {@code -Dbenchmark.share=0.05} is the share of the signatures; with {@code
 * -Dbenchmark.links=queue} no mail is sent, and the links are read from the queue.
 */
final class Replay {

  private static final double SHARE =
      Double.parseDouble(System.getProperty("benchmark.share", "0.05"));

  /** Whether the links are read from the queue, so that no mail is sent while people confirm. */
  private static final boolean FROM_THE_QUEUE =
      "queue".equals(System.getProperty("benchmark.links", "mail"));

  private static final String API = "/api/v1/";
  private static final String PETITION = API + "petitions/release-amar-fayaz";

  /** The most signatures that the real petition got in a minute, per second. */
  private static final double PEAK_A_SECOND = 2000 / 60.0;

  /** Enough for most of them to meet a server that has compiled its code. */
  private static final int AT_THE_SAME_TIME = 30_000;

  /** Seconds without a mail after which no more are expected. */
  private static final int STILL_MOST = 20;

  /** Twice the time for which a server may cache its figures. */
  private static final Duration OLDEST_FIGURES = Duration.ofSeconds(10);

  private static final double LONGEST = TimeUnit.HOURS.toSeconds(2);

  private final Path root;
  private final Path data;
  private final Map<String, String> database;
  private final Store store;
  private final Watch watch = new Watch();

  Replay(Path root, Path data, Map<String, String> database, Store store) {
    this.root = root;
    this.data = data;
    this.database = database;
    this.store = store;
  }

  void run(String name) throws Exception {
    Curve curve = Curve.read(SHARE);
    List<String> arrivals = curve.arrivals();
    System.out.printf(
        Locale.ROOT,
        "%n%s: replay of %,d signatures from %d countries%n",
        name,
        arrivals.size(),
        curve.expected().size());
    try (MailSink mail = new MailSink()) {
      Map<String, Integer> before;
      double signs;
      try (Server server = start(Map.of())) {
        before = counts(server);
        signs = signing(server, arrivals);
      }
      Queue<String> links =
          FROM_THE_QUEUE ? WaitingLinks.read(store, data) : delivered(mail, arrivals.size());
      try (Server server = start(Map.of())) {
        double confirmations =
            load(server, "confirm, mails queued", () -> confirmation(links.poll()));
        double pairs = 1 / (1 / signs + 1 / confirmations);
        System.out.printf(
            Locale.ROOT,
            "  sign and confirm, mails queued: %,.0f pairs a second, %.0f times the real peak%n",
            pairs,
            pairs / PEAK_A_SECOND);
        compare(curve.expected(), before, server);
      }
      if (!FROM_THE_QUEUE) {
        try (Server server = start(mailKeys(mail))) {
          together(server, mail);
        }
      }
    }
  }

  private Server start(Map<String, String> more) throws Exception {
    Map<String, String> configuration = new HashMap<>(database);
    configuration.putAll(more);
    return Server.tadamun(root, data, configuration);
  }

  private static Map<String, String> mailKeys(MailSink mail) {
    return Map.of(
        "TADAMUN_MAIL_HOST", "127.0.0.1",
        "TADAMUN_MAIL_PORT", Integer.toString(mail.port()),
        "TADAMUN_MAIL_FROM", "campaign@example.org",
        "TADAMUN_MAIL_STARTTLS", "off");
  }

  private double signing(Server server, List<String> arrivals) throws Exception {
    AtomicInteger next = new AtomicInteger();
    return load(
        server,
        "sign, mails queued",
        () -> {
          int number = next.getAndIncrement();
          return number < arrivals.size() ? sign("replay" + number, arrivals.get(number)) : null;
        });
  }

  private Queue<String> delivered(MailSink mail, int mails) throws Exception {
    try (Server server = start(mailKeys(mail))) {
      delivering(server, mail, mails);
    }
    return mail.tokens();
  }

  private void delivering(Server server, MailSink mail, int mails) throws Exception {
    long begin = System.nanoTime();
    long seen = 0;
    int still = 0;
    while (mail.tokens().size() < mails && still < STILL_MOST) {
      TimeUnit.SECONDS.sleep(1);
      still = mail.mails() == seen ? still + 1 : 0;
      seen = mail.mails();
      watch.look(server, counts(server));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "  %-28s %,10d in %6.1f s, %,8.0f a second, %s%n",
        "mails delivered",
        mail.mails(),
        seconds,
        mail.mails() / seconds,
        watch.take());
  }

  /** Signs and confirms over the same connections: half of them would be idle otherwise. */
  private void together(Server server, MailSink mail) throws Exception {
    AtomicInteger signed = new AtomicInteger();
    AtomicInteger confirmed = new AtomicInteger();
    long begin = System.nanoTime();
    load(
        server,
        "sign and confirm, delivering",
        () -> {
          byte[] confirmation = confirmation(mail.tokens().poll());
          if (confirmation != null) {
            confirmed.incrementAndGet();
            return confirmation;
          }
          int number = signed.getAndIncrement();
          if (number < AT_THE_SAME_TIME) {
            return sign("meanwhile" + number, "GB");
          }
          return confirmed.get() < AT_THE_SAME_TIME ? Load.get(API + "ping") : null;
        });
    double pairs = confirmed.get() / ((System.nanoTime() - begin) / 1e9);
    System.out.printf(
        Locale.ROOT,
        "  %d pairs, %,.0f a second, %.0f times the real peak%n",
        confirmed.get(),
        pairs,
        pairs / PEAK_A_SECOND);
  }

  /** Sends all requests, and returns the number of answers per second. */
  private double load(Server server, String what, Supplier<byte[]> requests) throws Exception {
    Thread looking = Thread.ofPlatform().daemon().start(() -> lookOn(server));
    Load.Result result = new Load(server.port()).run(requests, Load.ANY, LONGEST);
    looking.interrupt();
    looking.join();
    System.out.printf(
        Locale.ROOT,
        "  %-28s %,10d, %,8.0f a second, p50 %.1f ms, p99 %.1f ms, %d refused, %s%n",
        what,
        result.answers(),
        result.perSecond(),
        result.p50Millis(),
        result.p99Millis(),
        result.unexpected(),
        watch.take());
    return result.perSecond();
  }

  private void lookOn(Server server) {
    try {
      while (true) {
        TimeUnit.SECONDS.sleep(2);
        watch.look(server, counts(server));
      }
    } catch (InterruptedException over) {
      // The load has ended.
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Map<String, Integer> counts(Server server) throws Exception {
    byte[] body = server.get(PETITION + "/counts").body();
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      JsonObject counts = reader.readObject();
      Map<String, Integer> byCountry = new TreeMap<>();
      counts
          .getJsonArray("countries")
          .getValuesAs(JsonObject.class)
          .forEach(row -> byCountry.put(row.getString("country"), row.getInt("count")));
      int sum = byCountry.values().stream().mapToInt(Integer::intValue).sum();
      if (sum != counts.getInt("total")) {
        throw new IllegalStateException("total " + counts.getInt("total") + ", sum " + sum);
      }
      return byCountry;
    }
  }

  /** Figures may be some seconds old, so they are read until they are current. */
  private static void compare(
      Map<String, Integer> expected, Map<String, Integer> before, Server server) throws Exception {
    long begin = System.nanoTime();
    long wrong = different(expected, before, counts(server));
    while (wrong > 0 && System.nanoTime() - begin < OLDEST_FIGURES.toNanos()) {
      TimeUnit.MILLISECONDS.sleep(250);
      wrong = different(expected, before, counts(server));
    }
    System.out.printf(
        Locale.ROOT,
        "  %d of %d countries differ from the curve, %.1f s after the last answer%n",
        wrong,
        expected.size(),
        (System.nanoTime() - begin) / 1e9);
  }

  private static long different(
      Map<String, Integer> expected, Map<String, Integer> before, Map<String, Integer> after) {
    return expected.entrySet().stream()
        .filter(
            one ->
                after.getOrDefault(one.getKey(), 0) - before.getOrDefault(one.getKey(), 0)
                    != one.getValue())
        .count();
  }

  private static byte[] sign(String name, String country) {
    return Load.post(
        PETITION + "/signatures",
        "{\"givenName\":\"Re\",\"familyName\":\"Play\",\"email\":\"%s@mail%d.example.org\",\"country\":\"%s\",\"language\":\"en\",\"visibility\":\"ANONYMOUS\",\"consents\":[]}"
            .formatted(name, Math.floorMod(name.hashCode(), 400), country));
  }

  private static byte[] confirmation(String token) {
    return token == null
        ? null
        : Load.post(API + "signatures/confirmation", "{\"token\":\"" + token + "\"}");
  }

  /** Counts how often the figures were read and added up, and the heap in the meantime. */
  private static final class Watch {

    private final Heap heap = new Heap();
    private int samples;

    synchronized void look(Server server, Map<String, Integer> counts) throws Exception {
      if (!counts.isEmpty()) {
        samples++;
      }
      heap.look(server.pid());
    }

    synchronized String take() {
      String text = "total = sum in %d samples, heap at most %d MB".formatted(samples, heap.take());
      samples = 0;
      return text;
    }
  }
}
