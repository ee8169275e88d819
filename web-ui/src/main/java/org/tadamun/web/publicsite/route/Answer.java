package org.tadamun.web.publicsite.route;

import java.nio.charset.StandardCharsets;

/** What an endpoint wants to be sent. */
public sealed interface Answer {

  /** A page: the Facelet {@code WEB-INF/site/<facelet>.xhtml}. */
  record View(String facelet, int status) implements Answer {}

  /** A file, as a calendar or a table. The name is offered for saving; null shows it in place. */
  record Document(String contentType, byte[] content, String fileName) implements Answer {}

  /** 303 to a path below the request's language, as {@code /petitions/x}. */
  record Redirect(String path) implements Answer {}

  static Answer page(String facelet) {
    return new View(facelet, 200);
  }

  static Answer page(String facelet, int status) {
    return new View(facelet, status);
  }

  static Answer document(String contentType, String text, String fileName) {
    return new Document(contentType, text.getBytes(StandardCharsets.UTF_8), fileName);
  }

  static Answer redirect(String path) {
    return new Redirect(path);
  }
}
