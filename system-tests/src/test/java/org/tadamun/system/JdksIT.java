package org.tadamun.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.Jdks;
import org.tadamun.system.server.Supporter;
import org.tadamun.system.server.TadamunServer;

/**
 * The supported JDKs. A JDK before 25 has no start cache, and asks a security policy (docs/adr/013,
 * 277).
 */
@DisplayName("The demonstration")
@Timeout(900)
class JdksIT {

  static Stream<Path> jdks() {
    return Jdks.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  @DisplayName("runs on each JDK of this machine that the README promises")
  void runs(Path jdk) throws IOException {
    Path java = jdk.resolve("bin/java").toRealPath();
    TadamunServer ofAll = Demonstration.server();
    if (java.equals(ofAll.java().orElseThrow().toRealPath())) {
      // All other tests use this JDK, and stop its server.
      require(ofAll);
    } else {
      String name = "jdk-" + jdk.getFileName();
      try (TadamunServer server = new TadamunServer("demo", name, Map.of()).on(jdk).start()) {
        assertEquals(java, server.java().orElseThrow().toRealPath());
        require(server);
        server.stop();
      }
    }
  }

  private static void require(TadamunServer server) {
    Http http = server.http();
    String petition = "/petitions/" + Demonstration.SLUG;
    for (String page :
        List.of("/en/", "/ar" + petition, "/console/sign-in", "/api/v1" + petition + "/counts")) {
      http.get(page).require(200);
    }
    Supporter supporter = Supporter.from("FR");
    supporter.signBy(http).require(202);
    if (server == Demonstration.server()) {
      // Other tests count the waiting mails of this server, and compare the number with a list a
      // moment later.
      Demonstration.mails().await(supporter.email());
    }
    assertTrue(server.signInLink().contains("token="), server::said);
  }
}
