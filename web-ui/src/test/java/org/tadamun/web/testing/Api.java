package org.tadamun.web.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The API of the server under test, seen from outside. Immutable: each {@code with} is a copy. */
public final class Api {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final int PIECE = 64 * 1024;
  private static final byte[] ZEROS = new byte[PIECE];

  private final Map<String, String> headers;
  private final HttpClient.Version version;

  private Api(Map<String, String> headers, HttpClient.Version version) {
    this.headers = headers;
    this.version = version;
  }

  public static Api anonymous() {
    return new Api(
        Map.of("Accept", "application/json", "Accept-Language", "en"), HttpClient.Version.HTTP_1_1);
  }

  /** Sends the token of a mail's link to this path of signatures; it must succeed. */
  public static void follow(String path, String token) {
    JsonObject body = Json.createObjectBuilder().add("token", token).build();
    anonymous().post("/signatures/" + path, body).require(200);
  }

  public Api with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Api(more, version);
  }

  /** Behaves as Java's client by default, which offers HTTP/2 by the header Upgrade. */
  public Api withUpgrade() {
    return new Api(headers, HttpClient.Version.HTTP_2);
  }

  /** Calls as an integrator with this key. */
  public Api withKey(String key) {
    return with("Authorization", "Bearer " + key);
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody(), null);
  }

  public Answer post(String path, JsonObject body) {
    return post(path, body.toString());
  }

  public Answer post(String path, String body) {
    return send("POST", path, BodyPublishers.ofString(body), "application/json");
  }

  public Answer patch(String path, JsonObject body) {
    return send(
        "PATCH", path, BodyPublishers.ofString(body.toString()), "application/merge-patch+json");
  }

  public Answer send(String method, String path, BodyPublisher body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .version(version)
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    headers.forEach(request::header);
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failed) {
      throw new UncheckedIOException(method + " " + path, failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** A body of this many zeros, at least one, that is never in memory as a whole. */
  public static BodyPublisher zeros(long length) {
    List<byte[]> pieces = new ArrayList<>(Collections.nCopies((int) (length / PIECE), ZEROS));
    if (length % PIECE > 0) {
      pieces.add(new byte[(int) (length % PIECE)]);
    }
    return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(pieces), length);
  }

  /**
   * Paths are below {@code /api/v1}; one that begins with two slashes is below the server's root.
   */
  private static URI uri(String path) {
    String base = System.getProperty("tadamun.base-url");
    return URI.create(path.startsWith("//") ? base + path.substring(1) : base + "/api/v1" + path);
  }
}
