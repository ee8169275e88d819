package org.tadamun.kernel.rest.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        "203.0.113.7:4711",
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
}
