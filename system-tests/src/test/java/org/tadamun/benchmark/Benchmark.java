package org.tadamun.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.tadamun.benchmark.fact.Recount;
import org.tadamun.benchmark.scale.DurablePostgres;
import org.tadamun.benchmark.scale.MailPace;
import org.tadamun.benchmark.scale.ScaleRun;
import org.tadamun.benchmark.scale.Store;

/**
 * Measures what {@code docs/benchmark.md} tells: signing, confirming, the petition's page and its
 * counts against empty requests of the same server in the same run, on both databases; then start
 * and weight. It is a report, never a test: machines are noisy, so read the ratios.
 *
 * <p>Run by {@code mvn -q -Pbenchmark -pl system-tests -am -DskipTests verify}. Seconds of a run:
 * {@code -Dbenchmark.seconds=5}; a part alone: {@code -Dbenchmark.parts=start}.
 */
public final class Benchmark {

  private static final String API = "/api/v1/";
  private static final String PETITION = API + "petitions/release-amar-fayaz";
  private static final String PAGE = "/en/petitions/release-amar-fayaz";
  private static final String ALL =
      "derby,postgresql,start,sheets-derby,sheets-postgresql,replay-derby,replay-postgresql,"
          + "kills-derby,kills-postgresql,scale-derby,scale-postgresql,mail-derby,"
          + "mail-postgresql";
  private static final int RUNS = 3;
  private static final int MAILS = Integer.getInteger("benchmark.mails", 100_000);
  private static final int MANY = Integer.getInteger("benchmark.signatures", 5_000_000);

  /** In runs. */
  private static final int LONGEST_WARM_UP = 60;

  private static final int NO_FASTER = 6;
  private static final int CONFIRMATIONS = Integer.getInteger("benchmark.confirmations", 240_000);
  private static final byte[] EMPTY_POST = Load.post(API + "ping", "{}");
  private static final byte[] EMPTY_GET = Load.get(API + "ping");
  private static final double SECONDS =
      Double.parseDouble(System.getProperty("benchmark.seconds", "5"));
  private static final String[] COUNTRIES = {"GB", "CA", "PK", "DE", "SE", "IT", "FR", "AR"};

  private final AtomicLong signers = new AtomicLong();
  private final Path root;
  private final Path work;

  private Benchmark(Path root, Path work) {
    this.root = root;
    this.work = work;
  }

