package org.tadamun.kernel.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

  private static final String PROXIES = "10.0.0.0/8, ::1";
  private static final Instant NOON = Instant.parse("2020-11-20T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // peer | X-Forwarded-For | client
        "10.0.0.1 | 203.0.113.7 | 203.0.113.7",
        "10.0.0.1 | 203.0.113.7, 10.0.0.9 | 203.0.113.7",
        "::1 | 2001:db8::5 | 2001:db8::5",
        "10.0.0.1 | 1.1.1.1, 203.0.113.7 | 203.0.113.7",
        "10.0.0.1 | 1.1.1.1, 203.0.113.7, 10.0.0.9, 10.0.0.8 | 203.0.113.7",
        "10.0.0.1 | '  203.0.113.7  ' | 203.0.113.7",
        "10.0.0.1 | 203.0.113.7:4711 | 203.0.113.7",
        "10.0.0.1 | [2001:db8::5]:4711 | 2001:db8::5",
        "10.0.0.1 | [2001:db8::5] | 2001:db8::5",
        "10.0.0.1 | '1.1.1.1, 203.0.113.7:4711, 10.0.0.9:80' | 203.0.113.7",
      })
  @DisplayName("behind trusted proxies the client is the nearest address that is no proxy")
  void nearest(String peer, String forwarded, String client) {
    assertEquals(client, client(peer, forwarded));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9 | 1.1.1.1",
        "203.0.113.9 | 10.0.0.1",
        "127.0.0.1 | 1.1.1.1",
      })
  @DisplayName(
      "a caller that is no trusted proxy is taken by its own address, whatever it forwards")
  void stranger(String peer, String forwarded) {
    assertEquals(peer, client(peer, forwarded));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "unknown",
        "_hidden",
        "1.1.1.1, unknown",
        "10.0.0.9",
        "10.0.0.9, 10.0.0.8",
        "203.0.113.7:port",
        "203.0.113.7:471100",
        "2001:db8::5]:4711",
        "[203.0.113.7",
        "[]",
        "[evil.example.org]:80",
        "evil.example.org:80",
        "evil.example.org"
      })
  @DisplayName("if the forwarded address is no valid address, the client is the proxy itself")
  void unknown(String forwarded) {
    assertEquals("10.0.0.1", client("10.0.0.1", forwarded));
  }

  @Test
  @DisplayName("without the header or without trusted proxies, the client is the peer")
  void direct() {
    assertEquals("10.0.0.1", client("10.0.0.1"));
    HttpServletRequest untrusted = request("10.0.0.1", "1.1.1.1");
    assertEquals("10.0.0.1", new ClientAddress(untrusted, CLOCK, "").get());
  }

  private static String client(String peer, String... lines) {
    return new ClientAddress(request(peer, lines), CLOCK, PROXIES).get();
  }

  private static HttpServletRequest request(String peer, String... lines) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ClientAddressTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, values) ->
                switch (method.getName()) {
                  case "getRemoteAddr" -> peer;
                  case "getHeader" -> lines.length == 0 ? null : lines[0];
                  case "getHeaders" -> Collections.enumeration(List.of(lines));
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  /** The log lines for requests from the peer, one request at each moment. */
  private static List<String> warnings(String peer, List<Instant> moments, String... lines) {
    List<String> said = new ArrayList<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            said.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Iterator<Instant> next = moments.iterator();
    InstantSource clock = next::next;
    Logger log = Logger.getLogger(ClientAddress.class.getName());
    log.addHandler(listener);
    try {
      ClientAddress client =
          new ClientAddress(request(peer, lines), clock.withZone(ZoneOffset.UTC), PROXIES);
      moments.forEach(moment -> client.get());
    } finally {
      log.removeHandler(listener);
    }
    return said;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "172.17.0.1",
        "192.168.1.4",
        "169.254.1.1",
        "100.64.0.9",
        "fd12::1",
        "fe80::1%2"
      })
  @DisplayName(
      "an unlisted proxy in a private network is logged once a day, without the client's address")
  void forgotten(String peer) {
    List<Instant> moments =
        List.of(NOON, NOON.plusSeconds(1), NOON.plusSeconds(86_400), NOON.plusSeconds(86_401));
    List<String> said = warnings(peer, moments, "203.0.113.7");
    assertEquals(2, said.size(), said::toString);
    assertTrue(said.getFirst().startsWith("WARNING A request came from " + peer + " with"));
    assertTrue(said.getFirst().contains("tadamun.trusted-proxies"));
    assertFalse(said.getFirst().contains("203.0.113.7"), "nobody's own address");
  }

  @Test
  @DisplayName("an unlisted proxy in front of a trusted one is logged too")
  void secondForgotten() {
    List<String> said = warnings("::1", List.of(NOON), "203.0.113.7, 192.168.1.4");
    assertEquals(1, said.size(), said::toString);
    assertTrue(said.getFirst().contains(" 192.168.1.4 "), said::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.9", "10.0.0.9, 10.0.0.8:80", "::1"})
  @DisplayName("a list that contains only proxies is logged once a day")
  void allOurs(String forwarded) {
    List<Instant> moments =
        List.of(NOON, NOON.plusSeconds(1), NOON.plusSeconds(86_400), NOON.plusSeconds(86_401));
    List<String> said = warnings("10.0.0.1", moments, forwarded);
    assertEquals(2, said.size(), said::toString);
    assertTrue(said.getFirst().startsWith("WARNING A request came from 10.0.0.1 with nothing in"));
    assertTrue(said.getFirst().contains("tadamun.trusted-proxies"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.1 | 203.0.113.7",
        "10.0.0.1 | 192.168.1.4",
        "10.0.0.1 | 203.0.113.7, 10.0.0.9",
        "10.0.0.1 | 1.1.1.1, unknown",
        "203.0.113.9 | 1.1.1.1",
        "127.0.0.1 | ''"
      })
  @DisplayName(
      "a known proxy, a request without the header, or one from the internet is not logged")
  void known(String peer, String forwarded) {
    assertEquals(List.of(), warnings(peer, List.of(NOON), forwarded));
    assertEquals(List.of(), warnings("127.0.0.1", List.of(NOON)));
  }

  @Test
  @DisplayName("a request that is passed in is judged by its own peer and header")
  void atHand() {
    ClientAddress client = new ClientAddress(null, CLOCK, PROXIES);
    assertEquals("203.0.113.7", client.of(request("10.0.0.1", "203.0.113.7")));
    assertEquals("203.0.113.9", client.of(request("203.0.113.9", "1.1.1.1")));
    assertEquals("203.0.113.7", client.of(request("::1", "203.0.113.7, 10.0.0.9")));
  }

  @Test
  @DisplayName(
      "several header lines count as one list, of which the client's own part is not trusted")
  void lines() {
    assertEquals("203.0.113.7", client("10.0.0.1", "1.1.1.1", "203.0.113.7"));
    assertEquals("203.0.113.7", client("10.0.0.1", "1.1.1.1", "203.0.113.7, 10.0.0.9", "10.0.0.8"));
    assertEquals("203.0.113.7", client("10.0.0.1", "203.0.113.7"));
    assertEquals("203.0.113.9", client("203.0.113.9", "1.1.1.1", "1.1.1.2"));
  }
}
