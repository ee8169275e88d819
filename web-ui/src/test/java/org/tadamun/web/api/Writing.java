package org.tadamun.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;

/**
 * One endpoint that takes a request body.
 *
 * @param template the path as in the contract: {@code /actions/{id}/report}
 * @param path the same path for an object of the scene
 * @param scope the scope that a key needs for it, or null where it is open to all
 * @param version the entity tag to send, or null
 * @param valid a body that would be accepted
 * @param optional whether it may be called without a body
 */
public record Writing(
    String method,
    String template,
    String path,
    String scope,
    String version,
    boolean optional,
    JsonObject valid,
    List<Field> fields) {

  /** A field of the body, the kind of bad values to send in it, and whether it is required. */
  public record Field(String name, BadInput kind, boolean required) {}

  public static Writing post(String template, String path, String scope, JsonObject valid) {
    return new Writing("POST", template, path, scope, null, false, valid, List.of());
  }

  public static Writing patch(
      String template, String path, String scope, String version, JsonObject valid) {
    return new Writing("PATCH", template, path, scope, version, false, valid, List.of());
  }

  /** The same endpoint with this entity tag, or with none if it is null. */
  public Writing at(String entityTag) {
    return new Writing(method, template, path, scope, entityTag, optional, valid, fields);
  }

  public Writing bodyless() {
    return new Writing(method, template, path, scope, version, true, valid, fields);
  }

  public Writing required(String name, BadInput kind) {
    return with(new Field(name, kind, true));
  }

  public Writing field(String name, BadInput kind) {
    return with(new Field(name, kind, false));
  }

  /** Adds several optional fields of one kind. */
  public Writing fields(BadInput kind, String... names) {
    Writing all = this;
    for (String name : names) {
      all = all.field(name, kind);
    }
    return all;
  }

  private Writing with(Field field) {
    List<Field> more = new ArrayList<>(fields);
    more.add(field);
    return new Writing(method, template, path, scope, version, optional, valid, more);
  }

  /** The valid body with this value in this field. */
  JsonObject body(String field, JsonValue value) {
    String pointer = "/" + field.replace("[", "/").replace("]", "").replace('.', '/');
    return Json.createPointer(pointer).add(valid, value).asJsonObject();
  }

  Answer send(Api api, JsonObject body) {
    // The printer writes half a surrogate pair as it is, and UTF-8 cannot encode it.
    return send(api, body.toString().replace("\ud800", "\\ud800"), type());
  }

  Answer send(Api api, String body, String type) {
    return send(api, method, path, body, type);
  }

  Answer send(Api api, String verb, String to, String body, String type) {
    Api versioned = version == null ? api : api.with("If-Match", version);
    return versioned.send(
        verb, to, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), type);
  }

  String type() {
    return method.equals("PATCH") ? MergePatch.MEDIA_TYPE : "application/json";
  }

  @Override
  public String toString() {
    return method + " " + template;
  }
}
