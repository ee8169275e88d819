package org.tadamun.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tadamun.benchmark.instrument.Heap;
import org.tadamun.benchmark.instrument.Server;
import org.tadamun.benchmark.scale.ApiKeys;
import org.tadamun.benchmark.scale.Store;

/**
 * P6: imports a million signatures from one file, and exports them as CSV and as a workbook, with
 * API keys as integrators do; the heap is read all the time. {@code -Dbenchmark.rows=100000} for
 * fewer.
 */
final class SheetLoad {

  private static final int ROWS = Integer.getInteger("benchmark.rows", 1_000_000);

  /**
   * Rows of an earlier import of other people, whose time is not reported: Java compiles in the
   * meantime.
   */
  private static final int WARM_UP = Math.min(ROWS, 300_000);

  private static final String API = "/api/v1";
  private static final String[] COUNTRIES = {"GB", "CA", "PK", "DE", "SE", "IT", "FR", "AR"};
  private static final List<String> SECRETS =
      List.of("tadamun_benchmark-one", "tadamun_benchmark-two");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Server server;
  private final Heap heap = new Heap();
  private final boolean told;

  private SheetLoad(Server server, boolean told) {
    this.server = server;
    this.told = told;
  }

  /** Starts a server on a heap too small to hold all rows, and measures it. */
  static void measure(String name, Path root, Path data, Map<String, String> database, Store store)
      throws Exception {
    Map<String, String> configuration = new HashMap<>(database);
    configuration.put("TADAMUN_IMPORT_MAX_MEGABYTES", "500");
    configuration.put("JAVA_OPTS", "-Xmx512m");
    Server.tadamun(root, data, configuration).close();
    // One key uploads the file, the other one starts the import.
    store.open(connection -> ApiKeys.insert(connection, SECRETS));
    System.out.printf("%n%s, %d MB of heap, %d rows%n", name, 512, ROWS);
    try (Server server = Server.tadamun(root, data, configuration)) {
      new SheetLoad(server, false).run(file(data, "early", WARM_UP));
      new SheetLoad(server, true).run(file(data, "signer", ROWS));
    }
  }

  /** Writes a file as a partner would send it. */
  private static Path file(Path folder, String mailbox, int rows) throws IOException {
    Path file = folder.resolve(mailbox + "s.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Given name,Family name,Email,Country,Town,Date,Public\n");
      for (int i = 0; i < rows; i++) {
        LocalDate day = LocalDate.of(2020, 11, 1).plusDays(i % 30);
        out.write(
            "Signer%d,Name%d,%s%d@mail%d.example.org,%s,Town %d,%s,%s%n"
                .formatted(
                    i % 5_000,
                    i % 7_000,
                    mailbox,
                    i,
                    i % 400,
                    COUNTRIES[i % COUNTRIES.length],
                    i % 900,
                    day,
                    i % 4 == 0 ? "yes" : "no"));
      }
    }
    return file;
  }

  private void run(Path file) throws Exception {
    long begin = System.nanoTime();
    String sent =
        "/imports/signatures?petition=release-amar-fayaz&organisation=Benchmark&language=en";
    JsonObject one = call(0, "POST", sent, BodyPublishers.ofFile(file), "text/csv");
    report("upload", told ? ROWS : WARM_UP, begin);
    String path = "/imports/" + one.getString("id");
    begin = System.nanoTime();
    JsonObject ready = await(path, "CHECKING");
    report("dry run", ready.getJsonObject("counts").getInt("rows"), begin);
    begin = System.nanoTime();
    call(1, "POST", path + "/start", BodyPublishers.ofString(""), "application/json");
    JsonObject done = await(path, "RUNNING");
    report("import", done.getJsonObject("counts").getInt("imported"), begin);
    for (String format : new String[] {"CSV", "XLSX"}) {
      export(format);
    }
  }

  private void export(String format) throws Exception {
    String order = "{\"petition\": \"release-amar-fayaz\", \"format\": \"" + format + "\"}";
    JsonObject one =
        call(0, "POST", "/exports/signatures", BodyPublishers.ofString(order), "application/json");
    long begin = System.nanoTime();
    HttpRequest request = request(0, "/exports/" + one.getString("id") + "/content").GET().build();
    long bytes = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = http.send(request, BodyHandlers.ofInputStream()).body()) {
      long looked = System.nanoTime();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        if (System.nanoTime() - looked > TimeUnit.SECONDS.toNanos(2)) {
          heap.look(server.pid());
          looked = System.nanoTime();
        }
      }
    }
    report("export " + format + " (" + bytes / 1_000_000 + " MB)", one.getInt("expected"), begin);
  }

  private JsonObject await(String path, String state) throws Exception {
    JsonObject now = call(0, "GET", path, BodyPublishers.noBody(), null);
    while (now.getString("state").equals(state)) {
      TimeUnit.MILLISECONDS.sleep(500);
      heap.look(server.pid());
      now = call(0, "GET", path, BodyPublishers.noBody(), null);
    }
    return now;
  }

  private HttpRequest.Builder request(int key, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + API + path))
        .header("Authorization", "Bearer " + SECRETS.get(key));
  }

  private JsonObject call(int key, String method, String path, BodyPublisher body, String type)
      throws Exception {
    HttpRequest.Builder request = request(key, path).method(method, body);
    if (type != null) {
      request.header("Content-Type", type);
    }
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + " " + answer.statusCode() + " " + answer.body());
    }
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private void report(String what, long rows, long begin) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    long most = heap.take();
    if (!told) {
      return;
    }
    System.out.printf(
        Locale.ROOT,
        "  %-28s %,10d rows in %6.1f s, %,8.0f a second, heap at most %d MB (P6: 20,000)%n",
        what,
        rows,
        seconds,
        rows / seconds,
        most);
  }
}
