package org.tadamun.web.launch;

import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * The main class of the server's process. Payara Micro stays alive after a failed deployment and
 * answers 404 to everything; this process ends instead, so that a supervisor notices it. It holds
 * the data folder's lock while it lives.
 *
 * <p>Runs outside the application and cannot use its classes; {@code tadamun-server.jar} has this
 * class and those that it uses.
 */
public final class Server {

  private static final List<String> REHEARSED =
      List.of("/health/ready", "/en/", "/ar/", "/console/sign-in", "/api/v1/campaigns", "/openapi");
  private static final String SETTINGS = "--systemproperties";
  private static final String HEALTH = "/health/ready";
  private static final String OPEN = "ready";
  private static final int PATIENCE_MILLIS = 30_000;
  private static final int IN_USE = 8;
  private static final int NO_SETTINGS = 5;
  private static final int NOT_DEPLOYED = 13;

  /** Never closed: the operating system releases the lock however the process ends. */
  private static FileChannel lock;

  private Server() {}

  /**
   * Starts the server.
   *
   * @param words the path of the lock file, then the options of Payara Micro
   */
  public static void main(String[] words) throws Exception {
    if (!hold(Path.of(words[0]))) {
      end(
          IN_USE,
          "The data folder (tadamun.data-dir) is in use by a running server; stop that one.");
    }
    new AdminLinkFiles(Path.of(words[0]).getParent()).clear();
    for (String kind : List.of(KeyCommand.KIND, BackupFolder.KIND)) {
      new RequestFiles(Path.of(words[0]).getParent(), kind).clear();
    }
    String[] options = Arrays.copyOfRange(words, 1, words.length);
    Path settings = Path.of(options[Arrays.asList(options).indexOf(SETTINGS) + 1]);
    if (!Files.exists(settings)) {
      end(NO_SETTINGS, "No settings to start with: ./tadamun writes them at each start.");
    }
    PayaraMicroBoot boot = boot(options);
    // The file has passwords in it. Payara has read it while booting, and each start writes it
    // anew.
    Files.deleteIfExists(settings);
    if (boot.getRuntime().getDeployedApplicationNames().isEmpty() || !isThere()) {
      end(
          NOT_DEPLOYED,
          "The application was not deployed; the log in logs/ of the data folder says why.");
    }
    if (Boolean.getBoolean("rehearsal")) {
      rehearse();
      System.exit(0);
    }
    open(System.getenv("RUNTIME_DIRECTORY"));
    greet(Path.of(words[0]).getParent());
  }

  /**
   * Whether our own health check answers. The list of deployed applications is not enough: it also
   * names one that failed while it was loaded, and without ours the server calls itself ready.
   */
  private static boolean isThere() throws IOException {
    String address = System.getProperty("tadamun.http.address");
    String host = InetAddress.getByName(address).isAnyLocalAddress() ? "127.0.0.1" : address;
    int port = Integer.parseInt(System.getProperty("tadamun.http.port"));
    HttpURLConnection health =
        (HttpURLConnection)
            URI.create(
                    "http://"
                        + (host.contains(":") ? "[" + host + "]" : host)
                        + ":"
                        + port
                        + HEALTH)
                .toURL()
                .openConnection();
    health.setConnectTimeout(PATIENCE_MILLIS);
    health.setReadTimeout(PATIENCE_MILLIS);
    try (InputStream said =
        health.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
            ? health.getInputStream()
            : health.getErrorStream()) {
      return said != null
          && new String(said.readAllBytes(), StandardCharsets.UTF_8).contains("\"tadamun\"");
    }
  }

  /** Boots the unpacked server without its launcher, whose class loaders defeat Java's cache. */
  private static PayaraMicroBoot boot(String[] options) throws Exception {
    Class<?> micro = Class.forName("fish.payara.micro.impl.PayaraMicroImpl");
    return (PayaraMicroBoot)
        micro.getMethod("create", String[].class).invoke(null, (Object) options);
  }

  /** Requests the pages that are opened first, so that Java's cache has their classes too. */
  private static void rehearse() throws IOException {
    for (String page : REHEARSED) {
      URI address = URI.create(System.getProperty("tadamun.base-url") + page);
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      System.out.println(connection.getResponseCode() + " " + address);
      connection.disconnect();
    }
  }

  /**
   * Makes a file that tells a proxy that the application answers. Before that the bare server
   * answers 404, which a proxy would take for a valid answer.
   *
   * @param folders folders made by systemd, which it removes however the process ends; null without
   *     them
   */
  static void open(String folders) {
    if (folders == null || folders.isBlank()) {
      return;
    }
    Path file = Path.of(folders.split(":", 2)[0], OPEN);
    try {
      Files.writeString(file, "");
    } catch (IOException refused) {
      System.err.println("tadamun: A proxy that waits for " + file + " waits on: " + refused);
    }
  }

  /** Printed to the console only: with the link in the log, a later reader could sign in. */
  private static void greet(Path runFolder) throws IOException {
    System.out.println("Tadamun is ready at " + System.getProperty("tadamun.base-url") + "/");
    boolean onlyFirst = !Boolean.getBoolean("tadamun.demo");
    new AdminLinkFiles(runFolder)
        .ask(onlyFirst)
        .ifPresent(link -> System.out.println("Sign in once, within an hour, at " + link));
  }

  private static boolean hold(Path file) throws IOException {
    lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return lock.tryLock() != null;
  }

  private static void end(int code, String sentence) {
    System.err.println("tadamun: " + sentence);
    System.exit(code);
  }
}
