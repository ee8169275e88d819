package org.tadamun.web.api.coalition;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import org.tadamun.web.api.Readings;
import org.tadamun.web.api.Scene;

/** Reading endpoints of organisations, languages and addressees. */
@Dependent
public class CoalitionReadings implements Readings.Source {

  private static final String THINGS =
      "items next items/0/id items/0/createdAt items/0/modifiedAt ";
  private static final String ADDRESSED = "items/0/kind items/0/name items/0/timeZone";

  @Override
  public Map<String, String> shapes(Scene scene) {
    return Map.of(
        addressees(scene),
        THINGS + ADDRESSED,
        "/addressees",
        THINGS + ADDRESSED,
        "/addressees/" + scene.addressee(),
        "id campaign kind name country hostCountry city timeZone endedAt createdAt version",
        "/organisations",
        THINGS + "items/0/slug items/0/name items/0/version",
        owner(scene),
        "id slug name sourceLanguage kind createdAt modifiedAt version",
        translations(scene),
        "items next items/0/language items/0/dir items/0/state items/0/whole");
  }

  @Override
  public List<String> openToAll(Scene scene) {
    return List.of(translations(scene));
  }

  @Override
  public List<String> forKeys(Scene scene) {
    return List.of(
        "/addressees",
        addressees(scene),
        "/addressees/" + scene.addressee(),
        "/organisations",
        owner(scene));
  }

  private static String addressees(Scene scene) {
    return "/addressees?campaign=" + scene.campaign().slug();
  }

  private static String translations(Scene scene) {
    return "/campaigns/" + scene.campaign().slug() + "/translations";
  }

  private static String owner(Scene scene) {
    return "/organisations/" + scene.campaign().owner().slug();
  }
}
