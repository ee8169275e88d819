package org.tadamun.web.testing.server;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.Writer;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.web.launch.EmptyDatabase;

/**
 * Prepares what the server needs before Arquillian starts it: an empty database, a secrets file,
 * and every configuration key, as the start script would set them.
 */
public class TestServer {

  private static final int BEFORE_THE_CONTAINERS = 100;

  /** The number of ports from which a fork may choose. */
  private static final int PORTS = 1_000;

  /** Kept here, because a logger without a reference loses its level. */
  private static final Logger ADAPTER = Logger.getLogger("fish.payara.arquillian");

  /** Silenced: it would warn before each test that tests cannot call their client, as intended. */
  private static final Logger PROTOCOL =
      Logger.getLogger("org.jboss.arquillian.container.test.spi.ContainerMethodExecutor");

  /**
   * A mail server in this process, since the server lacks its classes. Any sign-in has a mailbox.
   */
  private static final GreenMail IMAP =
      new GreenMail(patient(ServerSetup.IMAP.dynamicPort()))
          .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

  /** Set by the first run of this process ({@link OneDeployment}). */
  private static boolean prepared;

  /** The default of two seconds is too short if another server starts beside it. */
  private static ServerSetup patient(ServerSetup setup) {
    setup.setServerStartupTimeout(60_000);
    return setup;
  }

  public void prepare(@Observes(precedence = BEFORE_THE_CONTAINERS) BeforeSuite start)
      throws IOException {
    if (!prepared) {
      prepared = true;
      prepare();
    }
  }

  private static void prepare() throws IOException {
    ADAPTER.setLevel(Level.WARNING);
    PROTOCOL.setLevel(Level.SEVERE);
    TestDatabase database = TestDatabase.chosen();
    Path folder =
        Path.of(
                "target/it",
                database.name().toLowerCase(),
                System.getProperty("tadamun.test.fork", "fork-1"))
            .toAbsolutePath();
    delete(folder);
    Files.createDirectories(folder);
    int port = freePort();

    Properties keys = defaults();
    set(keys, ConfigurationKey.DATA_DIR, folder.toString());
    set(keys, ConfigurationKey.BASE_URL, "http://127.0.0.1:" + port);
    set(keys, ConfigurationKey.HTTP_PORT, Integer.toString(port));
    String url = database.start(folder);
    // As the check before each start does it; the migrations are tested in MigratedRowsIT.
    new EmptyDatabase(Path.of("target/server/empty-database")).copyFor(url, database.user());
    set(keys, ConfigurationKey.DATABASE_URL, url);
    set(keys, ConfigurationKey.DATABASE_USER, database.user());
    set(keys, ConfigurationKey.DATABASE_PASSWORD, TestDatabase.USER);
    set(keys, ConfigurationKey.SECRETS_FILE, secretsFile(folder).toString());
    // A test that sends X-Forwarded-For acts as a remote client; all others as this machine.
    set(keys, ConfigurationKey.TRUSTED_PROXIES, "127.0.0.1");
    // Small, so that a test can exceed it.
    set(keys, ConfigurationKey.IMPORT_MAX_MEGABYTES, "1");
    IMAP.start();
    keys.setProperty("it.imap.port", Integer.toString(IMAP.getImap().getPort()));
    Path file = folder.resolve("server.properties");
    try (Writer out = Files.newBufferedWriter(file)) {
      keys.store(out, null);
    }

    System.setProperty("tadamun.base-url", "http://127.0.0.1:" + port);
    System.setProperty("payara.microJar", Path.of("target/server/payara-micro.jar").toString());
    System.setProperty("payara.startupTimeoutInSeconds", "300");
    System.setProperty("payara.randomHttpPort", "false");
    System.setProperty("payara.autoBindHttp", "false");
    System.setProperty("payara.consoleOutput", "false");
    System.setProperty(
        "payara.cmdOptions",
        // The HTTP clients of tests run in the server and must close a connection before it does.
        "-Duser.timezone=UTC -Djdk.httpclient.keepalive.timeout=10"
            // A smaller heap cost a twentieth of the time in collections, also of the code cache.
            + " -XX:+UseSerialGC -Xms1100m -Xmx1100m -Xmn500m -XX:MetaspaceSize=256m"
            + " -XX:ReservedCodeCacheSize=480m"
            // With these, Derby logs which transactions are involved if one waits too long.
            + " -Dderby.locks.monitor=true -Dderby.locks.deadlockTrace=true"
            // No test kills this server: CrashIT, at the level above, kills one with the settings
            // as shipped.
            + " -Dderby.system.durability=test"
            // Compiles with the best compiler more rarely than as shipped: it took a third of the
            // time of all tests.
            + " -XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=12000"
            + " -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=800000"
            + " -Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS"
            + " -Dderby.stream.error.file="
            + folder.resolve("derby.log"));
    // In a cluster of its own, because another server of tests may run beside it.
    System.setProperty(
        "payara.extraMicroOptions",
        "--port %d --clustername it-%d --disablephonehome --prebootcommandfile %s --systemproperties %s --logtofile %s"
            .formatted(
                port,
                port,
                escaped(boot(folder)),
                escaped(file),
                escaped(folder.resolve("server.log"))));
  }

  /**
   * Writes the boot commands that set the protocol as in the real server. Left out are its address,
   * because the adapter asks at that of the machine, and the end of the cluster, without which the
   * adapter does not find the server.
   */
  private static Path boot(Path folder) throws IOException {
    List<String> commands =
        Files.readAllLines(Path.of("target/classes/launch/preboot.txt")).stream()
            .filter(line -> line.contains(".protocols."))
            .toList();
    return Files.write(folder.resolve("preboot.txt"), commands);
  }

  /** The defaults of all keys, since all are set before the server starts. */
  private static Properties defaults() {
    Properties keys = new Properties();
    for (ConfigurationKey key : ConfigurationKey.values()) {
      set(keys, key, key.defaultValue());
    }
    return keys;
  }

  private static void set(Properties keys, ConfigurationKey key, String value) {
    keys.setProperty(key.key(), value);
  }

  private static String escaped(Path path) {
    return path.toString().replace(" ", "\\ ");
  }

  private static Path secretsFile(Path folder) throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    return Files.writeString(folder.resolve("secrets.properties"), "master-key=" + text);
  }

  /**
   * A free port. The server opens it only many seconds later, so it must not be one that the system
   * gives to other programs (on Linux from 32768 on) or that the other fork takes. Of two builds on
   * one machine each starts searching at another port.
   */
  private static int freePort() throws IOException {
    String fork = System.getProperty("tadamun.test.fork", "fork-1").replaceAll("\\D", "");
    int first = 20_000 + Integer.parseInt(fork) % 10 * PORTS;
    int start = ThreadLocalRandom.current().nextInt(PORTS);
    for (int i = 0; i < PORTS; i++) {
      try (ServerSocket socket = new ServerSocket(first + (start + i) % PORTS)) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        // The next one may be free.
      }
    }
    throw new IOException("no port is free from " + first + " on");
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
