package org.tadamun.petition.signature.boundary.own;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.nio.charset.StandardCharsets;

/** The file with what is kept of a signer: JSON in lines that a person can read. */
public final class OwnDataFile {

  public static final String MEDIA_TYPE = "application/json";

  private OwnDataFile() {}

  public static String text(OwnData data) {
    try (Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withFormatting(true))) {
      return jsonb.toJson(data);
    } catch (RuntimeException unwritable) {
      throw unwritable;
    } catch (Exception unclosed) {
      throw new IllegalStateException(unclosed);
    }
  }

  public static byte[] bytes(OwnData data) {
    return text(data).getBytes(StandardCharsets.UTF_8);
  }
}
