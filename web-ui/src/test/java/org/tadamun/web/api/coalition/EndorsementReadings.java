package org.tadamun.web.api.coalition;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import org.tadamun.web.api.Readings;
import org.tadamun.web.api.Scene;

/** Reading endpoints of sponsors and endorsers. */
@Dependent
public class EndorsementReadings implements Readings.Source {

  @Override
  public Map<String, String> shapes(Scene scene) {
    return Map.of(
        sponsor(scene),
        "id endorser name office role withdrawn withdrawnOn",
        mentions(scene),
        "items elsewhere elsewhereShown items/0/campaign items/0/place items/0/id items/0/text"
            + " items/0/kind items/0/state items/0/shown",
        namesakes(scene),
        "items next");
  }

  @Override
  public List<String> forKeys(Scene scene) {
    return List.of(sponsor(scene), mentions(scene), namesakes(scene));
  }

  private static String sponsor(Scene scene) {
    return "/parliamentary-acts/" + scene.act() + "/sponsors/" + scene.sponsor();
  }

  private static String namesakes(Scene scene) {
    return "/endorsers/" + scene.endorser() + "/namesakes";
  }

  private static String mentions(Scene scene) {
    return "/endorsers/" + scene.endorser() + "/mentions";
  }
}
