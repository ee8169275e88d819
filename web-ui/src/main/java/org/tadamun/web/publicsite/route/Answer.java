package org.tadamun.web.publicsite.route;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What an endpoint wants to be sent. */
public sealed interface Answer {

  /** A page: the Facelet {@code WEB-INF/site/<facelet>.xhtml}. */
  record View(String facelet, int status, Map<String, String> headers) implements Answer {}

  /**
   * A file, such as a calendar or a table.
   *
   * @param fileName the name for saving; null to show the content in the browser
   */
  record Document(String contentType, byte[] content, String fileName) implements Answer {

    /** The header with the file's name, in any script (RFC 8187). */
    public Map<String, String> headers() {
      if (fileName == null) {
        return Map.of();
      }
      String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
      return Map.of("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
    }
  }

  /** 303 to a path below the request's language, such as {@code /petitions/x}. */
  record Redirect(String path) implements Answer {}

  static Answer page(String facelet) {
    return page(facelet, 200);
  }

  static Answer page(String facelet, int status) {
    return new View(facelet, status, Map.of());
  }

  static Answer page(String facelet, int status, Map<String, String> headers) {
    return new View(facelet, status, headers);
  }

  static Answer document(String contentType, String text, String fileName) {
    return new Document(contentType, text.getBytes(StandardCharsets.UTF_8), fileName);
  }

  static Answer redirect(String path) {
    return new Redirect(path);
  }
}
