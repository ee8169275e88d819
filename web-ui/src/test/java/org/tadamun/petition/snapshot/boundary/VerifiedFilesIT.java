package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.snapshot.boundary.verification.VerificationResource;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R6: Files sent for verification")
class VerifiedFilesIT extends FourEyes {

  private static final String PATH = "/snapshots/verification";
  private static final String FORM = "multipart/form-data; boundary=----Xy_7";
  private static final int LARGE = 300 * 1024;
  private static final long MOST = VerificationResource.MEGABYTES_MAX * 1024L * 1024L;

  @Inject private BatchWorld batchWorld;
  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;

  private SnapshotView pack;

  @BeforeEach
  void freeze() throws Exception {
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 40));
    pack =
        snapshotWorld.freeze(
            anna, petition, snapshotWorld.embassy(petition.campaignId()), "en", "ar");
  }

  private static Answer send(BodyPublisher body, String type) {
    return Api.anonymous().send("POST", PATH, body, type);
  }

  private static Answer send(byte[] body, String type) {
    return send(BodyPublishers.ofByteArray(body), type);
  }

  private static Answer send(String body, String type) {
    return send(body.getBytes(StandardCharsets.UTF_8), type);
  }

  private static byte[] part(String head, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String begin = "------Xy_7\r\nContent-Disposition: form-data; " + head + "\r\n\r\n";
    body.writeBytes(begin.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static Answer form(byte[]... parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      body.writeBytes(part);
    }
    body.writeBytes("------Xy_7--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(body.toByteArray(), FORM);
  }

  private static byte[] file(byte[] content) {
    return part("name=\"file\"; filename=\"pack.pdf\"\r\nContent-Type: application/pdf", content);
  }

  /** Sends a form with a file of so many zeros. */
  private static Answer form(long length) {
    byte[] empty = file(new byte[0]);
    return send(
        BodyPublishers.concat(
            BodyPublishers.ofByteArray(empty, 0, empty.length - "\r\n".length()),
            Api.zeros(length),
            BodyPublishers.ofString("\r\n------Xy_7--\r\n")),
        FORM);
  }

  private static boolean isKnown(Answer answer) {
    return answer.require(200).json().getBoolean("known");
  }

  private byte[] content(SnapshotForm form, String language) throws Exception {
    return Acting.as(anna, () -> lists.file(pack.id(), form, language)).content();
  }

  @Test
  @DisplayName("each file is known by its own type, as plain bytes, and in a browser's form")
  void known() throws Exception {
    for (SnapshotView.FileView file : pack.files()) {
      byte[] bytes = content(file.form(), file.language());
      JsonObject plain = send(bytes, "application/octet-stream").require(200).json();
      assertTrue(plain.getBoolean("known"), file.name());
      assertEquals(file.form().name(), plain.getJsonObject("pack").getString("form"));
      assertEquals(plain, send(bytes, file.form().mediaType()).require(200).json(), file.name());
      assertEquals(plain, form(file(bytes)).require(200).json(), file.name());
      byte[] other = bytes.clone();
      other[bytes.length / 2] ^= 1;
      assertFalse(isKnown(send(other, file.form().mediaType())), file.name());
      assertFalse(isKnown(form(file(other))), file.name());
    }
  }

  @Test
  @DisplayName("a file may be larger than other bodies, up to a limit of its own")
  void large() {
    String[] types = {
      "application/pdf", "text/html", "text/csv", "application/json", "application/octet-stream"
    };
    for (String type : types) {
      assertFalse(isKnown(send(new byte[LARGE], type)), type);
    }
    send(Api.zeros(MOST + 1), "application/json").requireProblem(ProblemType.TOO_LARGE);
    assertFalse(isKnown(form(file(new byte[LARGE]))));
    assertFalse(isKnown(form(MOST)));
    form(MOST + 1).requireProblem(ProblemType.TOO_LARGE);
    form(part("name=\"more\"", new byte[LARGE])).requireProblem(ProblemType.TOO_LARGE);
  }

  @Test
  @DisplayName(
      "JSON with a hash asks for that hash, and other JSON is a file, except an empty object")
  void json() {
    String json = "application/json";
    String hash = pack.manifest().sha256();
    assertTrue(isKnown(send("{\"sha256\": \"" + hash + "\"}", json)));
    assertTrue(
        isKnown(send(" {\"sha256\":\"" + hash.toUpperCase() + "\"}\n", json + ";charset=utf-8")));
    for (String file : new String[] {"[]", "7", "{\"total\": 1}", "{\"id\":", "no JSON"}) {
      assertFalse(isKnown(send(file, json)), file);
    }
    for (String no : new String[] {"{}", "{\"sha256\": null}", "{\"sha256\": 7}"}) {
      send(no, json).requireMistake("sha256", null);
    }
  }

  @Test
  @DisplayName("a body with no file, or with more than one, is refused at its field")
  void refused() {
    String[] types = {
      "application/pdf", "text/html", "text/csv", "application/json", "application/octet-stream"
    };
    for (String type : types) {
      send("", type).requireMistake("file", null);
    }
    byte[] nothing = {};
    byte[] field = part("name=\"note\"", new byte[] {'a'});
    for (Answer none : Arrays.asList(form(), form(field), form(file(nothing)))) {
      none.requireMistake("file", null);
    }
    byte[] one = file(new byte[] {1, 2, 3});
    assertFalse(isKnown(form(field, one, field)));
    form(one, field, one).requireMistake("file", null);
    send("------Xy_7\r\nContent-Disposition: form-data; filename=a\r\n\r\nabc", FORM)
        .requireProblem(ProblemType.MALFORMED);
    send("abc", "multipart/form-data").requireProblem(ProblemType.MALFORMED);
    send("abc", "image/png").requireProblem(ProblemType.UNSUPPORTED_MEDIA);
  }
}
