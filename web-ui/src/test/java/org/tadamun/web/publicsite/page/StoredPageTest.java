package org.tadamun.web.publicsite.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stored page")
class StoredPageTest {

  @Test
  @DisplayName("the compressed body has the same content, and is smaller")
  void twin() throws IOException {
    StoredPage page = page("text/html", "<p>solidarity</p>".repeat(200));
    assertTrue(page.gzip().length < page.plain().length / 5);
    try (var in = new GZIPInputStream(new ByteArrayInputStream(page.gzip()))) {
      assertArrayEquals(page.plain(), in.readAllBytes());
    }
  }

  @Test
  @DisplayName("a short page and a picture have no compressed body")
  void noTwin() {
    assertNull(page("text/html", "short").gzip());
    assertNull(page("image/png", "x".repeat(5_000)).gzip());
  }

  @Test
  @DisplayName("the entity tag depends on the content")
  void tag() {
    assertEquals(page("text/html", "a").etag(), page("text/html", "a").etag());
    assertNotEquals(page("text/html", "a").etag(), page("text/html", "b").etag());
  }

  private static StoredPage page(String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return StoredPage.of(200, type, Map.of(), bytes, Instant.EPOCH, true);
  }
}
