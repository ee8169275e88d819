package org.tadamun.petition.snapshot.boundary.verification;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * Which file is asked about.
 *
 * @param sha256 its hash, 64 hexadecimal digits
 */
public record VerificationRequest(String sha256) {

  private static final String HASH = "sha256";

  /**
   * A question, told from a file of JSON: ours are objects too, but none has this member, and none
   * is empty.
   *
   * @return null where it is a file, well-formed or not
   * @throws InvalidInput where the hash is no text
   */
  static VerificationRequest in(byte[] body) {
    JsonObject object = object(body);
    if (object == null || !object.isEmpty() && !object.containsKey(HASH)) {
      return null;
    }
    JsonValue hash = object.getOrDefault(HASH, JsonValue.NULL);
    if (hash instanceof JsonString text) {
      return new VerificationRequest(text.getString());
    }
    if (hash.equals(JsonValue.NULL)) {
      return new VerificationRequest(null);
    }
    throw new InvalidInput(HASH, "kernel.error.type");
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
