package org.tadamun.web.console.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.TestEntrance;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.lock.Await;

@InServer
@DisplayName("Files that browsers send with forms")
class SentPartsIT extends FourEyes {

  private static final String FORM = "multipart/form-data; boundary=b";
  private static final String PART =
      "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n";
  private static final int MEGABYTE = 1024 * 1024;

  @Inject private PetitionAddress address;
  @Inject private ServletContext context;
  @Inject private Visitors visitors;

  private Visitor visitor;

  @BeforeEach
  void enter() {
    visitor = visitors.of(anna);
  }

  private List<String> left() {
    File folder = (File) context.getAttribute(ServletContext.TEMPDIR);
    return List.of(folder.list((where, name) -> name.startsWith("upload_")));
  }

  private Page batch(String content) {
    return visitor
        .open("petition/batch-edit" + address.of(petition))
        .type("source", "PAPER")
        .type("organisation", "Unite, Leeds branch")
        .type("country", "GB")
        .type("number", "340")
        .type("collectedFrom", "2020-11-10")
        .type("collectedTo", "2020-11-18")
        .type("countedBy", "Zara Khan")
        .file("evidence", "leeds.pdf", content);
  }

  @Test
  @DisplayName("R2: accepted files leave no temporary file, whatever their size")
  void accepted() {
    for (String much : List.of("", "x".repeat(MEGABYTE))) {
      Page shown = batch("%PDF-1.7 " + World.unique("sheet") + much).press("submit");
      shown.requireAt("petition/batch").requireWords("leeds.pdf");
      assertEquals(List.of(), left());
    }
  }

  @Test
  @DisplayName("R2: refused files leave no temporary file")
  void refused() {
    batch("<html>no PDF</html>" + "x".repeat(MEGABYTE))
        .press("submit")
        .requireMistakeAt("evidence");
    assertEquals(List.of(), left());
    Page incomplete = batch("%PDF-1.7 " + World.unique("sheet")).type("number", "many");
    incomplete.press("submit").requireMistakeAt("number");
    assertEquals(List.of(), left());
    Page shown = visitor.open("petition/import-new" + address.of(petition)).require(200);
    shown.type("note", "x".repeat(5000)).file("file", "list.csv", "name\n".repeat(MEGABYTE / 4));
    shown.press("upload").require(200);
    assertEquals(List.of(), left());
  }

  @Test
  @DisplayName("R2: a request that breaks off leaves no temporary file")
  void brokenOff() throws Exception {
    URI server = URI.create(System.getProperty("tadamun.base-url"));
    String head =
        "POST /console/petition/batch-edit HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\n"
            + "Sec-Fetch-Site: same-origin\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n";
    try (Socket browser = new Socket(server.getHost(), server.getPort())) {
      send(browser, head.formatted(server.getAuthority(), cookie(), FORM, 20 * MEGABYTE));
      send(browser, PART + "whole" + "\r\n" + PART + "x".repeat(MEGABYTE));
      Await.untilTrue("two parts on the disk", () -> left().size() == 2);
    }
    Await.untilTrue("a disk without them", () -> left().isEmpty());
  }

  private static void send(Socket browser, String text) throws IOException {
    browser.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private String cookie() {
    Answer entered = Api.anonymous().get("/" + TestEntrance.PATH + "?who=" + anna.publicId());
    String cookie = entered.require(200).cookie(TestEntrance.SESSION).orElseThrow();
    return cookie.replaceFirst(";.*", "");
  }

  @Test
  @DisplayName("R1: a file from a stranger is refused and leaves no temporary file")
  void stranger() {
    for (String page : List.of("sign-in", "forgotten-password", "error", "invitation")) {
      Answer answer = stranger("//console/" + page);
      assertEquals(303, answer.status(), page);
      assertTrue(answer.header("Location").endsWith("?problem=unsupported-media"), page);
      assertEquals(List.of(), left(), page);
    }
    assertEquals(302, stranger("//console/petition/batch-edit").status());
    assertEquals(List.of(), left());
  }

  @Test
  @DisplayName("R1: a file to any other address is refused and leaves no temporary file")
  void refusesFilesElsewhere() {
    for (String path : List.of("//none.xhtml", "//jakarta.faces.resource/none.css.xhtml?ln=a")) {
      assertEquals(405, stranger(path).status(), path);
      assertEquals(List.of(), left(), path);
    }
    assertEquals(415, stranger("//en/petitions/" + petition.slug() + "/signatures").status());
    assertEquals(List.of(), left());
  }

  private static Answer stranger(String path) {
    return Site.browser()
        .with("Sec-Fetch-Site", "same-origin")
        .send(
            "POST", path, BodyPublishers.ofString(PART + "x".repeat(MEGABYTE) + "\r\n--b--"), FORM);
  }
}
