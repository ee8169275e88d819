package org.tadamun.system.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.Supporter;
import org.tadamun.system.server.TadamunServer;

/** An administrator moves a clone, or a build machine hands it over. */
@DisplayName("A prepared clone that was copied")
@Timeout(900)
class MovedCloneIT {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Path CLONE = Path.of("target/clones/moved").toAbsolutePath();
  private static final Duration START = Duration.ofMinutes(6);

  /**
   * Enough signatures to give the database work in its recovery, with classes that no quiet start
   * needs.
   */
  private static final int ENOUGH = 40;

  @Test
  @DisplayName(
      "starts again after a crash, with a warning that its start cache is for another place")
  void killed() throws Exception {
    Path script = copied();
    try (TadamunServer server = Demonstration.begun("moved", Map.of())) {
      Http http = server.start(script, START).http();
      for (int i = 0; i < ENOUGH; i++) {
        Supporter.from("NO").signBy(http).require(202);
      }
      server.kill();
      server.start(script, START);
      // A JDK before 25 has no start cache.
      boolean rehearsed = Files.exists(ROOT.resolve("web-ui/target/server/server.aot"));
      String line = "The place of the clone is another one than at ./tadamun prepare";
      assertEquals(rehearsed, server.said().contains(line), server::said);
    }
  }

  /** With the files' times, by which Java recognises a jar. */
  private static Path copied() throws IOException, InterruptedException {
    String copy =
        "rm -rf '%2$s' && mkdir -p '%2$s/web-ui/target' && cp -Rp '%1$s/tadamun' '%2$s' && cp -Rp"
            + " '%1$s'/web-ui/target/server '%1$s'/web-ui/target/web-ui-*/ '%2$s/web-ui/target'";
    Process made = new ProcessBuilder("sh", "-ec", copy.formatted(ROOT, CLONE)).inheritIO().start();
    assertEquals(0, made.waitFor());
    return CLONE.resolve("tadamun");
  }
}
