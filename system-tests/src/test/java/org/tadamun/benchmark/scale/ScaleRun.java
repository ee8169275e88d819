package org.tadamun.benchmark.scale;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tadamun.benchmark.instrument.Heap;
import org.tadamun.benchmark.instrument.Server;
import org.tadamun.benchmark.scale.filling.Filling;

/**
 * P4, P5 and the second half of P7: the same questions at 5,000 signatures and at millions, on the
 * same database with 512 MB of heap. Throws an exception if a total is wrong.
 */
public final class ScaleRun {

  private static final int FEW = 5_000;
  private static final int OTHERS = 5_000;
  private static final double MOST_TIMES = 1.2;
  private static final double MOST_MILLIS = 300;

  /** A shorter time cannot be distinguished from the noise of two processors. */
  private static final double NOISE_MILLIS = 1;

  private static final String KEY = "tadamun_benchmark-scale";
  private static final String PETITION = "/api/v1/petitions/release-amar-fayaz";

  private final Path root;
  private final Path data;
  private final Map<String, String> configuration;
  private final Store store;
  private final Heap heap = new Heap();
  private final Map<String, Question.Bar> bars = new HashMap<>();

  private ScaleRun(Path root, Path data, Map<String, String> database, Store store) {
    this.root = root;
    this.data = data;
    this.configuration = new HashMap<>(database);
    this.store = store;
    configuration.put("JAVA_OPTS", "-Xmx512m");
  }

  /**
   * @param database the server's configuration keys for it; empty for Derby in the data folder
   * @param rows the number of signatures that counts as many
   */
  public static void measure(
      String name, Path root, Path data, Map<String, String> database, Store store, int rows)
      throws Exception {
    new ScaleRun(root, data, database, store).run(name, rows);
  }

  private void run(String name, int rows) throws Exception {
    Server.tadamun(root, data, configuration).close();
    store.open(
        database -> {
          ApiKeys.insert(database, List.of(KEY));
          Filling filling = new Filling(database, Instant.now());
          filling.actions(OTHERS);
          filling.endorsements(OTHERS);
        });
    Map<String, Question.Timing> few = at(FEW);
    Map<String, Question.Timing> many = at(rows);
    System.out.printf(
        Locale.ROOT, "%n%s, %,d beside %,d signatures, 512 MB of heap, ms%n", name, rows, FEW);
    System.out.printf(
        "  %-42s %9s %9s %9s %9s %6s%n", "question", "few", "many", "first", "p99", "ratio");
    few.forEach((question, before) -> line(question, before, many.get(question)));
  }

  private Map<String, Question.Timing> at(int rows) throws Exception {
    long begin = System.nanoTime();
    Instant now = Instant.now();
    long[] total = new long[1];
    store.open(
        database -> {
          Filling filling = new Filling(database, now);
          filling.signatures(rows);
          total[0] = filling.recount();
        });
    System.out.printf(
        Locale.ROOT,
        "  %,d rows written and recounted in %.0f s: %,d count%n",
        rows,
        (System.nanoTime() - begin) / 1e9,
        total[0]);
    Map<String, Question.Timing> timings = new LinkedHashMap<>();
    try (Server server = Server.again(root, data, configuration)) {
      System.out.printf(Locale.ROOT, "  ready after %.1f s%n", server.startSeconds());
      ConsoleVisitor visitor =
          rows == FEW ? ConsoleVisitor.first(root, data) : ConsoleVisitor.again(server.port());
      requireTotal(server, total[0]);
      List<Question> questions = Questions.of(visitor, KEY, rows, now);
      for (Question question : questions) {
        question.warm();
      }
      for (Question question : questions) {
        bars.put(question.name(), question.bar());
        timings.put(question.name(), question.time());
        heap.look(server.pid());
      }
      requireTotal(server, total[0]);
    }
    System.out.printf(Locale.ROOT, "  heap at most %d MB%n", heap.take());
    return timings;
  }

  /** Checks that total, sum of the countries, sum of the history and recount are equal. */
  private static void requireTotal(Server server, long counted) throws Exception {
    JsonObject counts = read(server, PETITION + "/counts");
    long total = counts.getJsonNumber("total").longValue();
    long sum = sum(counts, "countries", "count");
    JsonObject days = read(server, PETITION + "/counts/history?interval=day&limit=200");
    List<Long> found = List.of(total, sum, sum(days, "items", "change"));
    if (!found.stream().allMatch(one -> one == counted)) {
      throw new IllegalStateException(
          "counted " + counted + ", but total, countries and history say " + found);
    }
  }

  private static long sum(JsonObject of, String list, String number) {
    return of.getJsonArray(list).stream()
        .map(JsonValue::asJsonObject)
        .mapToLong(one -> one.getJsonNumber(number).longValue())
        .sum();
  }

  private static JsonObject read(Server server, String path) throws Exception {
    String body = new String(server.get(path).body(), StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  private void line(String question, Question.Timing few, Question.Timing many) {
    double ratio = many.whole() / few.whole();
    boolean met =
        bars.get(question) == Question.Bar.RATIO
            ? ratio <= MOST_TIMES || many.whole() - few.whole() < NOISE_MILLIS
            : many.first() < MOST_MILLIS;
    System.out.printf(
        Locale.ROOT,
        "%s %-42s %9.1f %9.1f %9.1f %9.1f %6.2f  %s%n",
        met ? " " : "!",
        question,
        few.whole(),
        many.whole(),
        many.first(),
        many.p99(),
        ratio,
        bars.get(question));
  }
}
