package org.tadamun.benchmark.instrument;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server process on this machine that is started, awaited and always stopped again. */
public final class Server implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  /** The largest limit that can be configured. */
  private static final String MANY = "1000000";

  /**
   * HTTP/1.1, as browsers and proxies use it: after an upgrade to HTTP/2 the server does not
   * compress.
   */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final int port;
  private final double startSeconds;

  private Server(Process process, int port, double startSeconds) {
    this.process = process;
    this.port = port;
    this.startSeconds = startSeconds;
  }

  /** Starts Tadamun with its own script and the demonstration, and waits until it is ready. */
  public static Server tadamun(Path root, Path data, Map<String, String> configuration)
      throws Exception {
    return tadamun("demo", root, data, configuration);
  }

  /**
   * Starts the server on existing data; what was removed from the demonstration does not come back.
   */
  public static Server again(Path root, Path data, Map<String, String> configuration)
      throws Exception {
    return tadamun("start", root, data, configuration);
  }

  private static Server tadamun(
      String command, Path root, Path data, Map<String, String> configuration) throws Exception {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            root.resolve("tadamun").toString(),
            command,
            "--port",
            Integer.toString(port),
            "--data",
            data.toString());
    builder.environment().putAll(configuration);
    builder.environment().put("TADAMUN_RATE_LIMIT_SIGNATURES", "off");
    // The check for alarms still runs, so that it is measured, but never raises one: in a replay a
    // million people sign from one country.
    builder.environment().put("TADAMUN_ALARM_LEAST", MANY);
    builder.environment().put("TADAMUN_ALARM_PER_MILLION", MANY);
    builder.environment().put("TADAMUN_ALARM_PERCENT", MANY);
    return start(builder, port, data, OK);
  }

  /** Starts the bare application server, without an application. */
  public static Server bare(String java, Path serverJar, Path data) throws Exception {
    int port = freePort();
    List<String> command =
        List.of(
            java,
            "-jar",
            serverJar.toString(),
            "--nocluster",
            "--disablephonehome",
            "--port",
            Integer.toString(port));
    return start(new ProcessBuilder(command), port, data, NOT_FOUND);
  }

  /**
   * @param status the status of {@code /health/ready} when the server is up; a server without an
   *     application has no such page
   */
  private static Server start(ProcessBuilder builder, int port, Path data, int status)
      throws Exception {
    Files.createDirectories(data);
    builder.redirectErrorStream(true).redirectOutput(data.resolve("server.out").toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
            .timeout(Duration.ofSeconds(2))
            .build();
    while (System.nanoTime() - start < PATIENCE.toNanos()) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            "the server ended: " + Files.readString(data.resolve("server.out")));
      }
      if (answers(ready, status)) {
        return new Server(process, port, (System.nanoTime() - start) / 1e9);
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly();
    throw new IllegalStateException("not ready in time: " + builder.command());
  }

  private static boolean answers(HttpRequest ready, int status) throws InterruptedException {
    try {
      return HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == status;
    } catch (IOException notYet) {
      return false;
    }
  }

  public long pid() {
    return process.pid();
  }

  public int port() {
    return port;
  }

  /** The seconds from the command to the first good answer. */
  public double startSeconds() {
    return startSeconds;
  }

  public HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      builder.headers(headers);
    }
    return HTTP.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Ends the process as a power failure would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
