package org.tadamun.kernel.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkListTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "192.168.1.128/25, 192.168.1.128, true",
    "192.168.1.128/25, 192.168.1.127, false",
    "203.0.113.7, 203.0.113.7, true",
    "203.0.113.7, 203.0.113.8, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "0.0.0.0/0, ::1, false",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::, false",
    "::1, ::1, true",
    "::1, 0:0:0:0:0:0:0:1, true",
    "::/0, 127.0.0.1, false",
    "10.1.2.3/8, 10.9.9.9, true",
  })
  @DisplayName("a network contains the addresses that share its prefix")
  void contains(String network, String address, boolean expected) {
    assertEquals(expected, NetworkList.parse(network).contains(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/8,::1", "10.0.0.0/8 ::1", " 10.0.0.0/8 ,\n ::1 ,"})
  @DisplayName("networks are separated by commas, blanks or both")
  void separators(String text) {
    NetworkList list = NetworkList.parse(text);
    assertTrue(list.contains("10.0.0.1"));
    assertTrue(list.contains("::1"));
    assertFalse(list.contains("127.0.0.1"));
  }

  @Test
  @DisplayName("an empty list contains no address")
  void empty() {
    assertFalse(NetworkList.parse("").contains("127.0.0.1"));
    assertFalse(NetworkList.parse("  ").contains("::1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "::/129",
        "10.0.0/8",
        "10.0.0.0/",
        "10.0.0.0/x",
        "/8",
        "300.0.0.1",
        "example.org/24",
        "ca.fe.ad.be/24"
      })
  @DisplayName("a value that is no network is refused, not ignored")
  void malformed(String text) {
    assertThrows(IllegalArgumentException.class, () -> NetworkList.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "255.255.255.255", "::", "2001:db8::1", "::ffff:10.0.0.1"})
  @DisplayName("a literal IPv4 or IPv6 address is an address")
  void address(String text) {
    assertTrue(NetworkList.isAddress(text));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "localhost",
        "1",
        "127.1",
        "0x7f.0.0.1",
        "1.2.3.4.5",
        "1.2.3.",
        "256.1.1.1",
        "abc",
        "ca.fe.ad.be",
        "fe80::1%eth0",
        "[::1]",
        "1.2.3.4:80",
        ":::1"
      })
  @DisplayName("names, shorthand, ports and scopes are no addresses")
  void noAddress(String text) {
    assertFalse(NetworkList.isAddress(text));
    assertFalse(NetworkList.parse("0.0.0.0/0 ::/0").contains(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "ca.fe.ad.be", "abc", "1", "127.1", "1.2.3.", "256.1.1.1", ".::1"})
  @DisplayName("a text that would be looked up over the network as a name is no literal address")
  void noLookup(String text) {
    assertFalse(NetworkList.LITERAL.matcher(text).matches());
    assertFalse(NetworkList.isAddress(text));
  }

  @Test
  @DisplayName("a range is a /24 of IPv4 and a /48 of IPv6")
  void ranges() {
    assertEquals(NetworkList.rangeOf("203.0.113.7"), NetworkList.rangeOf("203.0.113.255"));
    assertNotEquals(NetworkList.rangeOf("203.0.113.7"), NetworkList.rangeOf("203.0.114.7"));
    assertEquals(NetworkList.rangeOf("2001:db8:1::1"), NetworkList.rangeOf("2001:db8:1:9::1"));
    assertNotEquals(NetworkList.rangeOf("2001:db8:1::1"), NetworkList.rangeOf("2001:db8:2::1"));
    assertNotEquals(NetworkList.rangeOf("0.0.1.0"), NetworkList.rangeOf("::1"));
    assertThrows(IllegalArgumentException.class, () -> NetworkList.rangeOf("unknown"));
  }

  @Test
  @DisplayName("the prefix of an IPv4 address is the address, that of an IPv6 address its /64")
  void prefixOf() {
    assertEquals("203.0.113.7", NetworkList.prefixOf("203.0.113.7"));
    assertEquals(
        NetworkList.prefixOf("2001:db8:1:2::1"), NetworkList.prefixOf("2001:db8:1:2:ffff::9"));
    assertNotEquals(
        NetworkList.prefixOf("2001:db8:1:2::1"), NetworkList.prefixOf("2001:db8:1:3::1"));
    assertEquals("unknown", NetworkList.prefixOf("unknown"));
  }

  @Test
  @DisplayName("a prefix of 56 bits applies to IPv6 only; an IPv4 address stays as it is")
  void lines() {
    assertEquals(
        NetworkList.prefixOf("2001:db8:1:2::1", 56), NetworkList.prefixOf("2001:db8:1:ff::9", 56));
    assertNotEquals(
        NetworkList.prefixOf("2001:db8:1:2::1", 56), NetworkList.prefixOf("2001:db8:1:102::1", 56));
    assertEquals("203.0.113.7", NetworkList.prefixOf("203.0.113.7", 56));
    assertEquals("unknown", NetworkList.prefixOf("unknown", 56));
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8::1, true",
    "::1, true",
    "203.0.113.7, false",
    "::ffff:203.0.113.7, false",
    "unknown, false"
  })
  @DisplayName("only an address of IPv6 is recognised as such")
  void isIpv6(String address, boolean is) {
    assertEquals(is, NetworkList.isIpv6(address));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.9.9.9, true",
    "::1, true",
    "128.0.0.1, false",
    "::2, false",
    "localhost, false",
    "'', false"
  })
  @DisplayName("only loopback addresses are recognised as such")
  void loopback(String address, boolean expected) {
    assertEquals(expected, NetworkList.isLoopback(address));
  }

  @Test
  @DisplayName("an absent address is no loopback")
  void noLoopback() {
    assertFalse(NetworkList.isLoopback(null));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "::1, true",
    "::ffff:10.0.0.1, true",
    "172.16.0.1, true",
    "172.31.255.255, true",
    "172.32.0.1, false",
    "192.168.0.1, true",
    "192.169.0.1, false",
    "169.254.9.9, true",
    "100.127.0.1, true",
    "100.128.0.1, false",
    "fdff::1, true",
    "fe00::1, false",
    "fe80::1%eth0, true",
    "2001:db8::1, false",
    "203.0.113.7, false",
    "localhost, false",
    "'', false"
  })
  @DisplayName("addresses of private networks are recognised as such")
  void privateNetworks(String address, boolean expected) {
    assertEquals(expected, NetworkList.isPrivate(address));
    assertFalse(NetworkList.isPrivate(null));
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "LOCALHOST., true",
    "app.localhost, true",
    "127.0.0.1, true",
    "127.9.9.9, true",
    "::1, true",
    "[::1], true",
    "localhost.example, false",
    "mylocalhost, false",
    "192.168.0.1, false",
    "'', false"
  })
  @DisplayName("only localhost names and loopback addresses count as the reader's own machine")
  void ownMachine(String host, boolean expected) {
    assertEquals(expected, NetworkList.isOwnMachine(host));
    assertFalse(NetworkList.isOwnMachine(null));
  }
}
