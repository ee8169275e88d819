package org.tadamun.petition.snapshot.control.reading;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;

/**
 * Who is named in a pack that was frozen.
 *
 * @param any whether anybody is
 * @param agreedFor of which country's authorities they agreed to be named; null where they were not
 *     asked for any, or it was not known of which country the addressee is
 * @param asked whether they were asked for that
 */
public record FrozenNames(boolean any, boolean asked, String agreedFor) {

  /**
   * @param data the pack's file for programs
   */
  public static FrozenNames in(byte[] data) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(data))) {
      JsonObject pack = reader.readObject();
      JsonObject names = pack.getJsonObject("names");
      if (names == null) {
        return new FrozenNames(false, false, null);
      }
      boolean asked = names.getBoolean("targetCountry");
      String country = pack.getJsonObject("addressee").getString("country", null);
      return new FrozenNames(names.getInt("named") > 0, asked, asked ? country : null);
    }
  }

  /**
   * Whether they may be named now.
   *
   * @param target of which country's authorities the addressee is, where that needs a consent of
   *     its own; else null
   */
  public boolean mayReach(String target) {
    return !any || target == null || asked && (agreedFor == null || agreedFor.equals(target));
  }
}
