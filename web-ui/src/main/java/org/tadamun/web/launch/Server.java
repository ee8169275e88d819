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
 * The process that serves. Payara Micro stays alive after a failed deployment and answers 404 for
 * ever; here such a process ends, so that whoever watches it notices. It holds the data folder's
 * lock for as long as it lives.
 *
 * <p>Runs on the server's class path, outside the application, with nothing of it in reach; {@code
 * tadamun-server.jar} has this class and those that it uses.
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

  /** Never closed: the operating system gives the lock back when the process ends, however. */
  private static FileChannel lock;

  private Server() {}

  /** First the lock file, then the options of Payara Micro. */
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
    // Passwords are in it. Payara reads it once, while it boots, and each start writes it anew.
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
   * An application that failed while it was loaded is still named as deployed, and without it the
   * server calls itself ready: so its own word is wanted, whatever that says.
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

  /** The unpacked server without its launcher, of whose class loaders Java keeps nothing. */
  private static PayaraMicroBoot boot(String[] options) throws Exception {
    Class<?> micro = Class.forName("fish.payara.micro.impl.PayaraMicroImpl");
    return (PayaraMicroBoot)
        micro.getMethod("create", String[].class).invoke(null, (Object) options);
  }

  /** Looks at pages that are looked at first, so that Java remembers the way to them as well. */
  private static void rehearse() throws IOException {
    for (String page : REHEARSED) {
      URI address = URI.create(System.getProperty("tadamun.base-url") + page);
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      System.out.println(connection.getResponseCode() + " " + address);
      connection.disconnect();
    }
  }

  /**
   * A file by which a proxy sees whether the application answers: before, the bare server says 404
   * to everything, and to who asks that is an answer like any other.
   *
   * @param folders those that systemd made, and takes away however the process ends; null where it
   *     made none
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

  /** To the console alone, not to the log: whoever reads the log later must not get in by it. */
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
