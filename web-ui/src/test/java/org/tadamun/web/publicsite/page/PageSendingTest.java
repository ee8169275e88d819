package org.tadamun.web.publicsite.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The sending of a stored page")
class PageSendingTest {

  private static final Instant MADE = Instant.parse("2020-11-20T08:00:00Z");
  private static final StoredPage PAGE = page(200, true);

  private static StoredPage page(int status, boolean shared) {
    byte[] body = "<p>12,243</p>".repeat(100).getBytes(StandardCharsets.UTF_8);
    return StoredPage.of(status, "text/html", Map.of("X-Own", "1"), body, MADE, shared);
  }

  private static Exchanged send(StoredPage page, String method, Map<String, String> asked)
      throws IOException {
    Exchanged exchanged = new Exchanged(method, asked);
    PageSending.send(page, MADE.plusSeconds(3), exchanged.request(), exchanged.response());
    return exchanged;
  }

  @Test
  @DisplayName("a shared page may be cached for five seconds, and has its age")
  void shared() throws IOException {
    Exchanged sent = send(PAGE, "GET", Map.of());
    assertEquals("public, max-age=5, stale-if-error=300", sent.headers.get("Cache-Control"));
    assertEquals("3", sent.headers.get("Age"));
    assertEquals("Accept-Encoding", sent.headers.get("Vary"));
    assertEquals("1", sent.headers.get("X-Own"));
    assertArrayEquals(PAGE.plain(), sent.body.toByteArray());
  }

  @Test
  @DisplayName("a client that accepts gzip gets the compressed page with a tag of its own")
  void gzip() throws IOException {
    Exchanged sent = send(PAGE, "GET", Map.of("Accept-Encoding", "gzip, deflate, br"));
    assertEquals("gzip", sent.headers.get("Content-Encoding"));
    assertTrue(sent.headers.get("ETag").endsWith("-gz\""));
    assertArrayEquals(PAGE.gzip(), sent.body.toByteArray());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip|true",
        "br, gzip;q=0.8|true",
        "gzip;q=0.001|true",
        "gzip;q=0|false",
        "gzip; q=0.0, br|false",
        "br|false",
        "identity|false"
      })
  @DisplayName("gzip is sent only to a client that accepts it")
  void takesGzip(String header, boolean takes) {
    assertEquals(takes, PageSending.takesGzip(header));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"%s\"", "\"%s-gz\"", "W/\"%s\"", "\"old\", \"%s-gz\"", "*"})
  @DisplayName("R7: a client that has the page gets 304 without a body")
  void notModified(String tags) throws IOException {
    Exchanged sent = send(PAGE, "GET", Map.of("If-None-Match", tags.formatted(PAGE.etag())));
    assertEquals(304, sent.status);
    assertEquals(0, sent.body.size());
    assertTrue(sent.headers.containsKey("ETag"));
    assertTrue(sent.headers.containsKey("Cache-Control"));
    assertFalse(sent.headers.containsKey("Content-Length"));
  }

  @Test
  @DisplayName("a client that has another page gets this one")
  void modified() throws IOException {
    assertEquals(200, send(PAGE, "GET", Map.of("If-None-Match", "\"other\"")).status);
  }

  @Test
  @DisplayName("HEAD has the headers of GET, without a body")
  void head() throws IOException {
    Exchanged sent = send(PAGE, "HEAD", Map.of());
    assertEquals(0, sent.body.size());
    assertEquals(send(PAGE, "GET", Map.of()).headers, sent.headers);
  }

  @Test
  @DisplayName(
      "R9: a 404 in place of a page may be cached as long as the page, without an entity tag")
  void missing() throws IOException {
    StoredPage page = page(404, false);
    Exchanged sent = new Exchanged("GET", Map.of("If-None-Match", "*"));
    PageSending.sendMissing(page, sent.request(), sent.response());
    assertEquals(404, sent.status);
    assertEquals("public, max-age=5", sent.headers.get("Cache-Control"));
    assertEquals("Accept-Encoding", sent.headers.get("Vary"));
    assertEquals("1", sent.headers.get("X-Own"));
    assertFalse(sent.headers.containsKey("ETag"));
    assertArrayEquals(page.plain(), sent.body.toByteArray());
    Exchanged small = new Exchanged("GET", Map.of("Accept-Encoding", "gzip"));
    PageSending.sendMissing(page, small.request(), small.response());
    assertEquals("gzip", small.headers.get("Content-Encoding"));
    assertArrayEquals(page.gzip(), small.body.toByteArray());
  }

  @Test
  @DisplayName("R4: a page that is not shared may not be stored, and has no entity tag")
  void secret() throws IOException {
    Exchanged sent = send(page(410, false), "GET", Map.of("If-None-Match", "*"));
    assertEquals(410, sent.status);
    assertEquals("no-store", sent.headers.get("Cache-Control"));
    assertFalse(sent.headers.containsKey("ETag"));
    assertTrue(sent.body.size() > 0);
  }

  @Test
  @DisplayName(
      "publicsite.frame R3 a file at its present address is kept for a year, else for a minute")
  void file() throws IOException {
    Exchanged present = new Exchanged("GET", Map.of());
    PageSending.sendFile(PAGE, true, present.request(), present.response());
    assertTrue(present.headers.get("Cache-Control").contains("immutable"));
    Exchanged old = new Exchanged("GET", Map.of());
    PageSending.sendFile(PAGE, false, old.request(), old.response());
    assertEquals("public, max-age=60", old.headers.get("Cache-Control"));
  }
}
