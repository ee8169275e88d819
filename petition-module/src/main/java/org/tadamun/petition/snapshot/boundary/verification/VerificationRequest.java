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
 * Which file is asked about, or which pack: one of both.
 *
 * @param sha256 the hash of the file, 64 hexadecimal digits
 * @param hash the same by the name that others have for it
 * @param number that of the pack, 22 characters, as it is printed in it
 */
public record VerificationRequest(String sha256, String hash, String number) {

  private static final List<String> MEMBERS = List.of("sha256", "hash", "number");

  /**
   * A question, told from a file of JSON: ours are objects too, but none has one of these members,
   * and none is empty.
   *
   * @return null where it is a file, well-formed or not
   * @throws InvalidInput where what is asked is no text, or several are asked about
   */
  static VerificationRequest in(byte[] body) {
    JsonObject object = object(body);
    if (object == null || !object.isEmpty() && MEMBERS.stream().noneMatch(object::containsKey)) {
      return null;
    }
    List<String> asked = MEMBERS.stream().filter(member -> text(object, member) != null).toList();
    if (asked.size() > 1) {
      // Whose verdict would it be?
      throw new InvalidInput(asked.getLast(), "kernel.error.too-many", 1);
    }
    return new VerificationRequest(
        text(object, "sha256"), text(object, "hash"), text(object, "number"));
  }

  /** Null where there is none. */
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
      // The parser has no type of its own for what is nested too deeply.
      return null;
    }
  }
}
