package org.tadamun.kernel.network.boundary;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A list of networks, such as {@code 10.0.0.0/8, ::1}; IPv4 and IPv6. */
public final class NetworkList {

  private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])";

  /**
   * What {@link InetAddress} never looks up as a name: four numbers, or a text with a colon. A name
   * can have four parts of hexadecimal digits too, such as {@code ca.fe.ad.be}.
   */
  static final Pattern LITERAL =
      Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

  /** The bits of an IPv6 address, and those that identify a connection. */
  private static final int IPV6 = 128;

  private static final int CONNECTION = 64;

  /** This machine, and private addresses: RFC 1918, 3927, 6598, 4193. */
  private static final NetworkList PRIVATE =
      parse(
          "127.0.0.0/8, ::1, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.0.0/16,"
              + " 100.64.0.0/10, fc00::/7, fe80::/10");

  private final List<Network> networks;

  private record Network(byte[] address, int prefix) {

    boolean contains(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      int whole = prefix / Byte.SIZE;
      int rest = prefix % Byte.SIZE;
      return Arrays.equals(address, 0, whole, other, 0, whole)
          && (rest == 0 || ((address[whole] ^ other[whole]) & 0xFF) >> (Byte.SIZE - rest) == 0);
    }
  }

  private NetworkList(List<Network> networks) {
    this.networks = networks;
  }

  /**
   * Parses the list.
   *
   * @throws IllegalArgumentException when one part is no network
   */
  public static NetworkList parse(String text) {
    List<Network> networks = new ArrayList<>();
    for (String part : text.split("[,\\s]+")) {
      if (!part.isEmpty()) {
        networks.add(network(part));
      }
    }
    return new NetworkList(List.copyOf(networks));
  }

  private static Network network(String text) {
    int slash = text.indexOf('/');
    byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
    int most = address == null ? 0 : address.length * Byte.SIZE;
    int prefix = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
    if (address == null || prefix < 0 || prefix > most) {
      throw new IllegalArgumentException("not a network: " + text);
    }
    return new Network(address, prefix);
  }

  public boolean contains(String address) {
    byte[] bytes = bytes(address);
    return bytes != null && networks.stream().anyMatch(network -> network.contains(bytes));
  }

  public static boolean isAddress(String text) {
    return bytes(text) != null;
  }

  /** The network of one connection: the address (IPv4) or its /64 (IPv6). */
  public static String prefixOf(String address) {
    return prefixOf(address, CONNECTION);
  }

  /** As {@link #prefixOf(String)} with another IPv6 length: homes have a /56, a /48 on request. */
  public static String prefixOf(String address, int bits) {
    byte[] bytes = bytes(address);
    if (bytes == null || bytes.length == 4) {
      return address;
    }
    return new BigInteger(1, bytes).shiftRight(IPV6 - bits).toString(16);
  }

  /** Whether it is an IPv6 address, of which everybody has many. */
  public static boolean isIpv6(String address) {
    byte[] bytes = bytes(address);
    return bytes != null && bytes.length * Byte.SIZE == IPV6;
  }

  /**
   * The range of an address: its /24 (IPv4) or its /48 (IPv6), as one line or site has.
   *
   * @throws IllegalArgumentException when it is no address
   */
  public static String rangeOf(String address) {
    byte[] bytes = bytes(address);
    if (bytes == null) {
      throw new IllegalArgumentException("not an address");
    }
    int shift = bytes.length == 4 ? 8 : 80;
    return bytes.length + ":" + new BigInteger(1, bytes).shiftRight(shift).toString(16);
  }

  public static boolean isLoopback(String address) {
    try {
      return isAddress(address) && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }

  /**
   * Whether a host means the reader's own machine (RFC 6761); names are not resolved.
   *
   * @param host as in a web or mail address; null is none
   */
  public static boolean isOwnMachine(String host) {
    if (host == null) {
      return false;
    }
    String name = host.replaceAll("^\\[|]$|\\.$", "").toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.endsWith(".localhost") || isLoopback(name);
  }

  /**
   * Whether it is this machine or in a private network, such as a container's bridge, a load
   * balancer or an office. Nobody on the internet has such an address, so at a public site
   * everybody may be behind it (docs/adr/177).
   */
  public static boolean isPrivate(String address) {
    int zone = address == null ? -1 : address.indexOf('%');
    return PRIVATE.contains(zone < 0 ? address : address.substring(0, zone));
  }

  /** Literal addresses only: a name would be resolved over the network. */
  private static byte[] bytes(String literal) {
    if (literal == null || !LITERAL.matcher(literal).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException malformed) {
      return null;
    }
  }
}
