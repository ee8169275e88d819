package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The look before the server boots")
class PreflightTest {

  @TempDir private Path parent;

  @Test
  @DisplayName("R2 has an exit code of its own for each refusal, none of them the script's")
  void exitCodes() {
    Set<Integer> numbers =
        Arrays.stream(ExitCode.values()).map(ExitCode::number).collect(Collectors.toSet());
    assertEquals(ExitCode.values().length, numbers.size());
    assertEquals(numbers, without(numbers, 0, 1, 3, 4));
  }

  @Test
  @DisplayName("R4 refuses a port in use, and makes nothing in the data folder then")
  void usedPort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(socket.getLocalPort());
      String sentence =
          Refused.by(
              ExitCode.PORT,
              "tadamun.http.port",
              () -> preflight("start", "--port", port).argumentFile(parent, parent));
      assertNotEquals(-1, sentence.indexOf(port));
      assertFalse(Files.exists(parent.resolve("data")));
    }
  }

  @Test
  @DisplayName("refuses an address that this machine does not have")
  void foreignAddress() {
    Refused.by(
        ExitCode.PORT,
        "tadamun.http.address",
        () -> preflight("start", "-Dtadamun.http.address=192.0.2.1").argumentFile(parent, parent));
  }

  @Test
  @DisplayName("refuses to ask for a link where no server runs")
  void noServer() {
    Refused.by(ExitCode.NO_SERVER, "./tadamun start", () -> preflight("admin-link").adminLink());
  }

  private Preflight preflight(String... words) throws Refusal {
    return new Preflight(Settings.of(CommandLine.parse(words), Map.of(), parent));
  }

  private static Set<Integer> without(Set<Integer> numbers, Integer... others) {
    Set<Integer> left = new HashSet<>(numbers);
    left.removeAll(Set.of(others));
    return left;
  }
}
