package org.tadamun.kernel.rest.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  private static final String PROXIES = "10.0.0.0/8, ::1";

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
  @DisplayName("behind our proxies it is the nearest address that is not ours")
  void nearest(String peer, String forwarded, String client) {
    assertEquals(client, ClientAddress.nearest(peer, forwarded, PROXIES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9 | 1.1.1.1",
        "203.0.113.9 | 10.0.0.1",
        "127.0.0.1 | 1.1.1.1",
      })
  @DisplayName("whoever is no proxy of ours is himself, whatever he writes")
  void stranger(String peer, String forwarded) {
    assertEquals(peer, ClientAddress.nearest(peer, forwarded, PROXIES));
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
  @DisplayName("what a proxy cannot tell is the proxy itself")
  void unknown(String forwarded) {
    assertEquals("10.0.0.1", ClientAddress.nearest("10.0.0.1", forwarded, PROXIES));
  }

  @Test
  @DisplayName("without the header, or without trusted proxies, it is the connection's other end")
  void direct() {
    assertEquals("10.0.0.1", ClientAddress.nearest("10.0.0.1", null, PROXIES));
    assertEquals("10.0.0.1", ClientAddress.nearest("10.0.0.1", "1.1.1.1", ""));
  }

  private static String client(String peer, String... lines) {
    HttpServletRequest request =
        (HttpServletRequest)
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
    return new ClientAddress(request, PROXIES).get();
  }

  @Test
  @DisplayName("several lines are one list: what the client wrote before our proxy is not believed")
  void lines() {
    assertEquals("203.0.113.7", client("10.0.0.1", "1.1.1.1", "203.0.113.7"));
    assertEquals("203.0.113.7", client("10.0.0.1", "1.1.1.1", "203.0.113.7, 10.0.0.9", "10.0.0.8"));
    assertEquals("203.0.113.7", client("10.0.0.1", "203.0.113.7"));
    assertEquals("10.0.0.1", client("10.0.0.1"));
    assertEquals("203.0.113.9", client("203.0.113.9", "1.1.1.1", "1.1.1.2"));
  }
}
