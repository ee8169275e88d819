package org.tadamun.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tadamun.system.server.folder.Folders;

/**
 * A server with its own data folder, as an administrator has it: started by the start script on a
 * free port, stopped by a signal, or killed.
 */
public final class TadamunServer implements AutoCloseable {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** This process, since others run beside it. */
  private static final String FORK = System.getProperty("tadamun.test.fork", "fork-1");

  private static final Path RUNS = Path.of("target/servers", FORK).toAbsolutePath();

  /** The first port; no browser refuses any from here on. */
  private static final int FIRST_PORT = 11_000;

  /** The number of ports for one fork. */
  private static final int PORTS = 1_000;

  /** A random start, since two builds may run on one machine. */
  private static final AtomicInteger NEXT_PORT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

  private static final Duration START = Duration.ofMinutes(6);

  private static final String AS_SHIPPED = "-Xmx512m";
  private static final String JAVA_OPTS = System.getProperty("tadamun.test.java-opts", AS_SHIPPED);

  /**
   * The best compiler starts after twenty times as many calls as by default, and the collector has
   * one thread.
   */
  private static final String FOR_MINUTES =
      AS_SHIPPED
          + " -XX:+UseSerialGC -XX:Tier4InvocationThreshold=100000"
          + " -XX:Tier4MinInvocationThreshold=12000 -XX:Tier4CompileThreshold=300000"
          + " -XX:Tier4BackEdgeThreshold=800000";

  private static final Pattern LINK = Pattern.compile("https?://\\S+/console/\\S+");

  private final String command;
  private final Path folder;
  private final Map<String, String> keys;
  private Map<String, String> environment = Map.of();
  private Path jdk = Jdks.newest();
  private Process process;
  private int port;
  private int saidBefore;

  /**
   * @param command {@code demo} or {@code start}
   * @param name the name of its folder below {@code target/servers} and the fork, emptied first
   * @param keys configuration keys, without the prefix {@code tadamun.}
   */
  public TadamunServer(String command, String name, Map<String, String> keys) {
    this.command = command;
    this.folder = RUNS.resolve(name);
    this.keys = Map.copyOf(keys);
    Folders.empty(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /** Uses the JDK in this folder instead of the newest of this machine. */
  public TadamunServer on(Path home) {
    jdk = home;
    return this;
  }

  /** Adds these variables to the environment of the test. */
  public TadamunServer in(Map<String, String> variables) {
    environment = Map.copyOf(variables);
    return this;
  }

  /** Uses the compilers and the collector of an installation. */
  public TadamunServer asShipped() {
    return in(Map.of("JAVA_OPTS", AS_SHIPPED));
  }

  /** Uses the best compiler as well, but only where it pays within some minutes. */
  public TadamunServer forMinutes() {
    return in(Map.of("JAVA_OPTS", FOR_MINUTES));
  }

  /** The running program, such as {@code /opt/java/bin/java}. */
  public Optional<Path> java() {
    return process.info().command().map(Path::of);
  }

  /** Starts the server, and returns once {@code /health/ready} says so. */
  public TadamunServer start() {
    return start(ROOT.resolve("tadamun"), START);
  }

  /** Starts the server, and ends it if it is not ready in time: nobody else would close it. */
  public TadamunServer start(Path script, Duration atMost) {
    if (port == 0) {
      // Chosen only now, since other tests look for free ports too; kept for every later start.
      port = freePort();
    }
    List<String> words = new ArrayList<>();
    words.add(script.toString());
    words.add(command);
    words.addAll(List.of("--port", Integer.toString(port), "--data", data().toString()));
    keys.forEach((key, value) -> words.add("-Dtadamun." + key + "=" + value));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
    builder.environment().put("JAVA_OPTS", JAVA_OPTS);
    builder.environment().putAll(environment);
    saidBefore = Files.exists(output()) ? said().length() : 0;
    builder.environment().put("JAVA_HOME", jdk.toString());
    try {
      process = builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    try {
      Await.until("a ready server", atMost, this::ready);
    } catch (AssertionError late) {
      String trouble = StartTrouble.of(process, this::said);
      kill();
      throw new AssertionError(late.getMessage() + "; " + trouble, late);
    } catch (IllegalStateException interrupted) {
      kill();
      throw interrupted;
    }
    return this;
  }

  private Optional<Boolean> ready() {
    if (!process.isAlive()) {
      throw new AssertionError("the server ended with " + process.exitValue() + ":\n" + said());
    }
    try {
      return Optional.of(http().get("/health/ready").status() == 200).filter(ok -> ok);
    } catch (UncheckedIOException refused) {
      return Optional.empty();
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Kills the server as a power failure would. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly();
      await();
    }
  }

  /** Stops the server by TERM, as an administrator does. */
  public void stop() {
    process.destroy();
    await();
  }

  @Override
  public void close() {
    kill();
  }

  private void await() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("the server did not stop within a minute");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  public String base() {
    return "http://localhost:" + port;
  }

  public Http http() {
    return Http.to(base());
  }

  public Path data() {
    return folder.resolve("data");
  }

  /**
   * The sign-in link that the server printed after its last start. A new link voids the older ones:
   * wait for this one before asking for another.
   */
  public String signInLink() {
    return Await.until(
        "a sign-in link on the terminal",
        () ->
            LINK.matcher(said().substring(saidBefore))
                .results()
                .map(MatchResult::group)
                .reduce((a, last) -> last));
  }

  /** A new sign-in link, as the server's own user asks for it when the first was lost. */
  public String adminLink() {
    String link = asked("admin-link");
    return LINK.matcher(link)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no link but " + link + " in:\n" + said()));
  }

  /** The output of {@code ./tadamun backup}, once it has made this folder while the server runs. */
  public String backup(Path folderToMake) {
    return asked("backup", folderToMake.toString());
  }

  private String asked(String... words) {
    List<String> all = new ArrayList<>(List.of(ROOT.resolve("tadamun").toString()));
    all.addAll(List.of(words));
    all.addAll(List.of("--data", data().toString()));
    try {
      ProcessBuilder builder = new ProcessBuilder(all);
      builder.redirectError(ProcessBuilder.Redirect.appendTo(output().toFile()));
      builder.environment().put("JAVA_HOME", jdk.toString());
      Process script = builder.start();
      return new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Everything that the server wrote to its terminal. */
  public String said() {
    try {
      return Files.readString(output());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Path output() {
    return folder.resolve("output.txt");
  }

  /**
   * A port that stays free. A server opens it only many seconds later, and again after a kill. So
   * it is none that the system may assign to others (on Linux from 32768 on), none of the other
   * fork, and none that this method has returned before.
   */
  public static int freePort() {
    int first = FIRST_PORT + Integer.parseInt(FORK.replaceAll("\\D", "")) % 10 * PORTS;
    for (int i = 0; i < PORTS; i++) {
      try (ServerSocket socket = new ServerSocket(first + NEXT_PORT.getAndIncrement() % PORTS)) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        // The next port may be free.
      } catch (IOException none) {
        throw new UncheckedIOException(none);
      }
    }
    throw new IllegalStateException("no port is free from " + first + " on");
  }
}
