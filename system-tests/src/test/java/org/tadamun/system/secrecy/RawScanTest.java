package org.tadamun.system.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The scan of raw files")
class RawScanTest {

  private static final String ADDRESS = "Ada.Nr7@hidden-harbour.example";

  private static List<String> found(String content, Charset charset) {
    return new RawScan()
        .lookFor(Traces.ofText("hidden-harbour.example"))
        .lookFor(Traces.ofDigests(ADDRESS))
        .in(content.getBytes(charset));
  }

  @ParameterizedTest(name = "finds {0}")
  @ValueSource(strings = {ADDRESS, "68696464656e2d686172626f75722e6578616d706c65"})
  void text(String content) {
    assertEquals(1, found("<" + content + ">", StandardCharsets.UTF_8).size());
    assertEquals(List.of(), found(content.substring(0, 20), StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("finds text with two bytes per letter")
  void wide() {
    assertFalse(found(ADDRESS, StandardCharsets.UTF_16LE).isEmpty());
    assertFalse(found(ADDRESS, StandardCharsets.UTF_16BE).isEmpty());
  }

  @ParameterizedTest(name = "finds base64 of a text that begins {0}")
  @ValueSource(strings = {"", "a", "ab", "abc"})
  void encoded(String before) {
    byte[] text = (before + ADDRESS + "!").getBytes(StandardCharsets.UTF_8);
    assertEquals(1, found(Base64.getEncoder().encodeToString(text), StandardCharsets.UTF_8).size());
  }

  @Test
  @DisplayName("finds every digest at the end of a file, and computes the UUIDv5 of RFC 9562")
  void digests() {
    for (Map.Entry<String, byte[]> trace : Traces.ofDigests(ADDRESS).entrySet()) {
      byte[] content = new byte[100 + trace.getValue().length];
      System.arraycopy(trace.getValue(), 0, content, 100, trace.getValue().length);
      assertTrue(
          new RawScan().lookFor(Traces.ofDigests(ADDRESS)).in(content).contains(trace.getKey()),
          trace::getKey);
    }
    // The example of RFC 9562, appendix A.4.
    assertEquals(
        "2ed6657d-e927-568b-95e1-2665a8aea6a2",
        new String(
            Traces.ofDigests("www.example.com")
                .get("dashed UUIDv5 of www.example.com in 6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
            StandardCharsets.US_ASCII));
  }
}
