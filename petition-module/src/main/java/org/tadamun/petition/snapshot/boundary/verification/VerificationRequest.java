package org.tadamun.petition.snapshot.boundary.verification;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * A question about a file or a pack; exactly one part is given.
 *
 * @param sha256 the hash of the file, 64 hexadecimal digits
 * @param hash another name for {@code sha256} that callers use
 * @param number of the pack, 22 characters, as it is printed in it
 */
public record VerificationRequest(String sha256, String hash, String number) {

  private static final List<String> MEMBERS = List.of("sha256", "hash", "number");

  /**
   * Tells a question from a file in JSON: a pack's files have none of these members, and are not
   * empty.
   *
   * @return null if the body is a file, well-formed or not
   * @throws InvalidInput if a member is no text, or several are given
   */
  static VerificationRequest in(byte[] body) {
    JsonObject object = object(body);
    if (object == null || !object.isEmpty() && MEMBERS.stream().noneMatch(object::containsKey)) {
      return null;
    }
    List<String> asked = MEMBERS.stream().filter(member -> text(object, member) != null).toList();
    if (asked.size() > 1) {
      // One verdict cannot answer two questions.
      throw new InvalidInput(asked.getLast(), "kernel.error.too-many", 1);
    }
    return new VerificationRequest(
        text(object, "sha256"), text(object, "hash"), text(object, "number"));
  }

  /** Null if the member is absent. */
  private static String text(JsonObject object, String name) {
    JsonValue value = object.getOrDefault(name, JsonValue.NULL);
    if (value instanceof JsonString text) {
      return text.getString();
    }
    if (value.equals(JsonValue.NULL)) {
      return null;
    }
    throw new InvalidInput(name, "kernel.error.type-like", "\"…\"");
  }

  private static JsonObject object(byte[] body) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
      return reader.readValue() instanceof JsonObject object ? object : null;
    } catch (RuntimeException noJson) {
      // The parser has no exception type of its own for JSON that is nested too deeply.
      return null;
    }
  }
}
