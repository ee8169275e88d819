package org.tadamun.kernel.network.boundary;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list of web addresses that we point others to, such as {@code https://union.example/key}. Only
 * https, since other pages can be changed on the way.
 */
public final class LinkList {

  public static final int MOST = 5;
  public static final int LENGTH_MAX = 200;

  private LinkList() {}

  /**
   * Parses the list.
   *
   * @param value separated by commas
   * @throws IllegalArgumentException where one is no such address, or there are too many
   */
  public static List<String> parse(String value) {
    List<String> links = Stream.of(value.split(",", -1)).map(String::strip).toList();
    if (links.size() > MOST || !links.stream().allMatch(LinkList::isLink)) {
      throw new IllegalArgumentException("no list of addresses: " + value);
    }
    return links;
  }

  /** ASCII only, because it is read aloud and typed from paper. */
  private static boolean isLink(String value) {
    URI uri = URI.create(value);
    return "https".equals(uri.getScheme())
        && uri.getHost() != null
        && uri.getUserInfo() == null
        && value.length() <= LENGTH_MAX
        && uri.toASCIIString().equals(value);
  }
}
