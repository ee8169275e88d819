package org.tadamun.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@DisplayName("Browser tests on a machine without Chromium (R4)")
class BrowserExtensionTest {

  private static final Optional<String> LACK = Optional.of("chromedriver");

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(terminal, true, StandardCharsets.UTF_8);

  @Test
  @DisplayName("are skipped with a loud message that says what to install")
  void skipped() {
    assertTrue(BrowserExtension.judge(LACK, false, out).isDisabled());
    String said = terminal.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("NO BROWSER TEST RUNS: chromedriver"), said);
    assertTrue(said.contains("apt install"), said);
  }

  @Test
  @DisplayName("fail if nothing may be skipped")
  void failing() {
    assertThrows(IllegalStateException.class, () -> BrowserExtension.judge(LACK, true, out));
  }

  @Test
  @DisplayName("are run without a message once there is a browser")
  void running() {
    assertFalse(BrowserExtension.judge(Optional.empty(), true, out).isDisabled());
    assertEquals(0, terminal.size());
  }
}
