package org.tadamun.system.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.server.Await;
import org.tadamun.system.server.Mailbox;
import org.tadamun.system.server.TadamunServer;

/** Somebody copies the data folder of a running, stopped or killed server. */
@DisplayName("The passwords of the configuration")
class KeptPasswordsIT {

  private static final String PASSWORD = "aardvark-Quillonberry-0192";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  @DisplayName(
      "are in no file of the data folder of a ready server, and an empty token opens no metrics")
  void nowhere() throws Exception {
    Map<String, String> keys = new HashMap<>(new Mailbox().keys());
    keys.put("mail.user", "campaigns");
    keys.put("metrics.token", "");
    Map<String, String> environment =
        Map.of("TADAMUN_MAIL_PASSWORD", PASSWORD, "TADAMUN_METRICS_TOKEN", MetricsIT.TOKEN);
    try (TadamunServer server =
        new TadamunServer("demo", "kept-passwords", keys).in(environment).start()) {
      Path settings = server.data().resolve("run/tadamun.properties");
      Await.until("settings that are read", PATIENCE, () -> gone(settings));
      assertTrue(Files.exists(server.data().resolve("run/server.args")), "it is where it was");
      MetricsIT.requireLeftEmpty(server);
      byte[] password = PASSWORD.getBytes(StandardCharsets.UTF_8);
      RawScan scan = new RawScan().lookFor(Map.of("password", password));
      Path java = server.java().orElseThrow();
      server.kill();
      assertEquals(1, scan.in(password).size(), "the scan finds it");
      assertEquals(List.of(), scan.in(server.data()));
      assertEquals(List.of(), scan.in(server.said().getBytes(StandardCharsets.UTF_8)));
      withoutScript(java, server.data().resolve("run"));
    }
  }

  /** Starts the server without its settings: it has to end, since nobody would know its port. */
  private static void withoutScript(Path java, Path run) throws Exception {
    Path output = run.resolveSibling("without-script.txt");
    Process again =
        new ProcessBuilder(
                java.toString(), "@" + run.resolve("java.args"), "@" + run.resolve("server.args"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertTrue(again.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it ends by itself");
      String said = Files.readString(output);
      assertEquals(5, again.exitValue(), said);
      assertTrue(said.contains("./tadamun writes them at each start"), said);
    } finally {
      again.destroyForcibly();
    }
  }

  private static Optional<Boolean> gone(Path file) {
    return Optional.of(Files.notExists(file)).filter(it -> it);
  }
}
