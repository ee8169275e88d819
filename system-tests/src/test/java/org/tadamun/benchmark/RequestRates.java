package org.tadamun.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.tadamun.benchmark.instrument.Load;
import org.tadamun.benchmark.instrument.MailSink;
import org.tadamun.benchmark.instrument.Revisit;
import org.tadamun.benchmark.instrument.Server;

/**
 * P1 to P3 and P8: the rates of signing, confirming, the petition's page and its counts, compared
 * with empty requests to the same warm server in the same run; and the weight of a first visit.
 */
final class RequestRates {

  static final int RUNS = 3;
  static final double SECONDS = Double.parseDouble(System.getProperty("benchmark.seconds", "5"));

  private static final String API = "/api/v1/";
  private static final String PETITION = API + "petitions/release-amar-fayaz";
  private static final String PAGE = "/en/petitions/release-amar-fayaz";

  /** The longest warm-up, in runs. */
  private static final int LONGEST_WARM_UP = 60;

  private static final int NO_FASTER = 6;
  private static final int CONFIRMATIONS = Integer.getInteger("benchmark.confirmations", 240_000);
  private static final byte[] EMPTY_POST = Load.post(API + "ping", "{}");
  private static final byte[] EMPTY_GET = Load.get(API + "ping");

  /**
   * Fifty countries, as in the campaign; with a single country all requests would wait for one row
   * of the tally.
   */
  private static final String[] FIFTY =
      ("AR AT AU BD BE BR CA CH CL CO CZ DE DK EC EG ES FI FR GB GR HU ID IE IN IQ IR IT JP KE KR"
              + " LB LK MX MY NG NL NO NP NZ PE PH PK PL PT RO SE TN TR US ZA")
          .split(" ");

  private static final String[] ONE = {"GB"};

  private final AtomicLong signers = new AtomicLong();

  /** One line of the table. */
  private record Row(String name, Load.Result result, double ratio) {}

  private RequestRates() {}

  /**
   * Signing is measured while the mails are queued, as the bar says. Confirming is measured on a
   * second server that first delivers its mails, which contain the tokens.
   */
  static void measure(
      String name,
      Path root,
      Path work,
      Map<String, String> signing,
      Map<String, String> confirming)
      throws Exception {
    RequestRates rates = new RequestRates();
    List<Row> rows = new ArrayList<>();
    try (Server server = Server.tadamun(root, work.resolve(name), signing)) {
      rows.addAll(rates.measureSigning(server));
      PageWeight.report(server, PAGE);
    }
    try (MailSink mail = new MailSink()) {
      Map<String, String> configuration = new HashMap<>(confirming);
      configuration.put("TADAMUN_MAIL_HOST", "127.0.0.1");
      configuration.put("TADAMUN_MAIL_PORT", Integer.toString(mail.port()));
      configuration.put("TADAMUN_MAIL_FROM", "campaign@example.org");
      configuration.put("TADAMUN_MAIL_STARTTLS", "off");
      try (Server server = Server.tadamun(root, work.resolve(name + "-mail"), configuration)) {
        rows.addAll(rates.measureConfirming(server, mail));
      }
    }
    report(name, rows);
  }

  private List<Row> measureSigning(Server server) throws Exception {
    Load load = new Load(server.port());
    Supplier<byte[]> counts = () -> Load.get(PETITION + "/counts");
    Supplier<byte[]> page = () -> Load.get(PAGE);
    warm(load, () -> sign(FIFTY), 202);
    warm(load, counts, 200);
    warm(load, page, 200);
    Load.Result post = empty(load, EMPTY_POST);
    Load.Result sign = median(load, () -> sign(FIFTY), 202);
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

  /** Measures in turns: all confirm from one country, then equally from fifty. */
  private List<Row> measureConfirming(Server server, MailSink mail) throws Exception {
    Load load = new Load(server.port());
    Queue<String> fifty = links(load, mail, FIFTY, CONFIRMATIONS);
    Queue<String> one = links(load, mail, ONE, CONFIRMATIONS / 2);
    AtomicLong warming = new AtomicLong(CONFIRMATIONS / 2);
    warm(load, () -> warming.decrementAndGet() < 0 ? null : confirmation(fifty), 200);
    Load.Result post = empty(load, EMPTY_POST);
    List<Load.Result> ofFifty = new ArrayList<>();
    List<Load.Result> ofOne = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      ofFifty.add(load.run(() -> confirmation(fifty), 200, SECONDS));
      ofOne.add(load.run(() -> confirmation(one), 200, SECONDS));
    }
    Load.Result shared = median(ofFifty);
    Load.Result alone = median(ofOne);
    return List.of(
        new Row("empty POST beside confirming", post, 1),
        new Row("POST confirmation (P2: 0.5)", shared, shared.perSecond() / post.perSecond()),
        new Row("all of one country, to fifty", alone, alone.perSecond() / shared.perSecond()));
  }

  /** The links of so many new signers, who come from these countries in turn. */
  private Queue<String> links(Load load, MailSink mail, String[] countries, int wanted)
      throws InterruptedException {
    AtomicLong left = new AtomicLong(wanted);
    long before = mail.mails();
    load.run(
        () -> left.decrementAndGet() < 0 ? null : sign(countries), 202, LONGEST_WARM_UP * SECONDS);
    await(mail, before + wanted - Math.max(left.get(), 0));
    Queue<String> links = new ConcurrentLinkedQueue<>();
    for (String token = mail.tokens().poll(); token != null; token = mail.tokens().poll()) {
      links.add(token);
    }
    return links;
  }

  private static Load.Result empty(Load load, byte[] request) throws InterruptedException {
    warm(load, () -> request, 200);
    return median(load, () -> request, 200);
  }

  /**
   * Runs the load until some runs in a row are no faster than those before: Java has then compiled
   * the code, which takes minutes on two busy processors.
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
    return median(results);
  }

  private static Load.Result median(List<Load.Result> results) {
    results.sort(Comparator.comparingDouble(Load.Result::perSecond));
    return results.get(results.size() / 2);
  }

  private byte[] sign(String... countries) {
    long number = signers.incrementAndGet();
    String country = countries[(int) (number % countries.length)];
    return Load.post(
        PETITION + "/signatures",
        "{\"givenName\":\"Load\",\"familyName\":\"Test\",\"email\":\"load"
            + number
            + "@example.org\",\"country\":\""
            + country
            + "\",\"language\":\"en\",\"visibility\":\"ANONYMOUS\",\"consents\":[]}");
  }

  private static byte[] confirmation(Queue<String> links) {
    String token = links.poll();
    return token == null
        ? null
        : Load.post(API + "signatures/confirmation", "{\"token\":\"" + token + "\"}");
  }

  /** Waits until the mails of all signers have arrived, or none for some seconds. */
  private static void await(MailSink mail, long wanted) throws InterruptedException {
    long seen = -1;
    long start = System.nanoTime();
    while (mail.mails() < wanted && mail.mails() != seen) {
      seen = mail.mails();
      TimeUnit.SECONDS.sleep(5);
    }
    System.out.printf(
        Locale.ROOT,
        "  %d of %d mails came, the last after %.0f s%n",
        mail.mails(),
        wanted,
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
