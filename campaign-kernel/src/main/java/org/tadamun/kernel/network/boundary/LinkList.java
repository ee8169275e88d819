package org.tadamun.kernel.network.boundary;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list of web addresses to which we lead others, such as {@code https://union.example/key}. With
 * TLS alone: what stands at any other address somebody on the way may have written.
 */
public final class LinkList {

  public static final int MOST = 5;
  public static final int LENGTH_MAX = 200;

  private LinkList() {}

  /**
   * @param value separated by commas
   * @throws IllegalArgumentException where one of them is no such address, or they are too many
   */
  public static List<String> parse(String value) {
    List<String> links = Stream.of(value.split(",", -1)).map(String::strip).toList();
    if (links.size() > MOST || !links.stream().allMatch(LinkList::isLink)) {
      throw new IllegalArgumentException("no list of addresses: " + value);
    }
    return links;
  }

  /** In letters that look like nothing else: it is read aloud and typed from paper. */
  private static boolean isLink(String value) {
    URI uri = URI.create(value);
    return "https".equals(uri.getScheme())
        && uri.getHost() != null
        && uri.getUserInfo() == null
        && value.length() <= LENGTH_MAX
        && uri.toASCIIString().equals(value);
  }
}