  /** One line of the table. */
  private record Row(String name, Load.Result result, double ratio) {}

  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(System.getProperty("tadamun.root", "..")).toAbsolutePath().normalize();
    Benchmark benchmark = new Benchmark(root, Files.createTempDirectory("tadamun-benchmark"));
    System.out.printf(
        Locale.ROOT,
        "%d processors, %d connections, medians of %d runs of %.0f s%n",
        Runtime.getRuntime().availableProcessors(),
        Load.CONNECTIONS,
        RUNS,
        SECONDS);
    for (String part : System.getProperty("benchmark.parts", ALL).split(",")) {
      benchmark.part(part);
    }
  }

  private void part(String part) throws Exception {
    switch (part) {
      case "derby" -> database("Derby", Map.of(), Map.of());
      case "postgresql" -> postgresql();
      case "start" -> StartTimes.measure(root, work, RUNS);
      case "sheets-derby" -> onDerby("sheets", Benchmark::sheets);
      case "sheets-postgresql" -> onPostgresql("sheets-postgresql", Benchmark::sheets);
      case "replay-derby" -> onDerby("replay", Benchmark::replay);
      case "replay-postgresql" -> onPostgresql("replay-postgresql", Benchmark::replay);
      case "kills-derby" -> onDerby("kills", Benchmark::kills);
      case "kills-postgresql" -> onPostgresql("kills-postgresql", Benchmark::kills);
      case "scale-derby" -> onDerby("scale", ScaleRun::measure);
      case "scale-postgresql" -> onPostgresql("scale-postgresql", ScaleRun::measure);
      case "mail-derby" -> onDerby("mail", MailPace::measure);
      case "mail-postgresql" -> onPostgresql("mail-postgresql", MailPace::measure);
      default -> throw new IllegalArgumentException("no such part: " + part);
    }
  }

  private void postgresql() throws Exception {
    try (DurablePostgres signing = new DurablePostgres();
        DurablePostgres confirming = new DurablePostgres()) {
      database("PostgreSQL", signing.keys(), confirming.keys());
    }
  }

  /**
   * A part that has a database to itself, and works in it while no server runs.
   *
   * @see #number
   */
  @FunctionalInterface
  private interface Part {
    void measure(
        String name, Path root, Path data, Map<String, String> database, Store store, int number)
        throws Exception;
  }

  private void onDerby(String folder, Part part) throws Exception {
    Path data = work.resolve(folder);
    Store store = new Store("jdbc:derby:" + data.resolve("database"), "tadamun", "none");
    part.measure("Derby", root, data, Map.of(), store, number(folder));
  }

  private void onPostgresql(String folder, Part part) throws Exception {
    try (DurablePostgres postgres = new DurablePostgres()) {
      Map<String, String> keys = postgres.keys();
      String url = keys.get("TADAMUN_DATABASE_URL") + "?reWriteBatchedInserts=true";
      Store store = new Store(url, "postgres", "postgres");
      part.measure("PostgreSQL", root, work.resolve(folder), keys, store, number(folder));
    }
  }

  private static void sheets(
      String name, Path root, Path data, Map<String, String> database, Store store, int unused)
      throws Exception {
    SheetLoad.measure(name, root, data, database, store);
  }

  private static void replay(
      String name, Path root, Path data, Map<String, String> database, Store unused, int none)
      throws Exception {
    new Replay(root, data, database).run(name);
  }

  private static void kills(
      String name, Path root, Path data, Map<String, String> database, Store store, int unused)
      throws Exception {
    Recount recount = new Recount(store.url(), store.user(), store.password());
    Kills.measure(name, root, data, database, recount);
  }

  /** How many of what the part fills the database with. */
  private static int number(String folder) {
    return folder.startsWith("mail") ? MAILS : MANY;
  }

  /**
   * Signing is measured with its mails queued, as the bar says; confirming on a second server,
   * which delivers to a sink first, since the tokens are in the mails.
   */
  private void database(String name, Map<String, String> signing, Map<String, String> confirming)
      throws Exception {
    List<Row> rows = new ArrayList<>();
    try (Server server = Server.tadamun(root, work.resolve(name), signing)) {
      rows.addAll(measure(server));
      PageWeight.report(server, PAGE);
    }
    try (MailSink mail = new MailSink()) {
      Map<String, String> configuration = new HashMap<>(confirming);
      configuration.put("TADAMUN_MAIL_HOST", "127.0.0.1");
      configuration.put("TADAMUN_MAIL_PORT", Integer.toString(mail.port()));
      configuration.put("TADAMUN_MAIL_FROM", "campaign@example.org");
      configuration.put("TADAMUN_MAIL_STARTTLS", "off");
      try (Server server = Server.tadamun(root, work.resolve(name + "-mail"), configuration)) {
        rows.addAll(measureConfirming(server, mail));
      }
    }
    report(name, rows);
  }

  private List<Row> measure(Server server) throws Exception {
    Load load = new Load(server.port());
    Supplier<byte[]> counts = () -> Load.get(PETITION + "/counts");
    Supplier<byte[]> page = () -> Load.get(PAGE);
    warm(load, this::sign, 202);
    warm(load, counts, 200);
    warm(load, page, 200);
    Load.Result post = empty(load, EMPTY_POST);
    Load.Result sign = median(load, this::sign, 202);
    Load.Result get = empty(load, EMPTY_GET);
    Load.Result shown = median(load, page, 200);
    Load.Result same = median(load, new Revisit(server, PAGE), 304);
    Load.Result counted = median(load, counts, 200);
    return List.of(
        new Row("empty POST", post, 1),
        new Row("POST signature (P1: at least 0.5)", sign, sign.perSecond() / post.perSecond()),
        new Row("empty GET", get, 1),
        new Row("GET petition page (P3: 0.7)", shown, shown.perSecond() / get.perSecond()),
        new Row("GET page, If-None-Match (P3: 0.9)", same, same.perSecond() / get.perSecond()),
        new Row("GET counts", counted, counted.perSecond() / get.perSecond()));
  }

  private List<Row> measureConfirming(Server server, MailSink mail) throws Exception {
    Load load = new Load(server.port());
    long before = signers.get();
    load.run(
        () -> signers.get() - before < CONFIRMATIONS ? sign() : null,
        202,
        LONGEST_WARM_UP * SECONDS);
    await(mail, signers.get() - before);
    AtomicLong warming = new AtomicLong(CONFIRMATIONS / 3 * 2L);
    warm(load, () -> warming.decrementAndGet() < 0 ? null : confirmation(mail), 200);
    Load.Result post = empty(load, EMPTY_POST);
    Load.Result confirm = median(load, () -> confirmation(mail), 200);
    return List.of(
        new Row("empty POST beside confirming", post, 1),
        new Row("POST confirmation (P2: 0.5)", confirm, confirm.perSecond() / post.perSecond()));
  }

  private static Load.Result empty(Load load, byte[] request) throws InterruptedException {
    warm(load, () -> request, 200);
    return median(load, () -> request, 200);
  }

  /**
   * Until Java has compiled what there is to compile, which takes it minutes on two processors that
   * the load keeps busy: some runs in a row are not faster than those before.
   */
  private static void warm(Load load, Supplier<byte[]> requests, int status)
      throws InterruptedException {
    double best = 0;
    int noFaster = 0;
    for (int i = 0; i < LONGEST_WARM_UP && noFaster < NO_FASTER; i++) {
      double now = load.run(requests, status, SECONDS).perSecond();
      noFaster = now > best * 1.02 ? 0 : noFaster + 1;
      best = Math.max(best, now);
    }
  }

  private static Load.Result median(Load load, Supplier<byte[]> requests, int status)
      throws InterruptedException {
    List<Load.Result> results = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      results.add(load.run(requests, status, SECONDS));
    }
    results.sort(Comparator.comparingDouble(Load.Result::perSecond));
    return results.get(RUNS / 2);
  }

  private byte[] sign() {
    long number = signers.incrementAndGet();
    String country = COUNTRIES[(int) (number % COUNTRIES.length)];
    return Load.post(
        PETITION + "/signatures",
        "{\"givenName\":\"Load\",\"familyName\":\"Test\",\"email\":\"load"
            + number
            + "@example.org\",\"country\":\""
            + country
            + "\",\"language\":\"en\",\"visibility\":\"ANONYMOUS\",\"consents\":[]}");
  }

  private static byte[] confirmation(MailSink mail) {
    String token = mail.tokens().poll();
    return token == null
        ? null
        : Load.post(API + "signatures/confirmation", "{\"token\":\"" + token + "\"}");
  }

  /** Until the mails of all signers are here, or none has come for some seconds. */
  private static void await(MailSink mail, long signers) throws InterruptedException {
    long seen = -1;
    long start = System.nanoTime();
    while (mail.mails() < signers && mail.mails() != seen) {
      seen = mail.mails();
      TimeUnit.SECONDS.sleep(5);
    }
    System.out.printf(
        Locale.ROOT,
        "  %d of %d mails came, the last after %.0f s%n",
        mail.mails(),
        signers,
        (System.nanoTime() - start) / 1e9);
  }

  private static void report(String database, List<Row> rows) {
    System.out.printf("%n%s%n", database);
    System.out.printf(
        "  %-36s %10s %8s %8s %8s %6s%n", "request", "per s", "p50 ms", "p99 ms", "ratio", "odd");
    for (Row row : rows) {
      System.out.printf(
          Locale.ROOT,
          "  %-36s %10.0f %8.1f %8.1f %8.2f %6d%n",
          row.name(),
          row.result().perSecond(),
          row.result().p50Millis(),
          row.result().p99Millis(),
          row.ratio(),
          row.result().unexpected());
    }
  }
}
