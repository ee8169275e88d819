package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Receipts of deliveries in the API")
class ReceiptApiIT extends LiveCampaign {

  private static final String JPEG = "image/jpeg";
  private static final String ANY = "application/octet-stream";
  private static final String POSTED =
      "{\"outcome\": \"POSTED\", \"happenedLocal\": \"2020-11-20T12:00:00\"}";

  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Keys keys;

  private Api api;
  private String id;
  private String path;

  @BeforeEach
  void post() {
    api = keys.of(campaign, Permission.ADDRESSEE_WRITE);
    id = planned();
    path = "/deliveries/" + id + "/receipt";
    api.post("/deliveries/" + id + "/report", POSTED).require(200);
  }

  private String planned() {
    JsonObject plan =
        Json.createObjectBuilder()
            .add("addressee", deliveryWorld.embassy(campaign.id(), "GB").publicId())
            .add("channel", "POST")
            .build();
    return api.post("/deliveries", plan).require(201).json().getString("id");
  }

  private static BodyPublisher photograph() {
    return BodyPublishers.ofByteArray(DeliveryWorld.photograph().content());
  }

  private static Answer send(Api by, String to, BodyPublisher body, String type) {
    return by.send("POST", to, body, type);
  }

  private static Answer read(Api by, String from) {
    return by.with("Accept", "image/*, application/problem+json").get(from + "/content");
  }

  @Test
  @DisplayName(
      "R7: a receipt is added, read as a download and removed, and each is in the audit trail")
  void life() {
    Answer added = send(api, path + "?fileName=stamp.html", photograph(), JPEG).require(201);
    JsonObject mark = added.json().getJsonObject("receipt");
    assertEquals("stamp.html.jpg", mark.getString("fileName"));
    assertEquals(Sha256.hex(DeliveryWorld.photograph().content()), mark.getString("sentSha256"));
    assertNotEquals(mark.getString("sentSha256"), mark.getString("sha256"));
    assertTrue(added.header("Location").endsWith(path + "/content"), added.header("Location"));
    assertEquals(added.header("ETag"), api.get("/deliveries/" + id).header("ETag"));
    Answer picture = read(api, path).require(200);
    assertEquals(JPEG, picture.header("Content-Type"));
    assertEquals(
        "attachment; filename*=UTF-8''stamp.html.jpg", picture.header("Content-Disposition"));
    assertEquals("private, no-store", picture.header("Cache-Control"));
    assertFalse(picture.body().contains("GPS"));
    Answer removed = api.post(path + "/removal", "").require(200);
    assertEquals(JsonValue.NULL, removed.json().getOrDefault("receipt", JsonValue.NULL));
    read(api, path).requireProblem(ProblemType.NOT_FOUND);
    api.post(path + "/removal", "").requireProblem(ProblemType.NOT_FOUND);
    assertEquals(
        List.of("receipt-added", "receipt-read", "receipt-removed"),
        world.audit("delivery", id).stream()
            .map(AuditEntry::action)
            .filter(action -> action.contains("receipt"))
            .map(action -> action.replace("delivery.", ""))
            .toList());
    send(api, path, photograph(), ANY).require(201);
  }

  @Test
  @DisplayName("R7: a file that is no JPEG or PNG, too large or empty is refused")
  void noPicture() {
    for (String type : new String[] {JPEG, "image/png", ANY}) {
      for (String body : new String[] {"", "<html>", "%PDF-1.7 and so on", "\u0000"}) {
        send(api, path, BodyPublishers.ofString(body), type).requireMistake("receipt", null);
      }
    }
    send(api, path, Api.zeros(FileUpload.BYTES_MAX + 1L), JPEG)
        .requireProblem(ProblemType.TOO_LARGE);
    for (String type : new String[] {"application/json", "text/html", "image/gif"}) {
      send(api, path, photograph(), type).requireProblem(ProblemType.UNSUPPORTED_MEDIA);
    }
    assertEquals(List.of(), deliveryWorld.pieces(id));
  }

  @Test
  @DisplayName("R5 R6: a receipt that the caller may not add is refused before its bytes are read")
  void refusedUnread() {
    // Too large, if it were read.
    BodyPublisher large = Api.zeros(FileUpload.BYTES_MAX + 1L);
    Api stranger = keys.of(world.campaign(), Permission.ADDRESSEE_WRITE);
    send(stranger, path, large, JPEG).requireProblem(ProblemType.FORBIDDEN);
    send(api, "/deliveries/none/receipt", large, JPEG).requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName("A receipt is added once, to an attempt that happened, in the version that was read")
  void states() {
    String before = api.get("/deliveries/" + id).require(200).header("ETag");
    Answer added = send(api.with("If-Match", before), path, photograph(), JPEG).require(201);
    send(api, path, photograph(), JPEG).requireProblem(ProblemType.WRONG_STATE);
    Api late = api.with("If-Match", before);
    late.post(path + "/removal", "").requireProblem(ProblemType.STALE);
    send(late, path, photograph(), JPEG).requireProblem(ProblemType.STALE);
    assertEquals(added.json(), api.get("/deliveries/" + id).json());
    String plan = "/deliveries/" + planned() + "/receipt";
    send(api, plan, photograph(), JPEG).requireProblem(ProblemType.WRONG_STATE);
    assertNull(read(api, plan).requireProblem(ProblemType.NOT_FOUND).header("Content-Disposition"));
  }

  @Test
  @DisplayName(
      "R5 R6: receipts are refused to keys without the permission, of others, and without a key")
  void keys() {
    send(api, path, photograph(), JPEG).require(201);
    Api stranger = keys.of(world.campaign(), Permission.ADDRESSEE_WRITE);
    Api weak = keys.of(campaign, Permission.PETITION_WRITE);
    for (Api other : List.of(stranger, weak)) {
      read(other, path).requireProblem(ProblemType.FORBIDDEN);
      send(other, path, photograph(), JPEG).requireProblem(ProblemType.FORBIDDEN);
      other.post(path + "/removal", "").requireProblem(ProblemType.FORBIDDEN);
    }
    read(Api.anonymous(), path).requireProblem(ProblemType.UNAUTHENTICATED);
    send(Api.anonymous(), path, photograph(), JPEG).requireProblem(ProblemType.UNAUTHENTICATED);
    Api.anonymous().post(path + "/removal", "").requireProblem(ProblemType.UNAUTHENTICATED);
    read(api, "/deliveries/none/receipt").requireProblem(ProblemType.NOT_FOUND);
    send(api, "/deliveries/none/receipt", photograph(), JPEG).requireProblem(ProblemType.NOT_FOUND);
    assertEquals(1, deliveryWorld.pieces(id).size());
  }

  @Test
  @DisplayName("A receipt repeated with the same Idempotency-Key is kept once and answered alike")
  void repeated() {
    Api once = api.with("Idempotency-Key", World.unique("call"));
    Answer first = send(once, path, photograph(), JPEG).require(201);
    assertNull(first.header("Idempotency-Replayed"));
    for (String type : new String[] {JPEG, ANY}) {
      Answer again = send(once, path, photograph(), type).require(201);
      assertEquals("true", again.header("Idempotency-Replayed"));
      assertEquals(first.body(), again.body());
    }
    for (BodyPublisher other :
        List.of(BodyPublishers.ofString("another"), Api.zeros(FileUpload.BYTES_MAX + 1L))) {
      send(once, path, other, JPEG).requireMistake("Idempotency-Key", null);
    }
    send(api, path, photograph(), JPEG).requireProblem(ProblemType.WRONG_STATE);
  }
}
