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
 * One endpoint that takes a body.
 *
 * @param template as in the contract: {@code /actions/{id}/report}
 * @param path the same for what is there
 * @param scope what a key needs for it, or null where everybody may
 * @param version the entity tag to send, or null
 * @param valid a body that would be taken, but for {@code lacks}
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

  /** A field, what is tried on it, and whether it may be absent. */
  public record Field(String name, BadInput kind, boolean required) {}

  public static Writing post(String template, String path, String scope, JsonObject valid) {
    return new Writing("POST", template, path, scope, null, false, valid, List.of());
  }

  public static Writing patch(
      String template, String path, String scope, String version, JsonObject valid) {
    return new Writing("PATCH", template, path, scope, version, false, valid, List.of());
  }

  /** With this entity tag, or with none. */
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

  /** Several of one kind, each of which may be absent. */
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

  /** The valid body with this in one place. */
  JsonObject body(String field, JsonValue value) {
    String pointer = "/" + field.replace("[", "/").replace("]", "").replace('.', '/');
    return Json.createPointer(pointer).add(valid, value).asJsonObject();
  }

  Answer send(Api api, JsonObject body) {
    // The printer writes half a character as it is, and no UTF-8 can carry it.
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
