package org.tadamun.petition.snapshot.control.reading;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;

/**
 * Who is named in a pack that was frozen.
 *
 * @param any whether any person is, a signer or one who endorses by consent
 * @param agreedFor of which country's authorities they agreed to be named; null where they were not
 *     asked for any, or an older pack does not say for which
 */
public record FrozenNames(boolean any, String agreedFor) {

  /**
   * @param data the pack's file for programs
   */
  public static FrozenNames in(byte[] data) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(data))) {
      JsonObject pack = reader.readObject();
      JsonObject names = pack.getJsonObject("names");
      boolean signers = names != null && names.getInt("named") > 0;
      boolean asked = names != null && names.getBoolean("targetCountry");
      // Where they were asked, no private endorser is named in it.
      return new FrozenNames(
          signers || !asked && hasEndorsersByConsent(pack), asked ? country(pack, names) : null);
    }
  }

  private static String country(JsonObject pack, JsonObject names) {
    return names.getString("agreedFor", pack.getJsonObject("addressee").getString("country", null));
  }

  /** A name is an object of languages; whoever is not named there is a word. */
  private static boolean hasEndorsersByConsent(JsonObject pack) {
    JsonObject endorsements = pack.getJsonObject("endorsements");
    return endorsements != null
        && endorsements.getJsonArray("items").stream()
            .map(JsonValue::asJsonObject)
            .anyMatch(
                item ->
                    item.get("endorser") instanceof JsonObject
                        && "CONSENT".equals(item.getString("basis", null)));
  }

  /**
   * Whether they may be named now.
   *
   * @param target of which country's authorities the addressee is, where that needs a consent of
   *     its own; else null
   */
  public boolean mayReach(String target) {
    return !any || target == null || target.equals(agreedFor);
  }
}
