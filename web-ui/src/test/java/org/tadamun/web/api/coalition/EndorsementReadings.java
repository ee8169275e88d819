package org.tadamun.web.api.coalition;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import org.tadamun.web.api.Readings;
import org.tadamun.web.api.Scene;

/** Who stands under an act. */
@Dependent
public class EndorsementReadings implements Readings.Source {

  @Override
  public Map<String, String> shapes(Scene scene) {
    return Map.of(
        sponsor(scene),
        "id endorser name office role withdrawn withdrawnOn");
  }

  @Override
  public List<String> forKeys(Scene scene) {
    return List.of(sponsor(scene));
  }

  private static String sponsor(Scene scene) {
    return "/parliamentary-acts/" + scene.act() + "/sponsors/" + scene.sponsor();
  }
}
