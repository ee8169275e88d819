package org.tadamun.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.tadamun.benchmark.fact.Recount;
import org.tadamun.benchmark.instrument.Load;
import org.tadamun.benchmark.scale.DurablePostgres;
import org.tadamun.benchmark.scale.MailPace;
import org.tadamun.benchmark.scale.ScaleRun;
import org.tadamun.benchmark.scale.Store;

/**
 * Measures the parts that {@code docs/benchmark.md} lists. The result is a report, never a test:
 * machines are noisy, so read the ratios.
 *
 * <p>Run by {@code mvn -q -Pbenchmark -pl system-tests -am -DskipTests verify}. Seconds of a run:
 * {@code -Dbenchmark.seconds=5}; one part alone: {@code -Dbenchmark.parts=start}.
 */
public final class Benchmark {

  private static final String ALL =
      "derby,postgresql,start,sheets-derby,sheets-postgresql,replay-derby,replay-postgresql,"
          + "kills-derby,kills-postgresql,scale-derby,scale-postgresql,mail-derby,"
          + "mail-postgresql";
  private static final int MAILS = Integer.getInteger("benchmark.mails", 100_000);
  private static final int MANY = Integer.getInteger("benchmark.signatures", 5_000_000);

  private final Path root;
  private final Path work;

  private Benchmark(Path root, Path work) {
    this.root = root;
    this.work = work;
  }

  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(System.getProperty("tadamun.root", "..")).toAbsolutePath().normalize();
    Benchmark benchmark = new Benchmark(root, Files.createTempDirectory("tadamun-benchmark"));
    System.out.printf(
        Locale.ROOT,
        "%d processors, %d connections, medians of %d runs of %.0f s%n",
        Runtime.getRuntime().availableProcessors(),
        Load.CONNECTIONS,
        RequestRates.RUNS,
        RequestRates.SECONDS);
    for (String part : System.getProperty("benchmark.parts", ALL).split(",")) {
      benchmark.part(part);
    }
  }

  private void part(String part) throws Exception {
    switch (part) {
      case "derby" -> RequestRates.measure("Derby", root, work, Map.of(), Map.of());
      case "postgresql" -> postgresql();
      case "start" -> StartTimes.measure(root, work, RequestRates.RUNS);
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
      RequestRates.measure("PostgreSQL", root, work, signing.keys(), confirming.keys());
    }
  }

  /**
   * A part that has a database of its own, and fills it while no server runs.
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
      String name, Path root, Path data, Map<String, String> database, Store store, int unused)
      throws Exception {
    new Replay(root, data, database, store).run(name);
  }

  private static void kills(
      String name, Path root, Path data, Map<String, String> database, Store store, int unused)
      throws Exception {
    Recount recount = new Recount(store.url(), store.user(), store.password());
    Kills.measure(name, root, data, database, recount);
  }

  /** The number of rows or mails with which the part fills the database. */
  private static int number(String folder) {
    return folder.startsWith("mail") ? MAILS : MANY;
  }
}
